import { Plugin } from '@tiptap/pm/state';

/**
 * Lets each key that is more than a character act where the caret stands. The browser tells of a moved caret later than it
 * shows it: a quick hand, or a program that types for one, would else split or move what the caret has just left.
 */
export function knownCaret(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => {
          const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
          // ProseMirror looks at the selection whenever it hears this.
          if (!isCharacter && !view.composing) view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          return false;
        },
      },
    },
  });
}
