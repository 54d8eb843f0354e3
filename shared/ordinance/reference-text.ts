import type { Node } from '@tiptap/pm/model';
import type { Citing } from './citing-words.ts';
import type { CitationStep, Numbering, ProvisionNumber } from './numbering.ts';
import type { ProvisionId } from './provision-id.ts';
import { capitalised } from './sentence-start.ts';

export interface PrintedReference {
  readonly text: string;
  readonly state: 'live' | 'broken';
}

export const brokenReference = '[missing reference]';

/**
 * The words that a reference prints: "section 12(3)(a)", "sections 4 to 7", "sections 4, 5 or 7", in document order, with
 * a capital where it begins a sentence. With the form 'context' and a `from`, the shortest sure form: "subsection (2)"
 * inside the same section, "this section". Where one of its targets is gone the whole prints as missing, with what it was
 * if that is known.
 */
export function printReference(reference: Node, numbering: Numbering, from?: ProvisionId | null): PrintedReference {
  const to = reference.attrs['to'] as readonly ProvisionId[];
  const found: ProvisionNumber[] = [];
  for (const id of to) {
    const target = numbering.get(id);
    if (target === undefined) return missing(reference);
    found.push(target);
  }
  if (found.length === 0) return missing(reference);
  if (found.length > 1) found.sort((a, b) => (numbering.position(a.id) ?? 0) - (numbering.position(b.id) ?? 0));
  const origin = reference.attrs['form'] === 'context' && from ? numbering.get(from) : undefined;
  const cited = found.map((target) => {
    const word = target.steps.at(-1);
    const isAround =
      origin !== undefined && word?.id === target.id && word.word !== '' && numbering.isWithin(origin.id, target.id);
    return isAround ? wholly(`${numbering.citing.this} ${word.word.trim()}`) : citedFrom(target, origin);
  });
  const joined = reference.attrs['joined'] === 'or' ? 'or' : 'and';
  const text = inOneBreath(cited, reference.attrs['range'] === true ? 'to' : joined, numbering.citing);
  return { text: reference.attrs['capital'] === true ? capitalised(text) : text, state: 'live' };
}

/** The words to stand in place of a reference: those that it prints, or those that a broken one printed; '' if unknown. */
export function placedText(reference: Node, numbering: Numbering, from: ProvisionId | null): string {
  const { text, state } = printReference(reference, numbering, from);
  return state === 'live' ? text : (reference.attrs['was'] as string);
}

function missing(reference: Node): PrintedReference {
  const was = reference.attrs['was'] as string;
  return { text: was === '' ? brokenReference : `${brokenReference.slice(0, -1)}: ${was}]`, state: 'broken' };
}

/** A citation taken apart so that several can share their words. */
interface Cited {
  readonly text: string;
  /** What comes before the last step: "section 12(3)" of "section 12(3)(a)", "section " of "section 12". */
  readonly above: string;
  readonly word: string;
  readonly numbers: string;
  readonly last: string;
  readonly tail: string;
}

function citedFrom(target: ProvisionNumber, origin: ProvisionNumber | undefined): Cited {
  const { steps, tail } = target;
  if (origin === undefined || steps.length === 0 || origin.tail !== tail) return fromSteps(target, steps, tail);
  let shared = 0;
  while (shared < steps.length && steps[shared]?.id === origin.steps[shared]?.id) shared++;
  return fromSteps(target, steps.slice(Math.min(shared, steps.length - 1)), '');
}

function fromSteps(target: ProvisionNumber, steps: readonly CitationStep[], tail: string): Cited {
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return wholly(target.fullLabel);
  const numbers = steps.map((step) => step.text).join('');
  const above = first.word + numbers.slice(0, numbers.length - last.text.length);
  return { text: first.word + numbers + tail, above, word: first.word, numbers, last: last.text, tail };
}

const wholly = (text: string): Cited => ({ text, above: text, word: '', numbers: text, last: '', tail: '' });

function inOneBreath(cited: readonly Cited[], joined: 'and' | 'or' | 'to', citing: Citing): string {
  const first = cited[0];
  if (first === undefined || cited.length === 1) return first?.text ?? '';
  const join = joined === 'to' ? range(citing) : list(citing, citing[joined]);
  const sharesTail = cited.every((one) => one.tail === first.tail && one.word !== '');
  if (sharesTail && first.above !== first.word && cited.every((one) => one.above === first.above)) {
    return first.above + join(cited.map((one) => one.last)) + first.tail;
  }
  if (sharesTail && cited.every((one) => one.word === first.word)) {
    return citing.several(first.word) + join(cited.map((one) => one.numbers)) + first.tail;
  }
  return join(cited.map((one) => one.text));
}

const range =
  ({ to }: Citing) =>
  (texts: readonly string[]): string =>
    `${texts[0] ?? ''} ${to} ${texts.at(-1) ?? ''}`;
const list =
  ({ comma }: Citing, joined: string) =>
  (texts: readonly string[]): string =>
    `${texts.slice(0, -1).join(`${comma} `)} ${joined} ${texts.at(-1) ?? ''}`;
