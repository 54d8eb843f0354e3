import { closeHistory, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { nameStep } from '../plugins/undo-names.ts';
import { typographicSign } from './typographic-sign.ts';

export interface SmartTypingContext {
  /** Of the by-law. */
  readonly language: string;
  /** Asked at each key. */
  readonly isOn: () => boolean;
}

/** How far back a mark looks for the one that opened. */
const sight = 200;

/**
 * Writes quotation marks, apostrophes, dashes and ellipses as print has them while one types, never in what is pasted.
 * What was typed stands first, and its change is a step of its own: one undo gives back the typed sign, and so does one
 * Backspace straight after it.
 */
export function smartTyping({ language, isOn }: SmartTypingContext): Plugin {
  /** The text just after a sign was changed, and where the cursor was then. */
  let changed: { readonly doc: Node; readonly at: number } | null = null;
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const { doc, selection } = view.state;
        const isFresh = changed !== null && changed.doc === doc && selection.empty && selection.head === changed.at;
        if (event.key !== 'Backspace' || !isFresh || event.ctrlKey || event.altKey || event.metaKey) return false;
        changed = null;
        return undo(view.state, view.dispatch);
      },
      handleTextInput: (view, from, to, text) => {
        if (text.length !== 1 || !/["'.-]/.test(text) || !isOn() || view.composing) return false;
        const $from = view.state.doc.resolve(from);
        // Over whole provisions there are no words before.
        if (!$from.parent.inlineContent) return false;
        const before = $from.parent.textBetween(
          Math.max(0, $from.parentOffset - sight),
          $from.parentOffset,
          '',
          '\ufffc',
        );
        const found = typographicSign(before, text, language);
        if (found === null) return false;
        view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
        const { tr } = view.state;
        tr.insertText(found.sign, from - found.instead, from + text.length);
        view.dispatch(closeHistory(nameStep(tr, 'sign')));
        // What is typed next is no part of the step that only changed a sign.
        view.dispatch(closeHistory(view.state.tr));
        changed = { doc: view.state.doc, at: view.state.selection.head };
        return true;
      },
    },
  });
}
