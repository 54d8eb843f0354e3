import type { Command } from '../state/command-registry.ts';

/**
 * Commands of which some word begins with each of the words typed, among their title, their heading and the other words
 * they go by. Those named so come before those that only go by it; among equals the more used come first.
 * `used`: the ids of commands as they were last run, the latest first.
 */
export function findCommands(
  commands: readonly Command[],
  query: string,
  used: readonly string[] = [],
): readonly Command[] {
  const sought = wordsOf(query);
  const uses = new Map<string, number>();
  for (const id of used) uses.set(id, (uses.get(id) ?? 0) + 1);
  const begins = (words: readonly string[], part: string) => words.some((word) => word.startsWith(part));
  return commands
    .map((command, index) => {
      const title = wordsOf(command.title);
      const all = [...title, ...wordsOf(command.group), ...wordsOf(command.words ?? '')];
      if (!sought.every((part) => begins(all, part))) return null;
      const isNamed = sought.every((part) => begins(title, part));
      return { command, order: [isNamed ? 0 : 1, -(uses.get(command.id) ?? 0), index] };
    })
    .filter((found) => found !== null)
    .sort((a, b) => a.order.map((one, i) => one - (b.order[i] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ command }) => command);
}

/** How many runs are remembered: enough to tell habits, few enough to forget old ones. */
const remembered = 100;

/** The runs remembered after one more. */
export function afterUse(used: readonly string[], id: string): string[] {
  return [id, ...used].slice(0, remembered);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
