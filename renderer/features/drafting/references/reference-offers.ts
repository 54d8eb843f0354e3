import type { Node } from '@tiptap/pm/model';
import type { Numbering, ProvisionNumber } from '../../../../shared/ordinance/numbering.ts';
import { findProvision, findUnit, isIndexContainer } from '../../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { idOf, isProvision } from '../../../../shared/ordinance/provision-kinds.ts';
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
 * and before them those of that level in the same section ("subsection (2)"), by number or by words of the heading. It is asked at
 * every key, so of a long by-law it reads only the numbers of sections, and what stands in those that fit.
 */
export function referenceOffers(doc: Node, numbering: Numbering, asked: Asked, from: ProvisionId | null): Offered[] {
  const word = asked.word.toLowerCase().replace(/[-\s]/g, '').replace(/s$/, '');
  const wanted = asked.query.trim().toLowerCase();
  const places = placesOf(doc, numbering, word, from);
  const found: Offered[] = [];
  const offer = (id: ProvisionId): boolean => {
    const node = findProvision(doc, id)?.node;
    const label = numbering.get(id)?.fullLabel;
    if (node && label && isProvision(node) && !found.some((one) => one.id === id)) {
      found.push(offered(id, label, node));
    }
    return found.length >= most;
  };
  const isNumber = wanted === '' || /[\d(]/.test(wanted.charAt(0)) || /^[\p{L}]{1,3}$/u.test(wanted);
  if (isNumber) {
    const tight = wanted.replace(/\s+/g, '');
    const fitting = places.filter(({ tail }) => tail === null || tail.startsWith(tight) || tight.startsWith(tail));
    for (const { id } of numbersIn(fitting, word, (tail) => tail === tight)) if (offer(id)) return found;
    for (const { id } of numbersIn(fitting, word, (tail) => tail.startsWith(tight))) if (offer(id)) return found;
  }
  if (wanted.length < 3) return found;
  const words = wanted.split(/\s+/);
  for (const { node, numbers } of places) {
    const ids = new Set(numbers.map(({ id }) => id));
    for (const { id, heading } of headingsIn(node)) {
      if (ids.has(id) && words.every((part) => heading.includes(part)) && offer(id)) return found;
    }
  }
  return found;
}

/** A top node in which candidates stand. */
interface CandidatePlace {
  readonly node: Node;
  readonly numbers: readonly ProvisionNumber[];
  /** What the top node itself is cited by: "12" of section 12; null: what stands in it is cited otherwise. */
  readonly tail: string | null;
}

function placesOf(doc: Node, numbering: Numbering, word: string, from: ProvisionId | null): CandidatePlace[] {
  const places: CandidatePlace[] = [];
  const visit = (container: Node): void => {
    for (const node of container.content.content) {
      const numbers = numbering.within(node);
      const [own] = numbers;
      if (own?.fullLabel.toLowerCase().startsWith(`${word} `)) places.push({ node, numbers, tail: tailOf(own, word) });
      if (isIndexContainer(node)) visit(node);
    }
  };
  visit(doc);
  const unit = from === null ? null : findUnit(doc, from);
  // "paragraph (a)" is one of the same section before it is one of a schedule; the section itself is meant by no one in it.
  const inside =
    unit === null ? [] : numbering.within(unit.node).filter(({ id, kind }) => kind === word && id !== idOf(unit.node));
  return unit === null || inside.length === 0 ? places : [{ node: unit.node, numbers: inside, tail: null }, ...places];
}

function* numbersIn(
  places: readonly CandidatePlace[],
  word: string,
  fits: (tail: string) => boolean,
): Generator<ProvisionNumber> {
  for (const { numbers } of places) for (const number of numbers) if (fits(tailOf(number, word))) yield number;
}

/** "(2)" for "subsection (2)", "12(3)" of section 12(3). */
function tailOf({ fullLabel, number, label }: ProvisionNumber, word: string): string {
  const tight = fullLabel.toLowerCase().replace(/\s+/g, '');
  if (tight.startsWith(word)) return tight.slice(word.length);
  return (label === '' ? number : label).toLowerCase().replace(/\s+/g, '');
}

interface Headed {
  readonly id: ProvisionId;
  readonly heading: string;
}
const headings = new WeakMap<Node, readonly Headed[]>();

/** What has a heading in a top node, itself first, in lower case; of a part or schedule only itself. */
function headingsIn(unit: Node): readonly Headed[] {
  let found = headings.get(unit);
  if (found === undefined) {
    const list: Headed[] = [];
    const look = (node: Node): void => {
      const id = idOf(node);
      const first = node.firstChild;
      if (id !== null && first?.type.name === 'heading') list.push({ id, heading: first.textContent.toLowerCase() });
    };
    look(unit);
    if (!isIndexContainer(unit)) {
      unit.descendants((node) => {
        look(node);
        return !node.isTextblock;
      });
    }
    headings.set(unit, (found = list));
  }
  return found;
}

function offered(id: ProvisionId, label: string, node: Node): Offered {
  const first = node.firstChild;
  return { id, label, words: first?.isTextblock ? first.textContent.slice(0, 80) : '' };
}
