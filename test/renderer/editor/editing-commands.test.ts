import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandKeys, wordKeys, writingKeys } from '../../../renderer/editor/plugins/ordinance-keys.ts';
import { changeKey } from '../../../renderer/editor/references/change-references.ts';
import { editingCommands } from '../../../renderer/editor/toolbar/editing-commands.ts';

const messages = JSON.parse(
  readFileSync(new URL('../../../renderer/app/messages/en/editor.json', import.meta.url), 'utf8'),
) as { commands: Record<string, { title?: string; words?: string }> };

test('every key that the page hears stands with a command, so that the sheet of shortcuts misses none', () => {
  // Inserting without renumbering is offered by the drafting screen, with what it says there.
  const bound = [...commandKeys, ...wordKeys, [changeKey, { kind: 'changeReference' }] as const]
    .filter(([, { kind }]) => kind !== 'insertKeeping')
    .map(([chord]) => chord);
  const shown = editingCommands.flatMap(({ keys }) => keys);
  expect(shown.toSorted()).toEqual([...bound, ...Object.values(writingKeys)].toSorted());
});
test('every command has a name and other words to be found by', () => {
  const nameless = editingCommands.filter(({ id }) => !messages.commands[id]?.title || !messages.commands[id].words);
  expect(nameless.map(({ id }) => id)).toEqual([]);
});
test('no two commands have one id or one name', () => {
  const ids = editingCommands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.map((id) => messages.commands[id]?.title)).size).toBe(ids.length);
});
