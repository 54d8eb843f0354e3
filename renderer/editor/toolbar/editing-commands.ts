import { markSpecs, type MarkName, provisionKinds } from '../../../shared/ordinance/node-specs.ts';
import { linesToInsert } from '../commands/insert-line.ts';
import { tableChanges } from '../commands/table-commands.ts';
import type { EditorCommand } from '../commands/editor-command.ts';
import { changeKey } from '../references/change-references.ts';
import { commandKeys, wordKeys, writingKeys } from '../plugins/ordinance-keys.ts';

/** A dialog of the toolbar that asks for more before anything is done. */
export type ToolDialog = 'reference' | 'number' | 'blank' | 'changeReference';

/** Something that can be done to the text; `id` names its words among the messages, under `commands`. */
export interface EditingCommand {
  readonly id: string;
  readonly group: 'write' | 'structure' | 'insert' | 'format' | 'table';
  /** Chords that the page hears, the one to be shown first. */
  readonly keys: readonly string[];
  /** What it does; null: only the key itself can do it, where the cursor is. */
  readonly does: EditorCommand | ToolDialog | null;
}

const command = (id: string, group: EditingCommand['group'], does: EditorCommand): EditingCommand => ({
  id,
  group,
  keys: chordsOf(does),
  does,
});
const dialog = (id: ToolDialog, group: EditingCommand['group']): EditingCommand => ({ id, group, keys: [], does: id });

/**
 * Everything that can be done to the text at the cursor, once: the palette and the sheet of shortcuts are made from it.
 * Inserting without renumbering, undo, find and clauses are offered by the drafting screen.
 */
export const editingCommands: readonly EditingCommand[] = [
  ...Object.entries(writingKeys).map(([id, key]): EditingCommand => ({ id, group: 'write', keys: [key], does: null })),
  command('indent', 'structure', { kind: 'indent' }),
  command('outdent', 'structure', { kind: 'outdent' }),
  command('moveUp', 'structure', { kind: 'moveUp' }),
  command('moveDown', 'structure', { kind: 'moveDown' }),
  command('selectDown', 'structure', { kind: 'selectProvision', direction: 1 }),
  command('selectUp', 'structure', { kind: 'selectProvision', direction: -1 }),
  command('delete', 'structure', { kind: 'delete' }),
  dialog('number', 'structure'),
  ...provisionKinds.map((to) => command(`become-${to}`, 'structure', { kind: 'changeKind', to })),
  ...provisionKinds.map((what) => command(what, 'insert', { kind: 'insert', what })),
  ...linesToInsert.map((what) => command(what, 'insert', { kind: 'insertLine', what })),
  dialog('reference', 'insert'),
  { ...dialog('changeReference', 'insert'), keys: [changeKey] },
  dialog('blank', 'insert'),
  command('table', 'insert', { kind: 'insertTable', rows: 3, columns: 3 }),
  command('note', 'insert', { kind: 'insertNote' }),
  command('space', 'insert', { kind: 'insertSpace' }),
  ...(Object.keys(markSpecs) as MarkName[])
    .filter((mark) => mark !== 'citation')
    .map((mark) => command(mark, 'format', { kind: 'mark', mark })),
  ...tableChanges.map((change) => command(change, 'table', { kind: 'table', change })),
];

/** Every chord that the page hears for a command, its own before those that Word has for it. */
function chordsOf(wanted: EditorCommand): readonly string[] {
  const same = JSON.stringify(wanted);
  return [...commandKeys, ...wordKeys].filter(([, bound]) => JSON.stringify(bound) === same).map(([chord]) => chord);
}
