import { closeHistory } from '@tiptap/pm/history';
import { type Command, TextSelection } from '@tiptap/pm/state';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { nameStep } from '../plugins/undo-names.ts';

/** As the attributes of the document's `figure`. */
export interface FigureAttrs {
  readonly file: string;
  readonly alt: string;
  readonly width: number | null;
}

/** A picture after the line of the cursor (in place of an empty one), the cursor in its caption. */
export function insertFigure({ file, alt, width }: FigureAttrs, caption: string): Command {
  return (state, dispatch) => {
    const { $to, to } = state.selection;
    const isInLine = $to.parent.isTextblock;
    if (!isInLine && !$to.parent.type.contentMatch.matchType(ordinanceSchema.nodes.figure)) return false;
    if (!dispatch) return true;
    const replacesLine = isInLine && $to.parent.type.name === 'p' && $to.parent.content.size === 0;
    const end = isInLine ? $to.after() : to;
    const at = replacesLine ? $to.before() : end;
    const words = caption === '' ? null : ordinanceSchema.text(caption);
    const tr = state.tr.replaceWith(at, end, ordinanceSchema.nodes.figure.create({ file, alt, width }, words));
    tr.setSelection(TextSelection.create(tr.doc, at + 1 + caption.length));
    dispatch(closeHistory(nameStep(tr, 'picture')).scrollIntoView());
    return true;
  };
}

/** Gives the picture directly after a position another file, description or width; its caption stays. */
export function changeFigure(pos: number, { file, alt, width }: FigureAttrs): Command {
  return (state, dispatch) => {
    const figure = state.doc.nodeAt(pos);
    if (figure?.type.name !== 'figure') return false;
    const { tr } = state;
    for (const [name, value] of Object.entries({ file, alt, width })) {
      if (figure.attrs[name] !== value) tr.setNodeAttribute(pos, name, value);
    }
    if (tr.docChanged) dispatch?.(closeHistory(nameStep(tr, 'changePicture')));
    return true;
  };
}
