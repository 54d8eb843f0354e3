import type { Editor } from '@tiptap/react';
import { closeHistory, redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';
import { applyFixes } from '../../shared/ordinance/apply-fix.ts';
import { findingPlace, type Placed } from '../../shared/ordinance/finding-place.ts';
import type { Finding } from '../../shared/ordinance/finding.ts';
import type { Numbering } from '../../shared/ordinance/numbering.ts';
import { findProvision } from '../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import { makeLive } from '../../shared/ordinance/make-live.ts';
import type { RecognisedReference } from '../../shared/ordinance/recognise-references.ts';
import type { Matcher } from '../../shared/ordinance/search/compile-query.ts';
import { replacePlaces } from '../../shared/ordinance/search/replace-places.ts';
import type { Drop } from '../../shared/ordinance/structure-commands.ts';
import type { FoundPlace } from '../../shared/ordinance/search/text-search.ts';
import type { ProvisionTag } from '../../shared/packs/rights-pack.ts';
import { type EditorCommand, editorCommand } from './commands/editor-command.ts';
import { type EditorPlace, placeOf } from './editor-place.ts';
import type { Page } from './page/page.ts';
import { replaceDocument } from './replace-document.ts';
import { selectedPlace } from './selection/selected-place.ts';
import { scrollToProvision } from './scroll-to-provision.ts';
import { numberingProfileOf } from './plugins/numbering-profile.ts';
import type { ReferencePicker } from './typing/reference-picker.ts';
import { type FigureHere, figureHere } from './pictures/figure-here.ts';
import { type ReferenceHere, referenceAt, referenceHere } from './references/reference-here.ts';
import type { ReferenceToChange } from './references/reference-to-change.ts';
import { canGoBack, goBack, leaveTrail } from './references/trail.ts';
import type { Stretch } from './shown-stretch.ts';
import { nameStep, nextRedo, nextUndo, type UndoName } from './plugins/undo-names.ts';

/** What others may ask of the open editor. */
export interface EditorHandle {
  /** The document as it is now. */
  readonly doc: Node;
  readonly place: EditorPlace;
  /** The numbers of `doc`. */
  readonly numbering: Numbering;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What undo would undo, worded ("typing in section 3(1)"); '' if nothing. */
  undoLabel(): string;
  redoLabel(): string;
  undo(): boolean;
  redo(): boolean;
  focus(): void;
  /**
   * Puts the cursor at the start of the provision's text and shows it; false if it is not in the document. From a jump
   * one can go back, from an arrival not.
   */
  goTo(id: ProvisionId, way?: 'jump' | 'arrival'): boolean;
  readonly canGoBack: boolean;
  /** Puts the cursor back where the last `goTo` was made from and shows it; false if there was none. */
  goBack(): boolean;
  /** The live reference that is selected or that the cursor touches. */
  readonly reference: ReferenceHere | null;
  /** The picture that is selected or whose caption the cursor is in. */
  readonly figure: FigureHere | null;
  /** Selects the reference directly after a position and opens the dialog that changes it; false if there is none. */
  changeReference(pos: number): boolean;
  /** Selects a stretch of the text and shows it, without taking the focus. */
  select(stretch: Stretch): void;
  /** Replaces places of the document as it is now, as one step of undo; how many. */
  replace(places: readonly FoundPlace[], matcher: Matcher, instead: string): number;
  /** Makes references live that are typed as words, as one step of undo; how many. */
  makeLive(recognised: readonly RecognisedReference[]): number;
  /** What letting provisions go at a place would do, in words: "Section 4 becomes section 6". */
  wordsOf(drop: Drop): string;
  /** Runs a command at the cursor; false, and nothing changed, where it does not apply. */
  run(command: EditorCommand): boolean;
  /** Whether `run` would do something now. */
  can(command: EditorCommand): boolean;
  /** What `goToFinding` would select: its words, or where the text of its provision begins; null if that is gone. */
  placeOf(finding: Placed): Stretch | null;
  /** Selects the words of a finding, or puts the cursor into its provision, and shows it; false if it is gone. */
  goToFinding(finding: Placed): boolean;
  /** Makes the change that a finding offers; false if the text has moved on. */
  applyFix(finding: Finding): boolean;
  /** Makes the changes that findings of the document as it is now offer, as one step of undo; how many. */
  applyFixes(findings: readonly Finding[]): number;
  setTags(id: ProvisionId, tags: readonly ProvisionTag[] | null): boolean;
  /** Takes another document (one read from elsewhere), not as a step of undo; what is equal stays as it is. */
  setDoc(doc: Node): void;
  /** Called after every change of document or selection. */
  subscribe(listener: () => void): () => void;
  /** What may be meant by the words of a reference that are being typed. */
  readonly picker: ReferencePicker;
  /** Which reference is being changed. */
  readonly toChange: ReferenceToChange;
  /** The TipTap editor, for what this handle does not offer. */
  readonly editor: Editor;
}

/** The handle of an editor and its page. */
export function editorHandle(
  editor: Editor,
  page: Page,
  asked: Pick<EditorHandle, 'picker' | 'toChange'>,
  newId: () => ProvisionId,
  words: {
    readonly undo: (name: UndoName, where: string | null) => string;
    readonly drop: (drop: Drop) => string;
  },
): EditorHandle {
  const word = (name: UndoName | null): string => {
    if (!name) return '';
    const number = name.provision && page.numbering.get(name.provision as ProvisionId);
    return words.undo(name, number ? number.fullLabel : null);
  };
  const run = (command: EditorCommand, dispatch: boolean): boolean => {
    const { view } = editor;
    if (!view.editable) return false;
    return editorCommand(command, newId)(view.state, dispatch ? (tr) => view.dispatch(tr) : undefined, view);
  };
  return {
    get doc() {
      return editor.state.doc;
    },
    get place() {
      return placeOf(selectedPlace(editor.state.selection));
    },
    get numbering() {
      return page.numbering;
    },
    get canUndo() {
      return undoDepth(editor.state) > 0;
    },
    get canRedo() {
      return redoDepth(editor.state) > 0;
    },
    undoLabel: () => word(nextUndo(editor.state)),
    redoLabel: () => word(nextRedo(editor.state)),
    undo: () => editor.view.editable && undo(editor.state, editor.view.dispatch),
    redo: () => editor.view.editable && redo(editor.state, editor.view.dispatch),
    focus: () => editor.view.focus(),
    goTo: (id, way) => goToProvision(editor, page, id, way),
    get canGoBack() {
      return canGoBack(editor.state);
    },
    goBack: () => {
      const tr = goBack(editor.state);
      if (tr === null) return false;
      editor.view.dispatch(tr);
      editor.view.focus();
      showPlace(editor, tr.selection.from);
      return true;
    },
    get reference() {
      return referenceHere(editor.state);
    },
    get figure() {
      return figureHere(editor.state);
    },
    changeReference: (pos) => {
      const { state, view } = editor;
      if (!view.editable || referenceAt(state.doc, pos) === null) return false;
      view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, pos)));
      showPlace(editor, pos);
      asked.toChange.ask(pos);
      return true;
    },
    select: (stretch) => selectStretch(editor, stretch),
    replace: (places, matcher, instead) => {
      const { view } = editor;
      if (!view.editable) return 0;
      const { tr } = view.state;
      const count = replacePlaces(tr, places, matcher, instead);
      const first = places[0]?.provision ?? null;
      if (count > 0) view.dispatch(closeHistory(nameStep(tr, 'replace', count === 1 ? first : null)));
      return count;
    },
    makeLive: (recognised) => {
      const { view } = editor;
      const profile = numberingProfileOf(view.state);
      if (!view.editable || profile === null || recognised.length === 0) return 0;
      const { tr } = view.state;
      const count = recognised.length - makeLive(tr, recognised, profile, 'any').length;
      const [first] = recognised;
      if (count > 0) view.dispatch(closeHistory(nameStep(tr, 'makeLive', count === 1 ? first?.provision : null)));
      return count;
    },
    wordsOf: words.drop,
    run: (command) => run(command, true),
    can: (command) => run(command, false),
    placeOf: (finding) => landing(editor.state.doc, finding),
    goToFinding: (finding) => {
      if (finding.provision === null) return false;
      const words = finding.at === undefined ? null : landing(editor.state.doc, finding);
      if (words === null) return goToProvision(editor, page, finding.provision);
      selectStretch(editor, words, true);
      editor.view.focus();
      return true;
    },
    applyFixes: (findings) => {
      const { view } = editor;
      if (!view.editable) return 0;
      const { tr } = view.state;
      const count = applyFixes(tr, findings, newId);
      const first = findings[0]?.provision ?? null;
      if (count > 0) view.dispatch(closeHistory(nameStep(tr, count === 1 ? 'fix' : 'fixes', first)));
      return count;
    },
    applyFix: ({ fix }) => fix !== null && run({ kind: 'fix', fix }, true),
    setTags: (id, tags) => run({ kind: 'setTags', provision: id, tags }, true),
    setDoc: (doc) => replaceDocument(editor.view, doc),
    subscribe: (listener) => {
      editor.on('transaction', listener);
      return () => void editor.off('transaction', listener);
    },
    ...asked,
    editor,
  };
}

function landing(doc: Node, finding: Placed): Stretch | null {
  const words = findingPlace(doc, finding);
  if (words !== null) return words;
  const found = finding.provision === null ? null : findProvision(doc, finding.provision);
  if (found === null) return null;
  const { from } = Selection.near(doc.resolve(found.pos + 1), 1);
  return { from, to: from };
}

function selectStretch(editor: Editor, { from, to }: Stretch, isJump = false): void {
  const { state, view } = editor;
  const { doc } = state;
  // A reference is selected whole, so that Enter changes it rather than put a line in its place.
  const isReference = to - from === 1 && referenceAt(doc, from) !== null;
  const selection = isReference ? NodeSelection.create(doc, from) : TextSelection.create(doc, from, to);
  const tr = state.tr.setSelection(selection);
  view.dispatch(isJump ? leaveTrail(tr) : tr);
  showPlace(editor, from);
}

function showPlace({ view }: Editor, pos: number): void {
  const { node } = view.domAtPos(pos, 1);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  if (element) scrollToProvision(element, 'center');
}

/** As the handle's `goTo`. */
export function goToProvision(editor: Editor, page: Page, id: ProvisionId, way: 'jump' | 'arrival' = 'jump'): boolean {
  const { state, view } = editor;
  const found = findProvision(state.doc, id);
  if (found === null) return false;
  const selection = Selection.near(state.doc.resolve(found.pos + 1), 1);
  const tr = state.tr.setSelection(selection);
  view.dispatch(way === 'jump' ? leaveTrail(tr) : tr);
  view.focus();
  // A title, a recital or a table is no provision with a number in the margin, but can be gone to as well.
  const element = page.elementOf(id) ?? view.nodeDOM(found.pos);
  if (element instanceof HTMLElement) scrollToProvision(element);
  return true;
}
