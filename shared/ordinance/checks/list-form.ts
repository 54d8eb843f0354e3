import type { Node } from '@tiptap/pm/model';
import { countWords, ownText } from '../ordinance-text.ts';
import type { Fix } from '../finding.ts';
import type { NodeRule, Rough } from './checked-node.ts';

/**
 * Lists whose items end in different signs, or say neither "and" nor "or". Items that are sentences or definitions need no
 * conjunction, nor does a list whose first words say how many of them are meant ("any of the following"). An item that is
 * a note of an editor or a heading for what follows it says nothing of how the list ends.
 */
export const listForm: NodeRule = ({ node, id, inQuotation, inTable }) => {
  if (inQuotation || inTable || node.type.inlineContent) return [];
  const items = listItems(node);
  if (items.length < 2) return [];
  const endings = items.map(endingOf);
  const findings: Rough[] = [];
  const before = endings.slice(0, -1).filter((ending) => ending !== null);
  // "; and" and ", and" are both usual before the last item.
  const signs = before.filter(({ conjunction }) => !conjunction).map(({ sign }) => sign);
  if (new Set(signs).size > 1) {
    const sign = usualSign(signs);
    const fix: Fix | null = sign === null ? null : { kind: 'end-items', provision: id, sign };
    findings.push({ ...advice('mixed-list-endings', mixed), fix });
  }
  const isList = before.length === items.length - 1 && before.every(({ sign }) => sign === ';' || sign === ',');
  const hasConjunction = endings.some((ending) => ending?.conjunction === true);
  if (isList && !hasConjunction && !saysHowMany.test(leadIn(node)) && !standAlone(items, leadIn(node))) {
    findings.push(advice('list-without-conjunction', without));
  }
  return findings;
};

const mixed = 'The items of this list end in different signs. End all but the last in the same one.';
const without = 'This list has neither “and” nor “or” before its last item: must all hold, or any of them?';

const advice = (rule: string, message: string): Rough => ({
  rule,
  severity: rule === 'list-without-conjunction' ? 'warning' : 'advice',
  message,
  fix: null,
  source: null,
});

const listed: ReadonlySet<string> = new Set(['paragraph', 'subparagraph', 'item']);

/** The children that are of the kind of the first listed one. */
export function listItems(node: Node): readonly Node[] {
  const kind = node.content.content.find((child) => listed.has(child.type.name))?.type.name;
  if (kind === undefined) return [];
  return node.content.content.filter((child) => child.type.name === kind && !isEditorsNote(child));
}

/** The sign in which most items end; null where none is the most usual, or it is none. */
function usualSign(signs: readonly string[]): string | null {
  const count = (sign: string): number => signs.filter((one) => one === sign).length;
  const [first, second] = [...new Set(signs)].toSorted((a, b) => count(b) - count(a));
  return first === undefined || first === '' || (second !== undefined && count(first) === count(second)) ? null : first;
}

/** "[Item (b) deleted by amendment]": it stands in the place of an item. */
const isEditorsNote = (item: Node): boolean => /^\s*\[.*\]\s*$/su.test(item.textContent);

/** Definitions, or sentences that begin with a capital: none of them goes on from the words before the list. */
const standAlone = (items: readonly Node[], before: string): boolean =>
  items.every((item) => /^\s*["“‘']/u.test(item.textContent)) ||
  (!/[:–—-]\s*$/u.test(before) && items.every((item) => /^\s*\p{Lu}\p{Ll}*\s/u.test(item.textContent)));

export interface ItemEnding {
  readonly sign: string;
  readonly conjunction: boolean;
}

/** Null for an item without words, or one that ends in a list or table of its own. */
export function endingOf(item: Node): ItemEnding | null {
  const last = item.lastChild;
  if (
    last === null ||
    !last.type.inlineContent ||
    last.type.name === 'heading' ||
    item.firstChild?.type.name === 'heading'
  ) {
    return null;
  }
  const text = ownText(item).trimEnd();
  if (text === '' || /[:–—-]$/u.test(text)) return null;
  const [, conjunction] = /[;,]?\s*\b(and\/or|and|or)$/i.exec(text) ?? [];
  const rest = conjunction === undefined ? text : text.slice(0, -conjunction.length).trimEnd();
  const sign = /[.;,]$/.exec(rest)?.[0] ?? '';
  if (sign === '' && conjunction === undefined && /^\p{Lu}/u.test(text) && countWords(text) <= 2) return null;
  return { sign, conjunction: conjunction !== undefined };
}

const leadIn = (node: Node): string => {
  const first = node.content.content.find((child) => child.type.name === 'p');
  return first?.textContent ?? '';
};
const saysHowMany =
  /\b(?:following|any\s+(?:one\s+)?(?:or\s+more\s+)?of|all\s+of|each\s+of|one\s+of|one\s+or\s+more|either|both|combination|below|means|includes?|including|such\s+as|namely)\b/i;
