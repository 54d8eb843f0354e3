import type { ResolvedPos } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import { ProvisionSelection } from './provision-selection.ts';

/** The position that says where the person is: the start of a selection, inside the first of whole provisions. */
export function selectedPlace(selection: Selection): ResolvedPos {
  return selection instanceof ProvisionSelection ? selection.$from.doc.resolve(selection.from + 1) : selection.$from;
}
