import type { Node } from '@tiptap/pm/model';
import { type Ref, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newProvisionId, type ProvisionId } from '../../shared/ordinance/provision-id.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import type { Refusal } from './clipboard/clean-paste.ts';
import type { EditorHandle } from './editor-handle.ts';
import type { EditorPlace } from './editor-place.ts';
import { openEditor, type OpenEditor } from './open-editor.ts';
import './page/ordinance-page.css';
import './page/printed-sheet.css';
import './page/focus-mode.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { noPictures, type PicturePort } from './pictures/picture-port.ts';
import { RefusalBar } from './refusal-bar.tsx';
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
  /** Straight quotes, "--" and "..." become typographic signs as one types. */
  readonly typesSmartly?: boolean;
  readonly onChange: (doc: Node, before: Node) => void;
  readonly onPlace?: (place: EditorPlace) => void;
  /** Told of an Escape that nothing in the text wanted; whether it did something. */
  readonly onEscape?: () => boolean;
  /** Told of a paste that is too large to take; a message above the page says it in any case. */
  readonly onRefused?: (refusal: Refusal) => void;
  /** Where pictures come from, and who asks for more of them; without it none are shown and none taken. */
  readonly pictures?: PicturePort;
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
    promptsByProvision: prompts = none,
    findingsByProvision: findings = none,
  } = props;
  const { newId = randomId, handle: outside } = props;
  const { t } = useTranslation('editor');
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const known = useRef(new WeakSet<Node>());
  const [open, setOpen] = useState<OpenEditor | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (!element.current) return;
    const { doc: first, readOnly: isRead = false, promptsByProvision, findingsByProvision } = latest.current;
    known.current.add(first);
    const opened = openEditor({
      element: element.current,
      doc: first,
      profile,
      readOnly: isRead,
      marks: { prompts: promptsByProvision ?? none, findings: findingsByProvision ?? none },
      t,
      newId,
      tabIndents: () => latest.current.tabIndents ?? true,
      typesSmartly: () => latest.current.typesSmartly ?? true,
      onChange: (now, before) => {
        known.current.add(now);
        latest.current.onChange(now, before);
      },
      onPlace: (place) => latest.current.onPlace?.(place),
      onEscape: () => latest.current.onEscape?.() ?? false,
      onRefused: (why) => {
        setRefusal(why);
        latest.current.onRefused?.(why);
      },
      pictures: {
        load: (file) => (latest.current.pictures ?? noPictures).load(file),
        onCopied: (files) => (latest.current.pictures ?? noPictures).onCopied(files),
        onFiles: (files) => (latest.current.pictures ?? noPictures).onFiles(files),
        onChange: (pos) => (latest.current.pictures ?? noPictures).onChange(pos),
      },
    });
    setOpen(opened);
    return () => {
      setOpen(null);
      opened.editor.destroy();
    };
  }, [profile, newId, t]);

  useLayoutEffect(() => {
    if (!open || !outside) return;
    give(outside, open.handle);
    return () => give(outside, null);
  }, [open, outside]);
  useEffect(() => {
    // A document that came from here is shown already, or was: whoever hands it back is only a moment behind.
    if (open && doc !== open.editor.state.doc && !known.current.has(doc)) replaceDocument(open.editor.view, doc);
  }, [open, doc]);
  useEffect(() => open?.editor.setEditable(!readOnly, false), [open, readOnly]);
  useEffect(() => open?.page.mark({ prompts, findings }), [open, prompts, findings]);
  return (
    <>
      {refusal ? (
        <div className="ordinance-refusal">
          <RefusalBar
            refusal={refusal}
            onClose={() => {
              setRefusal(null);
              open?.handle.focus();
            }}
          />
        </div>
      ) : null}
      <div ref={element} />
    </>
  );
}

function give(ref: Ref<EditorHandle>, handle: EditorHandle | null): void {
  if (typeof ref === 'function') ref(handle);
  else if (ref) ref.current = handle;
}
