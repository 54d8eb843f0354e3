import type { Node } from '@tiptap/pm/model';
import { toggleMark } from '@tiptap/pm/commands';
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { applyFix } from '../../../shared/ordinance/apply-fix.ts';
import type { Fix } from '../../../shared/ordinance/finding.ts';
import type { MarkName, ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { ReferenceAttrs } from '../../../shared/ordinance/reference-ways.ts';
import { ancestorsOf, idsOfRun, selectedProvisions } from '../../../shared/ordinance/selected-provisions.ts';
import * as structure from '../../../shared/ordinance/structure-commands.ts';
import type { Place } from '../../../shared/ordinance/structure-commands.ts';
import type { ProvisionTag } from '../../../shared/packs/rights-pack.ts';
import { assertNever } from '../../../shared/result.ts';
import { numberingProfileOf } from '../plugins/numbering-profile.ts';
import { ProvisionSelection, selectProvisions } from '../selection/provision-selection.ts';
import { nameStep } from '../plugins/undo-names.ts';
import { changeReference, referenceToText } from './change-reference.ts';
import { insertClause } from './insert-clause.ts';
import { changeFigure, type FigureAttrs, insertFigure } from './insert-figure.ts';
import { insertLine, type LineToInsert } from './insert-line.ts';
import { indentLine } from './indent-line.ts';
import { lockNumbers, unlockNumbers } from './lock-numbers.ts';
import { insertBlank, insertNonBreakingSpace, insertNote, insertReference } from './insert-inline.ts';
import { selectProvision } from './select-provision.ts';
import { changeTable, insertTable, type TableChange } from './table-commands.ts';

/** Acts on the selection, or on the provisions named (from the outline, by a drag). */
interface OnProvision {
  readonly provision?: ProvisionId;
  readonly provisions?: readonly ProvisionId[];
}

/** What a person can tell the editor to do, as data, so that a button, a key and a palette say the same. */
export type EditorCommand =
  | { readonly kind: 'insert'; readonly what: ProvisionKind }
  | { readonly kind: 'insertKeeping' }
  | ({ readonly kind: 'indent' | 'outdent' | 'moveUp' | 'moveDown' | 'delete' } & OnProvision)
  | ({ readonly kind: 'drop' } & structure.Drop)
  | { readonly kind: 'selectProvision'; readonly direction: 1 | -1 }
  | ({ readonly kind: 'changeKind'; readonly to: ProvisionKind } & OnProvision)
  | ({ readonly kind: 'fixNumber'; readonly num: string | null } & OnProvision)
  | ({ readonly kind: 'setTags'; readonly tags: readonly ProvisionTag[] | null } & OnProvision)
  | { readonly kind: 'fix'; readonly fix: Fix }
  | { readonly kind: 'mark'; readonly mark: MarkName }
  | (ReferenceAttrs & { readonly kind: 'insertReference' })
  /** Of the reference directly after a position. */
  | (ReferenceAttrs & { readonly kind: 'changeReference'; readonly pos: number })
  | { readonly kind: 'referenceToText'; readonly pos: number }
  | { readonly kind: 'insertBlank'; readonly name: string }
  | { readonly kind: 'insertNote' | 'insertSpace' }
  | { readonly kind: 'lockNumbers' | 'unlockNumbers' }
  | { readonly kind: 'insertLine'; readonly what: LineToInsert }
  /** Provisions with ids of their own, as a clause. */
  | { readonly kind: 'insertClause'; readonly blocks: readonly Node[] }
  | (FigureAttrs & { readonly kind: 'insertFigure'; readonly caption: string })
  /** Of the picture directly after a position. */
  | (FigureAttrs & { readonly kind: 'changeFigure'; readonly pos: number })
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
    case 'changeReference':
      return changeReference(command.pos, command);
    case 'referenceToText':
      return referenceToText(command.pos);
    case 'insertBlank':
      return insertBlank(command.name);
    case 'insertNote':
      return insertNote;
    case 'insertSpace':
      return insertNonBreakingSpace;
    case 'insertLine':
      return insertLine(command.what);
    case 'insertClause':
      return insertClause(command.blocks);
    case 'insertFigure':
      return insertFigure(command, command.caption);
    case 'changeFigure':
      return changeFigure(command.pos, command);
    case 'insertTable':
      return insertTable(command.rows, command.columns);
    case 'table':
      return changeTable(command.change);
    case 'selectProvision':
      return selectProvision(command.direction);
    case 'indent':
      return (state, dispatch, view) =>
        (placeNamed(command) === null && indentLine(state, dispatch, view)) ||
        structural(command, newId)(state, dispatch, view);
    case 'insertKeeping':
      return insertKeeping(newId);
    case 'lockNumbers':
      return lockNumbers;
    case 'unlockNumbers':
      return unlockNumbers;
    case 'insert':
    case 'outdent':
    case 'moveUp':
    case 'moveDown':
    case 'drop':
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
      | 'insertKeeping'
      | 'mark'
      | 'selectProvision'
      | 'insertReference'
      | 'changeReference'
      | 'referenceToText'
      | 'insertBlank'
      | 'insertNote'
      | 'lockNumbers'
      | 'unlockNumbers'
      | 'insertSpace'
      | 'insertLine'
      | 'insertClause'
      | 'insertFigure'
      | 'changeFigure'
      | 'insertTable'
      | 'table';
  }
>;

function structural(command: Structural, newId: () => ProvisionId): Command {
  return (state, dispatch) => {
    const { tr, selection } = state;
    const named = placeNamed(command);
    const place: Place = named === null ? { from: selection.from, to: selection.to } : { ids: named };
    const acted = actedOn(state, place);
    if (!apply(tr, command, place, newId)) return false;
    // Whole provisions stay chosen wherever they come to stand, and a cursor goes with its words.
    if (selection instanceof ProvisionSelection && command.kind !== 'insert') selectProvisions(tr, selection.ids);
    else if (/^(move|drop)/.test(command.kind)) keepCursor(tr, selection);
    tr.setMeta(actedMeta, acted);
    dispatch?.(nameStep(tr, command.kind, acted[0] ?? null).scrollIntoView());
    return true;
  };
}

/** What another provision is moved past is laid on its other side: a cursor in it must be found again. */
function keepCursor(tr: Transaction, { $anchor, $head }: Selection): void {
  const [anchor, head] = [$anchor, $head].map(($pos) => {
    const mapped = tr.mapping.mapResult($pos.pos);
    if (!mapped.deleted) return mapped.pos;
    const at = ancestorsOf($pos.doc, $pos.pos).at(-1);
    const id = at === undefined ? null : idOf(at.node);
    const found = id === null ? null : findProvision(tr.doc, id);
    return at === undefined || found === null ? null : found.pos + $pos.pos - at.pos;
  });
  if (anchor === null || anchor === undefined || head === null || head === undefined) return;
  tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
}

function placeNamed(command: Structural): readonly ProvisionId[] | null {
  if ('provisions' in command && command.provisions) return command.provisions;
  return 'provision' in command && command.provision ? [command.provision] : null;
}

/** Under this key a structural transaction tells which provisions it was asked to act on. */
export const actedMeta = 'actedOn';
/** Under this key an insertion without renumbering tells the id of what it put in. */
export const keptMeta = 'insertedKeeping';

function actedOn({ doc }: EditorState, place: Place): readonly ProvisionId[] {
  if (typeof place === 'object' && 'ids' in place) return place.ids;
  const run = selectedProvisions(doc, place);
  return run === null ? [] : idsOfRun(run);
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
    case 'drop':
      return structure.drop(tr, command);
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

/** "3A" after 3: a provision that leaves every other number as it is. */
function insertKeeping(newId: () => ProvisionId): Command {
  return (state, dispatch) => {
    const profile = numberingProfileOf(state);
    const { tr } = state;
    const { from, to } = state.selection;
    const id = newId();
    const done =
      profile !== null &&
      structure.insertKeepingNumbers(tr, { from, to }, { newId: () => id, profile }) &&
      enterProvision(tr, id);
    if (done) dispatch?.(nameStep(tr.setMeta(keptMeta, id), 'insert', id).scrollIntoView());
    return done;
  };
}

function enterProvision(tr: Transaction, id: ProvisionId): boolean {
  const found = findProvision(tr.doc, id);
  if (found) tr.setSelection(Selection.near(tr.doc.resolve(found.pos + 1), 1));
  return true;
}
