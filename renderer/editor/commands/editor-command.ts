import type { Command } from '@tiptap/pm/state';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { setAttribute } from './set-attribute.ts';

/** What a person can tell the editor to do, as data, so that a button, a key and a palette say the same. */
export type EditorCommand = { readonly kind: 'setTags'; readonly provision: ProvisionId; readonly tags: readonly string[] | null };

/** What commands need besides the state. */
export interface CommandContext {
  readonly numbering: Numbering;
  readonly newId: () => ProvisionId;
}

/** The ProseMirror command of an editor command. */
export function editorCommand(command: EditorCommand, context: CommandContext): Command {
  return setAttribute(command.provision, 'tags', command.tags, context);
}
