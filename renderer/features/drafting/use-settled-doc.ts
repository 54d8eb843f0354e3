import type { Node } from '@tiptap/pm/model';
import { startTransition, useEffect, useState } from 'react';
import type { OpenDossier } from '../../persistence/open-dossier.ts';

/** The body as it was at the last short pause: for what is shown beside the text, so that no key waits for it. */
export function useSettledDoc(dossier: OpenDossier, pause = 200): Node {
  const [doc, setDoc] = useState(dossier.doc);
  useEffect(() => {
    let timer: number | null = null;
    let idle: number | null = null;
    const settle = () => {
      timer = null;
      idle = window.requestIdleCallback(() => startTransition(() => setDoc(dossier.doc)), { timeout: 500 });
    };
    let last: Node | null = null;
    const look = () => {
      if (dossier.doc === last) return;
      last = dossier.doc;
      if (timer !== null) window.clearTimeout(timer);
      timer = window.setTimeout(settle, pause);
    };
    look();
    const stop = dossier.subscribe(look);
    return () => {
      stop();
      if (timer !== null) window.clearTimeout(timer);
      if (idle !== null) window.cancelIdleCallback(idle);
    };
  }, [dossier, pause]);
  return doc;
}
