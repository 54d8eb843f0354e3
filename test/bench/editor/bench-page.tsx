import i18next from 'i18next';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import messages from '../../../renderer/app/messages/en/editor.json';
import type { EditorHandle } from '../../../renderer/editor/editor-handle.ts';
import { OrdinanceEditor } from '../../../renderer/editor/ordinance-editor.tsx';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { sampleProfile } from '../../renderer/editor/sample-profile.ts';
import { openBare } from './bare.ts';
import './bench-page.css';
import { flatJson, sampleOrdinance } from './sample-ordinance.ts';

/** What is opened: our editor, a bare TipTap editor with the same words, or an editable page without any. */
export type Opened = 'ours' | 'bare' | 'empty';
export interface Opening {
  readonly characters: number;
  /** From the words in memory to the first painted frame. */
  readonly openMs: number;
}
export interface KeyTimes {
  /** From the key event to the end of the frame that shows it. */
  readonly latencyMs: readonly number[];
  /** Keys whose frame was not the next one. */
  readonly missed: number;
}
interface Cursor {
  readonly state: { readonly doc: { readonly content: { readonly size: number } } };
}
declare global {
  interface Window {
    openFor: (what: Opened, sections: number) => Promise<Opening>;
    placeAt: (share: number) => void;
    watchKeys: () => void;
    keyTimes: () => KeyTimes;
  }
}

await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { editor: messages } } });
const element = document.querySelector<HTMLElement>('#page') as HTMLElement;
let place: (share: number) => void = () => element.focus();

window.openFor = async (what, sections) => {
  const doc = sampleOrdinance(sections);
  const characters = doc.textContent.length;
  const [own, flat] = [doc.toJSON(), flatJson(doc)];
  await new Promise((resolve) => setTimeout(resolve, 300));
  await painted();
  const start = performance.now();
  if (what === 'empty') {
    element.contentEditable = 'true';
    element.innerHTML = '<p>An empty page.</p>';
  } else if (what === 'bare') {
    const editor = openBare(element, flat);
    place = (share) => editor.chain().setTextSelection(textAt(editor, share)).focus().scrollIntoView().run();
  } else {
    const handle = await openOurs(ordinanceSchema.nodeFromJSON(own));
    place = (share) =>
      handle.editor.chain().setTextSelection(textAt(handle.editor, share)).focus().scrollIntoView().run();
  }
  await painted();
  return { characters, openMs: performance.now() - start };
};

function openOurs(doc: ReturnType<typeof ordinanceSchema.nodeFromJSON>): Promise<EditorHandle> {
  return new Promise((resolve) => {
    function Screen() {
      const [now, setNow] = useState(doc);
      return (
        <OrdinanceEditor
          doc={now}
          profile={sampleProfile}
          onChange={setNow}
          handle={(handle) => {
            if (handle) resolve(handle);
          }}
        />
      );
    }
    createRoot(element).render(<Screen />);
  });
}

/** A position in running text at a share of the document. */
function textAt(editor: Cursor, share: number): number {
  const { doc } = (editor as unknown as { state: { doc: ReturnType<typeof sampleOrdinance> } }).state;
  let pos = Math.floor(doc.content.size * share);
  while (pos < doc.content.size && !doc.resolve(pos).parent.isTextblock) pos++;
  return pos;
}

window.placeAt = (share) => place(share);

let latencies: number[] = [];
let missed = 0;
window.watchKeys = () => {
  latencies = [];
  missed = 0;
};
/** The frame after the key: the first animation frame that begins after it is handled; it must end within two periods. */
document.addEventListener(
  'beforeinput',
  (event) => {
    const start = event.timeStamp;
    requestAnimationFrame(() => {
      void afterFrame().then((end) => {
        latencies.push(end - start);
        if (end - start > 2 * framePeriod) missed++;
      });
    });
  },
  { capture: true },
);
const framePeriod = 1000 / 60;
window.keyTimes = () => ({ latencyMs: latencies, missed });

/** Resolves when the frame under way has been drawn: a message is handled only after it. */
function afterFrame(): Promise<number> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });
}
const painted = (): Promise<number> =>
  new Promise<void>((resolve) => requestAnimationFrame(() => resolve())).then(afterFrame);
