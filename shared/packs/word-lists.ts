import type { RightsPack } from './rights-pack.ts';

/** Patterns by the name that prompts call them by. */
export type WordLists = ReadonlyMap<string, readonly string[]>;

const reference = /^@([a-z][a-z-]*)$/;

/** The lists of several packs: what a later pack says under the same name is added, so that a council can add words. */
export function wordListsOf(packs: readonly RightsPack[]): WordLists {
  const lists = new Map<string, readonly string[]>();
  for (const { wordLists } of packs) {
    for (const { id, patterns } of wordLists ?? []) lists.set(id, [...(lists.get(id) ?? []), ...patterns]);
  }
  return lists;
}

/** The name of the list that stands in the place of a pattern; null: it is a pattern. */
export function listNamed(pattern: string): string | null {
  return reference.exec(pattern)?.[1] ?? null;
}

/** Patterns with each list in the place of its name; a list that nobody has is left out. */
export function patternsOf(patterns: readonly string[], lists: WordLists): string[] {
  return patterns.flatMap((pattern) => {
    const name = listNamed(pattern);
    return name === null ? [pattern] : (lists.get(name) ?? []);
  });
}
