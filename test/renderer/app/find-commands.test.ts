import { expect, test } from 'vitest';
import { afterUse, findCommands } from '../../../renderer/app/find-commands.ts';
import type { Command } from '../../../renderer/state/command-registry.ts';

const command = (id: string, title: string, words = ''): Command => ({
  id,
  title,
  words,
  group: 'Insert',
  run: () => undefined,
});
const commands = [
  command('part', 'Insert a part'),
  command('schedule', 'Insert a schedule', 'annex appendix'),
  command('appendix', 'Appendix view'),
  command('after', 'Insert text after the list', 'full-out flush'),
];
const found = (query: string, used: readonly string[] = []) => findCommands(commands, query, used).map(({ id }) => id);

test('finds a command by the beginnings of its words, in any order', () => {
  expect(found('sch ins')).toEqual(['schedule']);
});
test('finds a command by the other words that a lawyer has for it', () => {
  expect(found('annex')).toEqual(['schedule']);
  expect(found('full out')).toEqual(['after']);
});
test('a command that bears the word comes before one that only goes by it', () => {
  expect(found('appendix')).toEqual(['appendix', 'schedule']);
});
test('shows the more used first, and the rest in their own order', () => {
  expect(found('', ['after', 'schedule', 'after'])).toEqual(['after', 'schedule', 'part', 'appendix']);
});
test('finds nothing for a word that no command has', () => {
  expect(found('schedule zebra')).toEqual([]);
});
test('remembers the last hundred runs and no more', () => {
  let used: readonly string[] = [];
  for (let i = 0; i < 120; i++) used = afterUse(used, `c${i}`);
  expect([used.length, used[0], used.at(-1)]).toEqual([100, 'c119', 'c20']);
});
