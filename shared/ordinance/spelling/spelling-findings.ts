import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../../packs/profile.ts';
import type { Definitions } from '../definitions.ts';
import type { Finding, Fix } from '../finding.ts';
import type { SpellingBook } from './spelling-book.ts';
import { type PlacedWord, unitWords } from './unit-words.ts';

/** What spelling goes by: a dictionary, and words that are right whatever it says. */
export interface Spelling {
  readonly book: SpellingBook;
  /** Words that the dossier, the person and the like have added. */
  readonly words: readonly string[];
}

/** One way to write a word that is looked up. */
const keyOf = (word: string): string => word.toLowerCase().replaceAll('’', "'");

/** Words that the dictionary lacks, by top node. A word is never called wrong: it may be a name. */
export function spellingFindings(
  definitions: Definitions,
  profile: Profile,
  { book, words }: Spelling,
): ReadonlyMap<Node, readonly Finding[]> {
  const findings = new Map<Node, readonly Finding[]>();
  const own = new Set([...words, ...(profile.spelling?.words ?? [])].map(keyOf));
  const terms = termWords(definitions);
  let names: ReadonlySet<string> | null = null;
  const isName = ({ word, isStart }: PlacedWord): boolean => isStart && (names ??= namesIn(definitions)).has(word);
  for (const { node } of definitions.units) {
    const wrong = book
      .wrongIn(node)
      .filter((placed) => !own.has(keyOf(placed.word)) && !terms.has(keyOf(placed.word)) && !isName(placed));
    if (wrong.length > 0) findings.set(node, wrong.map(findingOf));
  }
  return findings;
}

const known = new WeakMap<Definitions, ReadonlySet<string>>();

/** The words of defined terms, in the singular and the plural: what a by-law defines it may spell. */
function termWords(definitions: Definitions): ReadonlySet<string> {
  let found = known.get(definitions);
  if (found === undefined) {
    const words = definitions.all.flatMap(({ definition }) => definition.key.split(/[^\p{L}\p{M}'’-]+/u)).map(keyOf);
    found = new Set(words.flatMap((word) => [word, `${word}s`, `${word}es`]));
    known.set(definitions, found);
  }
  return found;
}

const namesIn = ({ units }: Definitions): ReadonlySet<string> =>
  new Set(units.flatMap(({ node }) => [...unitWords(node).names]));

const findingOf = ({ word, provision, from }: PlacedWord): Finding => ({
  rule: 'spelling',
  severity: 'advice',
  provision,
  message: `“${word}” is not in the dictionary.`,
  fix: null,
  source: null,
  at: { from, to: from + word.length },
  word,
});

/** The change that puts another word in place of the one that a finding about spelling names; null for other findings. */
export const respelling = ({ word, provision, at }: Finding, instead: string): Fix | null =>
  word === undefined || provision === null || at === undefined
    ? null
    : { kind: 'replace-text', provision, from: at.from, words: word, instead };
