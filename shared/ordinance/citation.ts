import type { Node } from '@tiptap/pm/model';
import type { CitingWords, Level, NumberingProfile } from '../packs/profile.ts';
import { englishCiting } from './citing-words.ts';
import { dress, namesItself } from './level-count.ts';
import { idOf } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import type { CitationStep } from './provision-number.ts';

/**
 * How what stands at a place is cited: `core` grows to the right ("section 12(3)"), `tail` follows it (" of Schedule 2").
 * A place under an unnumbered provision is that of the provision around it.
 */
export interface Place {
  readonly core: string;
  readonly tail: string;
  /** The steps of the core; [] where it is words ("the definition of …"). */
  readonly steps: readonly CitationStep[];
  /** True if the next level may be added to the core: "(a)" to "section 12(3)", but not to "Part 2". */
  readonly open: boolean;
  /** What follows the core of a level that stands by itself: " of Schedule 2" in a schedule, '' in the body. */
  readonly scope: string;
  /** The nearest number and the citation in which it stands, for numbers that repeat it: "8.6.1" within section 8. */
  readonly bare: string;
  readonly head: { readonly pattern: string; readonly tail: string } | null;
  /** The words between the parts of a citation; the same everywhere in an ordinance. */
  readonly words: CitingWords;
}

/** The place of what stands in nothing that is cited. */
export const topPlaceOf = ({ citing = englishCiting }: NumberingProfile): Place => topWith(citing);
const topWith = (words: CitingWords): Place => ({
  core: '',
  tail: '',
  steps: [],
  open: false,
  scope: '',
  bare: '',
  head: null,
  words,
});
export const citationAt = (place: Place): string => place.core + place.tail;

export const isSamePlace = (a: Place, b: Place): boolean =>
  a === b ||
  (a.core === b.core &&
    a.tail === b.tail &&
    a.open === b.open &&
    a.scope === b.scope &&
    a.bare === b.bare &&
    a.head?.pattern === b.head?.pattern &&
    a.head?.tail === b.head?.tail &&
    a.steps.length === b.steps.length &&
    a.steps.every((step, i) => step.id === b.steps[i]?.id && step.word === b.steps[i]?.word));

/** The place of a numbered provision; `number` is bare. */
export function numberedPlace(place: Place, level: Level, node: Node, number: string, verbatim: boolean): Place {
  const id = idOf(node) ?? ('' as ProvisionId);
  const isJoined = verbatim || level.joint !== undefined;
  if (isJoined && place.head !== null && place.bare !== '' && number.startsWith(place.bare + (level.joint ?? '.'))) {
    const step = stepOf(id, place.head.pattern, number);
    return { ...place, core: step.word + step.text, tail: place.head.tail, steps: [step], open: true, bare: number };
  }
  if (standsAlone(level)) {
    // A number that repeats what is around it need not say so again.
    const tail = level.restart === 'parent' && level.joint === undefined ? after(place, 'of') : place.scope;
    const open = node.type.name !== 'part' && node.type.name !== 'chapter';
    const step = verbatim && namesItself(number) ? { id, word: '', text: number } : stepOf(id, level.cite, number);
    const head = open ? { pattern: level.cite, tail } : null;
    const core = step.word + step.text;
    return { core, tail, steps: [step], open, scope: place.scope, bare: number, head, words: place.words };
  }
  const word = `${kindWord(node.type.name, level, place.scope !== '')} `;
  const step = { id, word, text: dress(level.cite, number) };
  if (place.open) return { ...place, core: place.core + step.text, steps: [...place.steps, step], bare: number };
  const tail = after(place, 'of');
  return { ...place, core: word + step.text, tail, steps: [step], open: true, bare: number, head: null };
}

/** The place of a schedule: what stands in it is cited "of Schedule 2". */
export const schedulePlace = (words: CitingWords, citation: string, steps: readonly CitationStep[]): Place => ({
  ...topWith(words),
  core: citation,
  steps,
  scope: ` ${words.of} ${citation}`,
});

/** The place of a definition: "the definition of "beg" in section 1". */
export function definitionPlace(place: Place, term: string): Place {
  const core = term === '' ? 'the definition' : `the definition of "${term}"`;
  return { ...topWith(place.words), core, tail: after(place, 'in'), scope: place.scope };
}

/** The place of words quoted from another instrument: its provisions are cited "as quoted in section 4". */
export const quotedPlace = (place: Place): Place => ({
  ...topWith(place.words),
  scope: place.core === '' ? ' as quoted' : ` as quoted in ${citationAt(place)}`,
});

/** The place of a thing that is cited by words: "the table in section 4". */
export const wordedPlace = (place: Place, what: string): Place => ({
  ...topWith(place.words),
  core: what,
  tail: after(place, 'in'),
});

/** The place of a provision without a number, to cite it by: what it stands in, or its heading. */
export function skippedPlace(place: Place, node: Node, level: Level): Place {
  if (place.open && !standsAlone(level)) return place;
  const first = node.firstChild;
  const heading = first?.type.name === 'heading' ? first.textContent.trim() : '';
  const word = kindWord(node.type.name, level, place.scope !== '');
  return wordedPlace(place, `the ${word}${heading === '' ? '' : ` headed “${heading}”`}`);
}

const inSchedule: Readonly<Record<string, string>> = { section: 'paragraph', subsection: 'sub-paragraph' };

/** The word for a level: as its citation begins ("section {n}"), else the name of its kind. */
function kindWord(kind: string, level: Level, isInSchedule: boolean): string {
  if (standsAlone(level)) return level.cite.split('{n}')[0]?.trim() ?? kind;
  return (isInSchedule ? inSchedule[kind] : undefined) ?? kind;
}

const standsAlone = (level: Level): boolean => /^\p{L}/u.test(level.cite);

const after = (place: Place, preposition: 'of' | 'in'): string =>
  place.core === '' ? place.scope : ` ${place.words[preposition]} ${citationAt(place)}`;

function stepOf(id: ProvisionId, pattern: string, number: string): CitationStep {
  const at = pattern.indexOf('{n}');
  return at < 0
    ? { id, word: '', text: pattern }
    : { id, word: pattern.slice(0, at), text: dress(pattern.slice(at), number) };
}
