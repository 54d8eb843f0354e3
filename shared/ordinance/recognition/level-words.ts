import type { NumberingProfile } from '../../packs/profile.ts';
import { countedKinds } from '../level-count.ts';

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
  const add = (cite: string, kind: string, where: 'body' | 'schedule'): void => {
    const name = /^\p{L}[\p{L}\p{M}-]*(?=\s)/u.exec(cite)?.[0];
    if (name === undefined) return;
    const key = bare(name);
    const word = byName.get(key) ?? words(key, []);
    byName.set(key, { ...word, [where]: [kind, ...word[where].filter((other) => other !== kind)] });
  };
  for (const kind of countedKinds) {
    add(profile.body[kind].cite, kind, 'body');
    add(profile.inSchedule[kind].cite, kind, 'schedule');
  }
  add(profile.schedule.cite, 'schedule', 'body');
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(spelt);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}'’-])(?:(this|that|the)\\s+)?(?:(${names.join('|')})(?![\\p{L}\\p{M}-])|(ss?\\.?(?=\\s?\\d)|§§?))`,
    'giu',
  );
  return { pattern, word: (found) => byName.get(abbreviations[bare(found)] ?? singular(bare(found), byName)) };
}

/** "sub-section", "sub section" and "subsection" are one word. */
const bare = (name: string): string => name.toLowerCase().replace(/[-\s.]/g, '');
const singular = (name: string, names: ReadonlyMap<string, unknown>): string =>
  names.has(name) ? name : name.replace(/s$/, '');

const spelt = (name: string): string => {
  if (name === 'bylaw') return 'by-?laws?';
  return name.startsWith('sub') ? `sub[-\\s]?${name.slice(3)}s?` : `${name}s?`;
};
