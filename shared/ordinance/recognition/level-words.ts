import type { Level, NumberingProfile } from '../../packs/profile.ts';
import { countedKinds } from '../level-count.ts';
import { type JoiningWords, joiningWords } from './joining-words.ts';

/** A word by which provisions are cited, and the kinds that it may mean where it is read. */
export interface LevelWord {
  readonly name: string;
  /** In the body, and inside a schedule; the likelier first. */
  readonly body: readonly string[];
  readonly schedule: readonly string[];
}

export interface LevelWords {
  /** Finds one word at a time, with "this" or "the" before it, if that stands there. */
  readonly pattern: RegExp;
  word(found: string): LevelWord | undefined;
  /** True if a word as it is found is said of several: "sections", "ss", "adrannau". */
  isPlural(found: string): boolean;
  readonly joining: JoiningWords;
}

const words = (name: string, body: readonly string[], schedule: readonly string[] = body): LevelWord => ({
  name,
  body,
  schedule,
});

/** As lawyers use them in every country; a profile adds its own ("byelaw 4", "Title 3"). */
const common: readonly LevelWord[] = [
  words('section', ['section']),
  words('subsection', ['subsection']),
  words('paragraph', ['paragraph'], ['section', 'paragraph']),
  words('subparagraph', ['subparagraph'], ['subsection', 'subparagraph']),
  words('item', ['item', 'subparagraph', 'paragraph'], ['section', 'item']),
  words('subitem', ['item'], ['subsection', 'item']),
  words('part', ['part']),
  words('chapter', ['chapter']),
  words('schedule', ['schedule']),
];
const abbreviations: Readonly<Record<string, string>> = {
  s: 'section',
  ss: 'section',
  '§': 'section',
  '§§': 'section',
};

const known = new WeakMap<NumberingProfile, LevelWords>();

export function levelWords(profile: NumberingProfile): LevelWords {
  let found = known.get(profile);
  if (found === undefined) known.set(profile, (found = collect(profile)));
  return found;
}

function collect(profile: NumberingProfile): LevelWords {
  const byName = new Map(common.map((word) => [word.name, word]));
  const ofSeveral = new Map<string, string>();
  const add = ({ cite, citeSeveral = '' }: Level, kind: string, where: 'body' | 'schedule'): void => {
    const key = nameIn(cite);
    if (key === null) return;
    const word = byName.get(key) ?? words(key, []);
    byName.set(key, { ...word, [where]: [kind, ...word[where].filter((other) => other !== kind)] });
    const several = nameIn(citeSeveral);
    if (several !== null && several !== key) ofSeveral.set(several, key);
  };
  for (const kind of countedKinds) {
    add(profile.body[kind], kind, 'body');
    add(profile.inSchedule[kind], kind, 'schedule');
  }
  add(profile.schedule, 'schedule', 'body');
  const joining = joiningWords(profile);
  const names = [...byName.keys(), ...ofSeveral.keys()].sort((a, b) => b.length - a.length).map(spelt);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}'’-])(?:(${joining.thisPattern}|that|the)\\s+)?(?:(${names.join('|')})(?![\\p{L}\\p{M}-])|(ss?\\.?(?=\\s?\\d)|§§?))`,
    'giu',
  );
  const nameOf = (found: string): string => ofSeveral.get(found) ?? abbreviations[found] ?? singular(found, byName);
  return {
    pattern,
    word: (found) => byName.get(nameOf(bare(found))),
    isPlural: (found) => ofSeveral.has(bare(found)) || (/s$/i.test(found) && !/^s\.?$/i.test(found)),
    joining,
  };
}

/** The word with which a citation begins, as it is looked up; null where it begins with none. */
function nameIn(cite: string): string | null {
  const name = /^\p{L}[\p{L}\p{M}-]*(?=\s)/u.exec(cite)?.[0];
  return name === undefined ? null : bare(name);
}

/** "sub-section", "sub section" and "subsection" are one word. */
const bare = (name: string): string => name.toLowerCase().replace(/[-\s.]/g, '');
const singular = (name: string, names: ReadonlyMap<string, unknown>): string =>
  names.has(name) ? name : name.replace(/s$/, '');

const spelt = (name: string): string => {
  if (name === 'bylaw') return 'by-?laws?';
  return name.startsWith('sub') ? `sub[-\\s]?${name.slice(3)}s?` : `${name}s?`;
};
