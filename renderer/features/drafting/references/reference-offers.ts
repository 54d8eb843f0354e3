import type { Node } from '@tiptap/pm/model';
import type { Numbering, ProvisionNumber } from '../../../../shared/ordinance/numbering.ts';
import { findProvision, findUnit } from '../../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { isProvision } from '../../../../shared/ordinance/provision-kinds.ts';
import type { Asked } from '../../../editor/typing/reference-picker.ts';

/** A provision that is offered while its reference is typed. */
export interface Offered {
  readonly id: ProvisionId;
  readonly label: string;
  /** Its heading, or how its text begins. */
  readonly words: string;
}

/** How many are offered at once: as many as are taken in at a glance. */
const most = 7;

/**
 * The provisions that may be meant by what is typed, the likeliest first: those that the word cites so ("section 12(3)"),
 * or else those of that level in the same section ("subsection (2)"), by number or by words of the heading.
 */
export function referenceOffers(doc: Node, numbering: Numbering, asked: Asked, from: ProvisionId | null): Offered[] {
  const word = asked.word.toLowerCase().replace(/[-\s]/g, '').replace(/s$/, '');
  const all = numbering.all();
  const cited = all.filter(({ fullLabel }) => fullLabel.toLowerCase().startsWith(`${word} `));
  const candidates = cited.length > 0 ? cited : ofTheSection(doc, numbering, word, from);
  const wanted = asked.query.trim().toLowerCase();
  const isNumber = wanted === '' || /[\d(]/.test(wanted.charAt(0)) || /^[\p{L}]{1,3}$/u.test(wanted);
  const found: Offered[] = [];
  const offer = (number: ProvisionNumber): boolean => {
    const node = findProvision(doc, number.id)?.node;
    if (node && isProvision(node) && !found.some(({ id }) => id === number.id)) found.push(offered(number, node));
    return found.length >= most;
  };
  if (isNumber) {
    const tight = wanted.replace(/\s+/g, '');
    const numbers = candidates.map((number) => ({ number, tail: tailOf(number, word) }));
    for (const { number, tail } of numbers) if (tail === tight && offer(number)) return found;
    for (const { number, tail } of numbers) if (tail.startsWith(tight) && offer(number)) return found;
  }
  if (wanted.length < 3) return found;
  const words = wanted.split(/\s+/);
  for (const number of candidates) {
    const node = findProvision(doc, number.id)?.node;
    const heading = node?.firstChild?.type.name === 'heading' ? node.firstChild.textContent.toLowerCase() : '';
    if (heading !== '' && words.every((part) => heading.includes(part)) && offer(number)) return found;
  }
  return found;
}

/** "(2)" for "subsection (2)", "12(3)" of section 12(3). */
function tailOf({ fullLabel, number, label }: ProvisionNumber, word: string): string {
  const tight = fullLabel.toLowerCase().replace(/\s+/g, '');
  if (tight.startsWith(word)) return tight.slice(word.length);
  return (label === '' ? number : label).toLowerCase().replace(/\s+/g, '');
}

function ofTheSection(doc: Node, numbering: Numbering, kind: string, from: ProvisionId | null): ProvisionNumber[] {
  const unit = from === null ? null : findUnit(doc, from);
  return unit === null ? [] : numbering.within(unit.node).filter((number) => number.kind === kind);
}

function offered({ id, fullLabel }: ProvisionNumber, node: Node): Offered {
  const first = node.firstChild;
  return { id, label: fullLabel, words: first?.isTextblock ? first.textContent.slice(0, 80) : '' };
}
