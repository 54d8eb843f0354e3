import { chainCommands } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { type Command, Plugin } from '@tiptap/pm/state';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { type EditorCommand, editorCommand } from '../commands/editor-command.ts';
import { enter } from '../commands/enter.ts';
import { backspace, deleteForward } from '../commands/join-back.ts';
import { lineBreak, nextLine } from '../commands/next-line.ts';
import { leaveProvisions } from '../commands/select-provision.ts';
import { nextCell } from '../commands/table-commands.ts';

/** What the keys need to know. */
export interface KeyContext {
  readonly newId: () => ProvisionId;
  /** Whether Tab indents, asked at each press. */
  readonly tabIndents: () => boolean;
}

/** The keys of every editor command that has one, as the toolbar and the palette show them. */
export const commandKeys: readonly (readonly [keys: string, command: EditorCommand])[] = [
  ['Mod-Alt-9', { kind: 'insertKeeping' }],
  ['Mod-]', { kind: 'indent' }],
  ['Mod-[', { kind: 'outdent' }],
  ['Alt-ArrowUp', { kind: 'moveUp' }],
  ['Alt-ArrowDown', { kind: 'moveDown' }],
  ['Ctrl-Shift-ArrowDown', { kind: 'selectProvision', direction: 1 }],
  ['Ctrl-Shift-ArrowUp', { kind: 'selectProvision', direction: -1 }],
  ['Mod-b', { kind: 'mark', mark: 'bold' }],
  ['Mod-i', { kind: 'mark', mark: 'italic' }],
  ['Mod-u', { kind: 'mark', mark: 'underline' }],
  ['Mod-Alt-t', { kind: 'mark', mark: 'term' }],
  ['Mod-Shift-Space', { kind: 'insertSpace' }],
  ['Mod-Alt-1', { kind: 'insert', what: 'part' }],
  ['Mod-Alt-2', { kind: 'insert', what: 'chapter' }],
  ['Mod-Alt-3', { kind: 'insert', what: 'section' }],
  ['Mod-Alt-4', { kind: 'insert', what: 'subsection' }],
  ['Mod-Alt-5', { kind: 'insert', what: 'paragraph' }],
  ['Mod-Alt-6', { kind: 'insert', what: 'subparagraph' }],
  ['Mod-Alt-7', { kind: 'insert', what: 'item' }],
  ['Mod-Alt-8', { kind: 'insert', what: 'schedule' }],
];

/** The keys that the same commands have in Word. */
export const wordKeys: readonly (readonly [keys: string, command: EditorCommand])[] = [
  ['Alt-Shift-ArrowUp', { kind: 'moveUp' }],
  ['Alt-Shift-ArrowDown', { kind: 'moveDown' }],
  ['Alt-Shift-ArrowLeft', { kind: 'outdent' }],
  ['Alt-Shift-ArrowRight', { kind: 'indent' }],
];

/** Keys that only mean something where the cursor is, by their names among the messages. */
export const writingKeys = {
  newProvision: 'Enter',
  lineBreak: 'Shift-Enter',
  nextLine: 'Mod-Enter',
  leave: 'Escape',
} as const;

/**
 * The keys of the page. Tab indents (in a table it goes to the next cell) unless it has been given back to moving the
 * focus; after Escape the next Tab leaves the page in any case, so that the keyboard is never caught here.
 */
export function ordinanceKeys({ newId, tabIndents }: KeyContext): Plugin {
  let leaving = false;
  const run = (command: EditorCommand): Command => editorCommand(command, newId);
  const always =
    (command: Command): Command =>
    (...args) => {
      command(...args);
      return true;
    };
  const tab =
    (direction: 1 | -1): Command =>
    (state, dispatch, view) => {
      if (leaving || !tabIndents()) return false;
      if (nextCell(direction)(state, dispatch, view)) return true;
      run({ kind: direction === 1 ? 'indent' : 'outdent' })(state, dispatch, view);
      return true;
    };
  const handle = keydownHandler({
    [writingKeys.newProvision]: chainCommands(leaveProvisions, enter(newId)),
    [writingKeys.leave]: leaveProvisions,
    [writingKeys.lineBreak]: lineBreak,
    [writingKeys.nextLine]: nextLine,
    Backspace: backspace,
    'Shift-Backspace': backspace,
    'Mod-Backspace': backspace,
    Delete: deleteForward,
    'Mod-Delete': deleteForward,
    Tab: tab(1),
    'Shift-Tab': tab(-1),
    'Mod-z': always(undo),
    'Mod-Shift-z': always(redo),
    'Mod-y': always(redo),
    ...Object.fromEntries([...commandKeys, ...wordKeys].map(([keys, command]) => [keys, always(run(command))])),
  });
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const handled = handle(view, event);
        leaving = event.key === 'Escape' || (leaving && event.key === 'Shift');
        return handled;
      },
    },
  });
}
