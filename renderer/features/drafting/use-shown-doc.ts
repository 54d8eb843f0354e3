import type { Node } from '@tiptap/pm/model';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpenDossier } from '../../persistence/open-dossier.ts';

/**
 * The body for the editor. What the editor itself wrote goes straight to the dossier without a redraw of anything;
 * what comes from elsewhere (another window, after taking over) is handed to the editor.
 */
export function useShownDoc(dossier: OpenDossier): { doc: Node; changed: (doc: Node) => void } {
  const [doc, setDoc] = useState(dossier.doc);
  const written = useRef(dossier.doc);
  useEffect(() => {
    const look = () => {
      if (dossier.doc === written.current) return;
      written.current = dossier.doc;
      setDoc(dossier.doc);
    };
    look();
    return dossier.subscribe(look);
  }, [dossier]);
  const changed = useCallback(
    (now: Node) => {
      written.current = now;
      dossier.changeBody(now);
    },
    [dossier],
  );
  return { doc, changed };
}
