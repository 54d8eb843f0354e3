import { Plugin } from '@tiptap/pm/state';

/**
 * Tells of an Escape that nothing in the text wanted; ProseMirror keeps each from whoever listens outside. To stand after
 * the plugins of the other keys. `tell` says whether it did something.
 */
export function leftOverEscape(tell: () => boolean): Plugin {
  return new Plugin({ props: { handleKeyDown: (_view, event) => event.key === 'Escape' && tell() } });
}
