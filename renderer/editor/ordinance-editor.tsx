import type { Editor } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { tableEditing } from '@tiptap/pm/tables';
import { type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberOrdinance } from '../../shared/ordinance/numbering.ts';
import { newProvisionId, type ProvisionId } from '../../shared/ordinance/provision-id.ts';
import { printReference } from '../../shared/ordinance/reference-text.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import { cleanPaste, type Refusal } from './clipboard/clean-paste.ts';
import { createEditor } from './create-editor.ts';
import { type EditorHandle, editorHandle } from './editor-handle.ts';
import { type EditorPlace, placeOf, samePlace } from './editor-place.ts';
import { Page } from './page/page.ts';
import './page/ordinance-page.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { otherDocument } from './plugins/changed-ranges.ts';
import { livePage } from './plugins/live-page.ts';
import { ordinanceKeys } from './plugins/ordinance-keys.ts';
import { wholeClipboard } from './plugins/whole-clipboard.ts';
import { placeToWrite } from './plugins/place-to-write.ts';
import { provisionIds } from './plugins/provision-ids.ts';
import { undoNames } from './plugins/undo-names.ts';
import { replaceDocument } from './replace-document.ts';

export interface OrdinanceEditorProps {
  /** A document of `ordinanceSchema`. Given back by `onChange` it is known again; any other replaces what is shown. */
  readonly doc: Node;
  readonly profile: Profile;
  readonly readOnly?: boolean;
  /** How many open prompts and findings stand at each provision, by id. */
  readonly promptsByProvision?: ReadonlyMap<string, number>;
  readonly findingsByProvision?: ReadonlyMap<string, number>;
  /** Tab and Shift+Tab indent and outdent; false gives them back to moving the focus. */
  readonly tabIndents?: boolean;
  readonly onChange: (doc: Node, before: Node) => void;
  readonly onPlace?: (place: EditorPlace) => void;
  /** Told of a paste that is too large to take. */
  readonly onRefused?: (refusal: Refusal) => void;
  /** Gives ids to new provisions; random by default. */
  readonly newId?: () => ProvisionId;
  /** Given the handle once the page stands, and null when it goes. */
  readonly handle?: Ref<EditorHandle>;
}

const none: ReadonlyMap<string, number> = new Map();
const randomId = (): ProvisionId => newProvisionId((length) => crypto.getRandomValues(new Uint8Array(length)));

/** The by-law on its page, to be written in. Another `profile` begins anew (and forgets what could be undone). */
export function OrdinanceEditor(props: OrdinanceEditorProps) {
  const {
    doc,
    profile,
    readOnly = false,
    promptsByProvision = none,
    findingsByProvision = none,
    newId = randomId,
  } = props;
  const { t } = useTranslation('editor');
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const emitted = useRef(new WeakSet<Node>());
  const [open, setOpen] = useState<{ editor: Editor; page: Page; handle: EditorHandle } | null>(null);
  useLayoutEffect(() => {
    latest.current = props;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest follows without a new editor, below
  useLayoutEffect(() => {
    if (!element.current) return;
    const marks = { prompts: promptsByProvision, findings: findingsByProvision };
    const page = new Page(doc, (now) => numberOrdinance(now, profile.numbering), marks, {
      brokenReference: t('reference.broken'),
      blank: (name) => t('blank', { name }),
      note: t('note'),
    });
    const editor = createEditor({
      element: element.current,
      doc,
      page,
      editable: !readOnly,
      label: t('page', { instrument: profile.words.instrument }),
      printed: {
        reference: (node) => printReference(node, page.numbering).text,
        label: (id) => page.label(id),
      },
      plugins: [
        history({ depth: 500 }),
        undoNames(),
        placeToWrite(),
        provisionIds(newId),
        ordinanceKeys({ newId, tabIndents: () => latest.current.tabIndents ?? true }),
        tableEditing(),
        gapCursor(),
        dropCursor({ class: 'ordinance-drop', width: 2, color: false }),
        wholeClipboard(),
        cleanPaste({
          profile: profile.numbering,
          numbering: () => page.numbering,
          onRefused: (refusal) => latest.current.onRefused?.(refusal),
        }),
        livePage(page),
      ],
    });
    const handle = editorHandle(editor, page, newId, ({ what }, where) =>
      where === null ? t(`undo.${what}.anywhere`) : t(`undo.${what}.at`, { where }),
    );
    let last = doc;
    let place: EditorPlace = { provision: null, path: [] };
    editor.on('transaction', ({ transaction }) => {
      const now = editor.state.doc;
      if (now !== last) {
        const before = last;
        last = now;
        emitted.current.add(now);
        if (!transaction.getMeta(otherDocument)) latest.current.onChange(now, before);
      }
      const here = placeOf(editor.state.selection.$from);
      if (!samePlace(here, place)) latest.current.onPlace?.((place = here));
    });
    emitted.current.add(doc);
    setOpen({ editor, page, handle });
    return () => {
      setOpen(null);
      editor.destroy();
    };
  }, [profile, newId, t]);

  const { handle: outside } = props;
  useLayoutEffect(() => {
    if (!open || !outside) return;
    give(outside, open.handle);
    return () => give(outside, null);
  }, [open, outside]);
  useEffect(() => {
    if (open && doc !== open.editor.state.doc && !emitted.current.has(doc)) replaceDocument(open.editor.view, doc);
  }, [open, doc]);
  useEffect(() => open?.editor.setEditable(!readOnly, false), [open, readOnly]);
  useEffect(
    () => open?.page.mark({ prompts: promptsByProvision, findings: findingsByProvision }),
    [open, promptsByProvision, findingsByProvision],
  );
  return <div ref={element} />;
}

function give(ref: Ref<EditorHandle>, handle: EditorHandle | null): void {
  if (typeof ref === 'function') ref(handle);
  else if (ref) ref.current = handle;
}
