import { z } from 'zod';
import type { Profile } from './profile.ts';

const line = z.string().max(200);

/** A word or phrase that a council avoids: what it says instead, or '' where a person must decide, and why. */
export const wordsToAvoidSchema = z.strictObject({ words: line, instead: line, why: z.string().max(500) });
export type WordsToAvoid = z.infer<typeof wordsToAvoidSchema>;

export const mostWordsToAvoid = 1000;
export const avoidListSchema = z.array(wordsToAvoidSchema).max(mostWordsToAvoid).readonly();
export type AvoidList = z.infer<typeof avoidListSchema>;

/** What is wrong with a row; each kind has its words in the window. */
export type AvoidFault = 'empty' | 'no-word' | 'twice' | 'comes-back';

/** The faults of a list, one for a row at most, null for a sound one: in the order of the rows. */
export function avoidFaults(list: AvoidList): readonly (AvoidFault | null)[] {
  const seen = new Set<string>();
  return list.map(({ words, instead }) => {
    const key = keyOf(words);
    if (key === '') return 'empty';
    if (!/[\p{L}\p{N}]/u.test(key)) return 'no-word';
    if (seen.has(key)) return 'twice';
    seen.add(key);
    // A fix would put the very words back that it takes away.
    return ` ${wordsOnly(instead)} `.includes(` ${wordsOnly(words)} `) ? 'comes-back' : null;
  });
}

/** The list as it is kept: without spaces at the ends, and without rows in which nothing is written. */
export function tidied(list: AvoidList): AvoidList {
  const trim = (text: string): string => text.trim().replace(/\s+/g, ' ');
  return list
    .map(({ words, instead, why }) => ({ words: trim(words), instead: trim(instead), why: trim(why) }))
    .filter(({ words, instead, why }) => words !== '' || instead !== '' || why !== '');
}

/** A list with the rows of another, which take the place of those about the same words. */
export function withRows(list: AvoidList, others: AvoidList): AvoidList {
  const fresh = new Map(others.map((row) => [keyOf(row.words), row]));
  const kept = list.map((row) => {
    const other = fresh.get(keyOf(row.words));
    fresh.delete(keyOf(row.words));
    return other ?? row;
  });
  return [...kept, ...fresh.values()];
}

export const isSameList = (a: AvoidList, b: AvoidList): boolean =>
  a.length === b.length &&
  a.every((row, i) => row.words === b[i]?.words && row.instead === b[i].instead && row.why === b[i].why);

/** The name of a rule about a council's own words begins with this. */
const ownPrefix = 'own-';
const source = 'council-words';

const known = new WeakMap<Profile, WeakMap<AvoidList, Profile>>();

/** The profile with a rule for each row, before its own, so that the council's word on a word holds. */
export function profileAvoiding(profile: Profile, list: AvoidList): Profile {
  if (list.length === 0) return profile;
  let byList = known.get(profile);
  if (byList === undefined) known.set(profile, (byList = new WeakMap()));
  let joined = byList.get(list);
  if (joined === undefined) {
    joined = {
      ...profile,
      sources: [
        ...profile.sources,
        { id: source, title: 'Words that the council avoids', where: 'the council’s own list', verified: true },
      ],
      prose: [...list.map(ruleOf), ...profile.prose],
    };
    byList.set(list, joined);
  }
  return joined;
}

export const isOwnProseRule = ({ source: from }: Pick<Profile['prose'][number], 'source'>): boolean => from === source;

const ruleOf = ({ words, instead, why }: WordsToAvoid): Profile['prose'][number] => ({
  id: `${ownPrefix}${shortName(keyOf(words))}`,
  words: [words],
  instead: instead === '' ? null : instead,
  message: messageOf(instead, why),
  severity: 'advice',
  source,
});

function messageOf(instead: string, why: string): string {
  const say = instead === '' ? '' : `Say “${instead}”.`;
  const because = why === '' ? '' : /[.!?]$/.test(why) ? why : `${why}.`;
  return [say, because].filter((part) => part !== '').join(' ') || 'The council avoids these words.';
}

const keyOf = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ');
const wordsOnly = (text: string): string => (keyOf(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** FNV-1a, 32 bits: the same words have the same rule in every list, so that what is set aside stays so. */
function shortName(words: string): string {
  let sum = 0x811c9dc5;
  for (const sign of words) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
