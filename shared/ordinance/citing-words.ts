import type { CitingWords, Level, NumberingProfile } from '../packs/profile.ts';

/** What stands between the numbers of a citation where a profile does not say. */
export const englishCiting: CitingWords = {
  and: 'and',
  or: 'or',
  to: 'to',
  of: 'of',
  in: 'in',
  this: 'this',
  comma: ',',
};

/** The words of a profile's citations, and how the word of a level is said of several. */
export interface Citing extends CitingWords {
  /** The word before the number of one, with the space after it ("section "), as it stands before several. */
  several(word: string): string;
}

const known = new WeakMap<NumberingProfile, Citing>();

export function citingOf(profile: NumberingProfile): Citing {
  let citing = known.get(profile);
  if (citing === undefined) {
    const words = severalWords(profile);
    const several = (word: string): string => words.get(word) ?? inEnglish(word);
    known.set(profile, (citing = { ...englishCiting, ...profile.citing, several }));
  }
  return citing;
}

/** By the word of one, for the levels of which the profile says it. */
function severalWords({ body, schedule, inSchedule }: NumberingProfile): ReadonlyMap<string, string> {
  const levels: readonly (Level | undefined)[] = [...Object.values(body), schedule, ...Object.values(inSchedule)];
  return new Map(
    levels.flatMap((level): [string, string][] => {
      if (level?.citeSeveral === undefined) return [];
      return [[before(level.cite), before(level.citeSeveral)]];
    }),
  );
}

const before = (pattern: string): string => pattern.split('{n}')[0] ?? '';

/** "section " becomes "sections "; what does not end in a Latin letter ("s.", "§ ", "المادة ") stays. */
function inEnglish(word: string): string {
  return word.replace(/(\p{Script=Latin})(\s*)$/u, (_, letter: string, space: string) =>
    /[xs]/i.test(letter) ? `${letter}es${space}` : `${letter}s${space}`,
  );
}
