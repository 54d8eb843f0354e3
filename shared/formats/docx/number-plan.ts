import type { Node } from '@tiptap/pm/model';
import type { ProvisionKind } from '../../ordinance/node-specs.ts';
import { formatOrdinal, parseOrdinal } from '../../ordinance/number-series.ts';
import type { Numbering } from '../../ordinance/numbering.ts';
import { idOf, isProvision } from '../../ordinance/provision-kinds.ts';
import type { Level } from '../../packs/profile.ts';
import { bookmarkName } from './bookmark-name.ts';
import { fillLabel, type ListNumber, type ListPlan, type Region, type WordLists } from './word-lists.ts';

/** How the number of one provision comes into the Word file. */
export interface NumberMark {
  readonly kind: ProvisionKind;
  readonly label: string;
  /** Counted by Word; null = typed, or without a number. */
  readonly list: ListNumber | null;
  /** Name of the bookmark round the provision's first line; null where another node has taken the same id. */
  readonly bookmark: string | null;
  /** The stretch of a typed label that references repeat, bookmarked by itself; null where the number is Word's. */
  readonly typed: { readonly bookmark: string; readonly from: number; readonly to: number } | null;
  /** What a field without context prints for it, and what it prints with words taken out; '' = nothing. */
  readonly token: string;
  readonly bareToken: string;
  /** What `\w` surely prints for a number of Word's; '' where programs differ, as where a level is skipped. */
  readonly inFull: string;
  readonly parent: NumberMark | null;
}

export interface NumberPlan {
  /** In document order, one for each provision node. */
  readonly marks: readonly NumberMark[];
  readonly byId: ReadonlyMap<string, NumberMark>;
}

/** Decides for every provision whether Word can count it, before a word is written, so that references can look ahead. */
export function planNumbers(doc: Node, numbering: Numbering, plan: ListPlan, lists: WordLists): NumberPlan {
  const marks: NumberMark[] = [];
  const byId = new Map<string, NumberMark>();
  const labels = new Map(numbering.all().map((each) => [each.id as string, each]));
  const lineage: (NumberMark | undefined)[][] = plan.lists.map(() => []);

  const visit = (parent: Node, above: NumberMark | null, region: Region, quoted: boolean): void => {
    parent.forEach((node) => {
      if (node.isTextblock) return;
      if (!isProvision(node)) {
        visit(node, above, region, quoted || node.type.name === 'quotedStructure');
        return;
      }
      const kind = node.type.name as ProvisionKind;
      const inside: Region = kind === 'schedule' ? 'schedule' : region;
      const id = idOf(node);
      const entry = id === null ? undefined : labels.get(id);
      const label = entry?.label ?? '';
      const place = quoted ? null : plan.placeOf(kind, inside);
      const counts = place !== null && label !== '' && node.attrs['num'] === null;
      const n = counts ? wordCount(entry?.number ?? '', label, place.definition) : null;
      const list = n === null || place === null ? null : lists.take(place, n);
      const known = id === null || byId.has(id);
      const mark: NumberMark = {
        kind,
        label,
        list,
        bookmark: known ? null : bookmarkName(id),
        typed: list === null && label !== '' && !known ? typedSpan(id, label, entry?.number ?? '', place?.definition) : null,
        ...tokens(label, entry?.number ?? '', list, place?.definition),
        inFull: '',
        parent: above,
      };
      const full = list === null ? mark : { ...mark, inFull: inFull(mark, list, lineage) };
      marks.push(full);
      if (id !== null && !known) byId.set(id, full);
      visit(node, full, inside, quoted);
    });
  };
  visit(doc, null, 'body', false);
  return { marks, byId };
}

/** The count that makes Word print this label; null where it cannot (letters after "z" as in a spreadsheet). */
function wordCount(number: string, label: string, level: Level): number | null {
  const n = parseOrdinal(number, level.scheme, level.afterZ);
  if (n === null || n > 32767 || formatOrdinal(n, level.scheme, 'doubled') !== number) return null;
  return fillLabel(level.label, number) === label ? n : null;
}

function typedSpan(id: string, label: string, number: string, level: Level | undefined): NumberMark['typed'] {
  const token = typedToken(label, number, level);
  const from = label.indexOf(token);
  return { bookmark: bookmarkName(id, true), from, to: from + token.length };
}

/** What references repeat of a typed label: "3A" of "3A.", "(za)", "2A" of "PART 2A". */
function typedToken(label: string, number: string, level: Level | undefined): string {
  const cited = level === undefined || /^\p{L}/u.test(level.cite) ? number : fillLabel(level.cite, number);
  if (cited !== '' && label.includes(cited)) return cited;
  return number !== '' && label.includes(number) ? number : label;
}

function tokens(label: string, number: string, list: ListNumber | null, level: Level | undefined) {
  if (list === null) {
    const token = label === '' ? '' : typedToken(label, number, level);
    return { token, bareToken: token };
  }
  const literal = (text: string): string => text.replace(/[\p{L}\s]/gu, '');
  const bare = list.place.definition.label.split('{n}').map(literal).join(number);
  return { token: withoutPeriods(label), bareToken: withoutPeriods(bare) };
}

function inFull(mark: NumberMark, list: ListNumber, lineage: (NumberMark | undefined)[][]): string {
  const line = lineage[list.place.list] as (NumberMark | undefined)[];
  const { level } = list.place;
  line.length = level;
  line[level] = mark;
  let text = '';
  for (let at = level; at >= 0; at -= 1) {
    const each = line[at];
    if (!each) return '';
    // Whether "8." and "(1)" give "8(1)" or "8.(1)" the standard does not say, and programs differ.
    if (at < level && each.label.endsWith('.') && /^[^\p{L}\p{N}]/u.test(text)) return '';
    text = (at < level ? each.label : withoutPeriods(each.label)) + text;
  }
  return text;
}

const withoutPeriods = (label: string): string => label.replace(/\.+$/, '');
