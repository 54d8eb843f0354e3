import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import i18next from 'i18next';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import messages from '../../../../renderer/app/messages/en/editor.json';
import type { EditorHandle } from '../../../../renderer/editor/editor-handle.ts';
import { OrdinanceEditor } from '../../../../renderer/editor/ordinance-editor.tsx';
import { EditorToolbar } from '../../../../renderer/editor/toolbar/editor-toolbar.tsx';
import { ordinanceSchema } from '../../../../shared/ordinance/ordinance-schema.ts';
import { sampleProfile } from '../sample-profile.ts';
import './page.css';

/** What a test starts with, and what it may look at afterwards. */
export interface Opened {
  readonly handle: EditorHandle;
  readonly changes: number;
  readonly places: string[];
  readonly refusals: { kind: string; insertAsText?: () => void }[];
}

await i18next
  .use(initReactI18next)
  .init({ lng: 'en', resources: { en: { editor: messages } }, interpolation: { escapeValue: false } });

const root = createRoot(document.querySelector('#root') as HTMLElement);
let next = 0;
const newId = () => `new${++next}` as never;

window.openEditor = (json, options = {}) =>
  new Promise((resolve) => {
    const first = ordinanceSchema.nodeFromJSON(json);
    const opened = { changes: 0, places: [] as string[], refusals: [] as Opened['refusals'] };
    const prompts = new Map(Object.entries(options.prompts ?? {}));
    const findings = new Map(Object.entries(options.findings ?? {}));
    function Screen() {
      const [doc, setDoc] = useState(first);
      const [handle, setHandle] = useState<EditorHandle | null>(null);
      if (handle && !('handle' in opened)) {
        window.opened = Object.assign(opened, { handle });
        setTimeout(resolve);
      }
      return (
        <FluentProvider theme={webLightTheme}>
          {handle ? <EditorToolbar handle={handle} readOnly={options.readOnly ?? false} /> : null}
          <div className="scroller">
            <OrdinanceEditor
              doc={doc}
              profile={profile}
              newId={newId}
              handle={setHandle}
              onChange={(now) => {
                opened.changes++;
                setDoc(now);
              }}
              onRefused={(refusal) =>
                opened.refusals.push({
                  kind: refusal.kind,
                  ...(refusal.insertAsText ? { insertAsText: refusal.insertAsText } : {}),
                })
              }
              onPlace={(place) => opened.places.push(place.path.join('/'))}
              readOnly={options.readOnly ?? false}
              tabIndents={options.tabIndents ?? true}
              typesSmartly={options.typesSmartly ?? true}
              promptsByProvision={prompts}
              findingsByProvision={findings}
            />
          </div>
        </FluentProvider>
      );
    }
    const profile = options.language ? { ...sampleProfile, language: options.language } : sampleProfile;
    next = 0;
    root.render(<Screen key={Math.random()} />);
  });
