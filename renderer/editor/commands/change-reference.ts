import { closeHistory } from '@tiptap/pm/history';
import { type Command, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { placedText } from '../../../shared/ordinance/reference-text.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { type ReferenceAttrs, referenceNode } from '../../../shared/ordinance/reference-ways.ts';
import { placeOf } from '../editor-place.ts';
import { numberingProfileOf } from '../plugins/numbering-profile.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { referenceAt } from '../references/reference-here.ts';

/** Makes the reference at a position point elsewhere or print otherwise; it stays selected. False if nothing changes. */
export const changeReference =
  (pos: number, { to, range, form, capital, joined }: ReferenceAttrs): Command =>
  (state, dispatch) => {
    const found = referenceAt(state.doc, pos);
    if (found === null || to.length === 0) return false;
    const node = referenceNode(ordinanceSchema.nodes.reference, { to, range, form, capital, joined });
    if (node.hasMarkup(found.node.type, found.node.attrs, node.marks)) return false;
    if (!dispatch) return true;
    const tr = closeHistory(state.tr).replaceWith(pos, pos + 1, node.mark(found.node.marks));
    tr.setSelection(NodeSelection.create(tr.doc, pos));
    dispatch(nameStep(tr, 'changeReference').scrollIntoView());
    return true;
  };

/** Puts words in place of a reference: those that it prints, or of a broken one those that it printed; if none, nothing. */
export const referenceToText =
  (pos: number): Command =>
  (state, dispatch) => {
    const found = referenceAt(state.doc, pos);
    const profile = numberingProfileOf(state);
    if (found === null || profile === null) return false;
    if (!dispatch) return true;
    const from = placeOf(state.doc.resolve(pos)).provision;
    const words = placedText(found.node, numberOrdinance(state.doc, profile), from);
    const tr = closeHistory(state.tr);
    if (words === '') tr.delete(pos, pos + 1);
    else tr.replaceWith(pos, pos + 1, state.schema.text(words, found.node.marks));
    tr.setSelection(TextSelection.create(tr.doc, pos + words.length));
    dispatch(nameStep(tr, words === '' ? 'deleting' : 'referenceToText').scrollIntoView());
    return true;
  };
