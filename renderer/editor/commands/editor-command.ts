import type { Node } from '@tiptap/pm/model';
import { toggleMark } from '@tiptap/pm/commands';
import { type Command, Selection, type Transaction } from '@tiptap/pm/state';
import { applyFix } from '../../../shared/ordinance/apply-fix.ts';
import type { Fix } from '../../../shared/ordinance/finding.ts';
import type { MarkName, ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import * as structure from '../../../shared/ordinance/structure-commands.ts';
import type { Place } from '../../../shared/ordinance/structure-commands.ts';
import type { ProvisionTag } from '../../../shared/packs/rights-pack.ts';
import { assertNever } from '../../../shared/result.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { insertClause } from './insert-clause.ts';
import { indentLine } from './indent-line.ts';
import { insertBlank, insertNonBreakingSpace, insertNote, insertReference } from './insert-inline.ts';
import { changeTable, insertTable, type TableChange } from './table-commands.ts';

/** Acts on the selection, or on the provision named (from the outline). */
interface OnProvision {
  readonly provision?: ProvisionId;
}

/** What a person can tell the editor to do, as data, so that a button, a key and a palette say the same. */
export type EditorCommand =
  | { readonly kind: 'insert'; readonly what: ProvisionKind }
  | ({ readonly kind: 'indent' | 'outdent' | 'moveUp' | 'moveDown' | 'delete' } & OnProvision)
  | { readonly kind: 'moveTo'; readonly provision: ProvisionId; readonly target: number }
  | ({ readonly kind: 'changeKind'; readonly to: ProvisionKind } & OnProvision)
  | ({ readonly kind: 'fixNumber'; readonly num: string | null } & OnProvision)
  | ({ readonly kind: 'setTags'; readonly tags: readonly ProvisionTag[] | null } & OnProvision)
  | { readonly kind: 'fix'; readonly fix: Fix }
  | { readonly kind: 'mark'; readonly mark: MarkName }
  | {
      readonly kind: 'insertReference';
      readonly to: readonly ProvisionId[];
      readonly range: boolean;
      readonly form: 'full' | 'context';
    }
  | { readonly kind: 'insertBlank'; readonly name: string }
  | { readonly kind: 'insertNote' | 'insertSpace' }
  /** Provisions with ids of their own, as a clause. */
  | { readonly kind: 'insertClause'; readonly blocks: readonly Node[] }
  | { readonly kind: 'insertTable'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'table'; readonly change: TableChange };

/** The ProseMirror command of an editor command. */
export function editorCommand(command: EditorCommand, newId: () => ProvisionId): Command {
  switch (command.kind) {
    case 'mark':
      return (state, dispatch) =>
        toggleMark(ordinanceSchema.marks[command.mark])(state, dispatch && ((tr) => dispatch(nameStep(tr, 'mark'))));
    case 'insertReference':
      return insertReference(command);
    case 'insertBlank':
      return insertBlank(command.name);
    case 'insertNote':
      return insertNote;
    case 'insertSpace':
      return insertNonBreakingSpace;
    case 'insertClause':
      return insertClause(command.blocks);
    case 'insertTable':
      return insertTable(command.rows, command.columns);
    case 'table':
      return changeTable(command.change);
    case 'indent':
      return (state, dispatch, view) =>
        (!command.provision && indentLine(state, dispatch, view)) || structural(command, newId)(state, dispatch, view);
    case 'insert':
    case 'outdent':
    case 'moveUp':
    case 'moveDown':
    case 'moveTo':
    case 'delete':
    case 'changeKind':
    case 'fixNumber':
    case 'setTags':
    case 'fix':
      return structural(command, newId);
    default:
      return assertNever(command);
  }
}

type Structural = Exclude<
  EditorCommand,
  {
    kind:
      | 'mark'
      | 'insertReference'
      | 'insertBlank'
      | 'insertNote'
      | 'insertSpace'
      | 'insertClause'
      | 'insertTable'
      | 'table';
  }
>;

function structural(command: Structural, newId: () => ProvisionId): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const place: Place = 'provision' in command && command.provision ? { id: command.provision } : { from, to };
    const { tr } = state;
    const provision = 'provision' in command && command.provision ? command.provision : null;
    if (!apply(tr, command, place, newId)) return false;
    dispatch?.(nameStep(tr, command.kind, provision).scrollIntoView());
    return true;
  };
}

function apply(tr: Transaction, command: Structural, place: Place, newId: () => ProvisionId): boolean {
  switch (command.kind) {
    case 'insert': {
      const id = newId();
      return (
        structure.insertProvisionAfter(tr, place, { newId: () => id, kind: command.what }) && enterProvision(tr, id)
      );
    }
    case 'indent':
      return structure.indent(tr, place);
    case 'outdent':
      return structure.outdent(tr, place);
    case 'moveUp':
      return structure.moveUp(tr, place);
    case 'moveDown':
      return structure.moveDown(tr, place);
    case 'moveTo':
      return structure.moveTo(tr, place, command.target);
    case 'delete':
      return structure.deleteProvisions(tr, place);
    case 'changeKind':
      return structure.changeKind(tr, place, command.to);
    case 'fixNumber':
      return structure.setFixedNumber(tr, place, command.num);
    case 'setTags':
      return structure.setTags(tr, place, command.tags);
    case 'fix':
      return applyFix(tr, command.fix, newId);
    default:
      return assertNever(command);
  }
}

function enterProvision(tr: Transaction, id: ProvisionId): boolean {
  const found = findProvision(tr.doc, id);
  if (found) tr.setSelection(Selection.near(tr.doc.resolve(found.pos + 1), 1));
  return true;
}
