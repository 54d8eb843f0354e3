import i18next from 'i18next';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import messages from '../../../renderer/app/messages/en/editor.json';
import type { EditorHandle } from '../../../renderer/editor/editor-handle.ts';
import { OrdinanceEditor } from '../../../renderer/editor/ordinance-editor.tsx';
import { bundledPacks } from '../../../renderer/state/pack-library.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { afterFrame, nextFrame, type Probed } from './frames.ts';
import './bare-editor.css';

/** Our editor with its numbers, references and keys, without the screen and the storage round it. */
export interface OwnEditorPage {
  /** Both as the bare editor's. */
  take(content: object): void;
  open(): Promise<number>;
}

await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { editor: messages } } });
const [profile] = bundledPacks().profiles;
if (!profile) throw new Error('no profile is bundled');

let content: object = {};

const page: OwnEditorPage = {
  take(given) {
    content = given;
  },
  async open() {
    await nextFrame();
    const start = performance.now();
    const doc = ordinanceSchema.nodeFromJSON(content);
    await new Promise<void>((resolve) => {
      const onHandle = (handle: EditorHandle | null | undefined) => {
        if (!handle) return;
        handle.focus();
        resolve();
      };
      function Screen() {
        const [now, setNow] = useState(doc);
        return (
          <OrdinanceEditor
            doc={now}
            profile={profile as NonNullable<typeof profile>}
            onChange={setNow}
            handle={onHandle}
          />
        );
      }
      createRoot(document.querySelector('#page') as HTMLElement).render(<Screen />);
    });
    await nextFrame();
    return (await afterFrame()) - start;
  },
};
(window as Probed<{ own: OwnEditorPage }>).own = page;
