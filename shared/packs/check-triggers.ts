import { patternFault } from './check-pattern.ts';
import { didYouMean, type PackProblem } from './pack-problem.ts';
import type { RightsPack, Trigger } from './rights-pack.ts';
import { PatternIndex } from './pattern-index.ts';
import { findWords, occurs, wordFinder, wordsFor } from './word-finder.ts';
import { listNamed, type WordLists } from './word-lists.ts';

/**
 * Patterns can be used, and do with the trigger's own two sentences what they should. `lists`: the word lists that it may
 * name; null: not all are at hand. `index`: the patterns of the pack, so that each is compiled once.
 */
export function checkTrigger(
  trigger: Trigger,
  path: string,
  lists: WordLists | null,
  index: PatternIndex,
): PackProblem[] {
  const fields = patternFields(trigger);
  const faults = fields.flatMap(([field, patterns]) => checkPatterns(patterns, `${path}.${field}`, lists));
  if (faults.length > 0) return faults;
  const [field, alone] = trigger.kind === 'lexical' ? ['match', trigger.match] : ['present', trigger.present];
  if (alone.length === 0 && (trigger.together ?? []).length === 0)
    return [{ path: `${path}.${field}`, message: 'is empty, and so is “together”: nothing raises this prompt' }];
  if (lists === null && fields.some(([, patterns]) => patterns.some((pattern) => listNamed(pattern) !== null)))
    return [];
  const known = lists ?? new Map();
  return [
    ...(firesOn(trigger, trigger.example, known, index)
      ? []
      : [{ path: `${path}.example`, message: 'is not found by the patterns' }]),
    ...(firesOn(trigger, trigger.negativeExample, known, index)
      ? [{ path: `${path}.negativeExample`, message: 'is found by the patterns, and should not be' }]
      : []),
  ];
}

/** Every pattern can be used, and every list that is named is there. */
function checkPatterns(patterns: readonly string[], path: string, lists: WordLists | null): PackProblem[] {
  return patterns.flatMap((pattern, index) => {
    const name = listNamed(pattern);
    const fault = name === null ? patternFault(pattern) : missingList(name, lists);
    return fault === null ? [] : [{ path: `${path}[${index}]`, message: fault }];
  });
}

function missingList(name: string, lists: WordLists | null): string | null {
  if (lists === null || lists.has(name)) return null;
  return `there is no word list “${name}”.${didYouMean(name, lists.keys())}`;
}

/** The word lists and silent places of a pack can be used. */
export function checkWords({ wordLists = [], silentPlaces = [] }: RightsPack): PackProblem[] {
  return [
    ...wordLists.flatMap(({ patterns }, at) => checkPatterns(patterns, `wordLists[${at}].patterns`, new Map())),
    ...silentPlaces.flatMap(({ text, headings }, at) => [
      ...checkPatterns(text, `silentPlaces[${at}].text`, new Map()),
      ...checkPatterns(headings, `silentPlaces[${at}].headings`, new Map()),
    ]),
  ];
}

/** Whether a trigger fires on a text that stands by itself. */
export function firesOn(trigger: Trigger, text: string, lists: WordLists, index = new PatternIndex()): boolean {
  const { together = [], exclude = [] } = trigger;
  const alone = trigger.kind === 'lexical' ? trigger.match : trigger.present;
  const finder = wordFinder(alone, together, exclude, lists, index);
  if (finder === null || findWords(finder, index.hearOnly(text)).length === 0) return false;
  if (trigger.kind === 'lexical') return true;
  const found = (patterns: readonly string[]) => {
    const words = wordsFor(patterns, lists, index);
    return occurs(words, index.hearOnly(text));
  };
  return (trigger.andPresent.length === 0 || found(trigger.andPresent)) && !found(trigger.absent);
}

/** The fields of a trigger that hold patterns. */
export function patternFields(trigger: Trigger): [string, readonly string[]][] {
  const { together = [], exclude = [] } = trigger;
  const near = together.flatMap(({ words, with: also = [] }, at): [string, readonly string[]][] => [
    [`together[${at}].words`, words],
    [`together[${at}].with`, also],
  ]);
  return trigger.kind === 'lexical'
    ? [['match', trigger.match], ...near, ['exclude', exclude]]
    : [
        ['present', trigger.present],
        ...near,
        ['exclude', exclude],
        ['andPresent', trigger.andPresent],
        ['absent', trigger.absent],
      ];
}
