import type { Editor } from '@tiptap/react';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { tableEditing } from '@tiptap/pm/tables';
import type { TFunction } from 'i18next';
import { numberOrdinance } from '../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import { directionOf } from '../../shared/ordinance/text-direction.ts';
import { printReference } from '../../shared/ordinance/reference-text.ts';
import type { Drop } from '../../shared/ordinance/structure-commands.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import { cleanPaste, type Refusal } from './clipboard/clean-paste.ts';
import { createEditor } from './create-editor.ts';
import { dropWords } from './dragging/drop-words.ts';
import { provisionHandles } from './dragging/provision-handles.ts';
import { type EditorHandle, editorHandle, goToProvision } from './editor-handle.ts';
import { type EditorPlace, placeOf, samePlace } from './editor-place.ts';
import { Page, type PageMarks } from './page/page.ts';
import { pictureKeys } from './pictures/picture-keys.ts';
import type { PicturePort } from './pictures/picture-port.ts';
import { PictureUrls } from './pictures/picture-urls.ts';
import { brokenReferences } from './plugins/broken-references.ts';
import { otherDocument } from './plugins/changed-ranges.ts';
import { drawSections } from './plugins/draw-sections.ts';
import { followReferences } from './plugins/follow-references.ts';
import { knownCaret } from './plugins/known-caret.ts';
import { leftOverEscape } from './plugins/left-over-escape.ts';
import { livePage } from './plugins/live-page.ts';
import { lockedNumbers } from './plugins/locked-numbers.ts';
import { numberingProfile } from './plugins/numbering-profile.ts';
import { ordinanceKeys } from './plugins/ordinance-keys.ts';
import { placeToWrite } from './plugins/place-to-write.ts';
import { provisionHere } from './plugins/provision-here.ts';
import { provisionIds } from './plugins/provision-ids.ts';
import { undoNames } from './plugins/undo-names.ts';
import { wholeProvisionsShown } from './plugins/whole-provisions.ts';
import { wholeClipboard } from './plugins/whole-clipboard.ts';
import { changeReferences } from './references/change-references.ts';
import { ReferenceToChange } from './references/reference-to-change.ts';
import { trail } from './references/trail.ts';
import { selectedPlace } from './selection/selected-place.ts';
import { ReferencePicker } from './typing/reference-picker.ts';
import { smartTyping } from './typing/smart-typing.ts';

/** What an open editor is made of and whom it tells. */
export interface EditorSettings {
  readonly element: HTMLElement;
  readonly doc: Node;
  readonly profile: Profile;
  readonly readOnly: boolean;
  readonly marks: PageMarks;
  readonly t: TFunction<'editor'>;
  readonly newId: () => ProvisionId;
  readonly tabIndents: () => boolean;
  /** Whether straight quotes and the like become typographic ones as one types, asked at each key. */
  readonly typesSmartly: () => boolean;
  readonly onChange: (doc: Node, before: Node) => void;
  readonly onPlace: (place: EditorPlace) => void;
  /** Told of an Escape that nothing in the text wanted; whether it did something. */
  readonly onEscape: () => boolean;
  readonly onRefused: (refusal: Refusal) => void;
  readonly pictures: PicturePort;
}

/** An open editor; `editor.destroy()` closes it. */
export interface OpenEditor {
  readonly editor: Editor;
  readonly page: Page;
  readonly handle: EditorHandle;
}

/** Opens the editor in its element with all its plugins. */
export function openEditor(settings: EditorSettings): OpenEditor {
  const { doc, profile, newId, t } = settings;
  const page = new Page(
    doc,
    (now) => numberOrdinance(now, profile.numbering),
    settings.marks,
    {
      brokenReference: t('reference.broken'),
      blank: (name) => t('blank', { name }),
      note: t('note'),
      missingPicture: (alt) => (alt === '' ? t('picture.missing') : t('picture.missingOf', { alt })),
      caption: t('picture.caption'),
      fixedNumber: t('fixedNumber'),
    },
    directionOf(profile.language),
  );
  const wordsOf = (drop: Drop): string => dropWords(editor.state.doc, drop, profile.numbering, t);
  const picker = new ReferencePicker(profile.numbering);
  const toChange = new ReferenceToChange();
  const pictures = new PictureUrls(settings.pictures.load);
  const editor: Editor = createEditor({
    element: settings.element,
    doc,
    page,
    pictures,
    editable: !settings.readOnly,
    language: profile.language,
    label: t('page', { instrument: profile.words.instrument }),
    printed: {
      reference: (node) => printReference(node, page.numbering).text,
      label: (id) => page.label(id),
    },
    plugins: [
      knownCaret(),
      history({ depth: 500 }),
      undoNames(),
      placeToWrite(),
      provisionIds(newId),
      lockedNumbers(profile.numbering),
      brokenReferences(profile.numbering),
      numberingProfile(profile.numbering),
      picker.plugin(),
      trail(),
      pictureKeys(settings.pictures),
      changeReferences((pos) => handle.changeReference(pos)),
      ordinanceKeys({ newId, tabIndents: settings.tabIndents }),
      leftOverEscape(settings.onEscape),
      smartTyping({ language: profile.language, isOn: settings.typesSmartly }),
      tableEditing(),
      gapCursor(),
      dropCursor({ class: 'ordinance-drop', width: 2, color: false }),
      provisionHandles({
        wordsOf,
        cancelled: t('drag.cancelled'),
        run: (drop) => handle.run({ kind: 'drop', ...drop }),
      }),
      wholeProvisionsShown(),
      wholeClipboard(),
      cleanPaste({
        profile: profile.numbering,
        numbering: () => page.numbering,
        onRefused: settings.onRefused,
      }),
      followReferences((id) => goToProvision(editor, page, id)),
      drawSections(page.later),
      livePage(page),
      provisionHere(),
    ],
  });
  editor.on('destroy', () => pictures.close());
  tellChanges(editor, settings);
  const handle: EditorHandle = editorHandle(editor, page, { picker, toChange }, newId, {
    undo: ({ what }, where) => (where === null ? t(`undo.${what}.anywhere`) : t(`undo.${what}.at`, { where })),
    drop: wordsOf,
  });
  return { editor, page, handle };
}

function tellChanges(editor: Editor, { doc, onChange, onPlace }: EditorSettings): void {
  let last = doc;
  let place: EditorPlace = { provision: null, path: [] };
  editor.on('transaction', ({ transaction }) => {
    const now = editor.state.doc;
    const before = last;
    last = now;
    if (now !== before && !transaction.getMeta(otherDocument)) onChange(now, before);
    const here = placeOf(selectedPlace(editor.state.selection));
    if (!samePlace(here, place)) onPlace((place = here));
  });
}
