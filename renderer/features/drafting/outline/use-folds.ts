import { useCallback, useMemo } from 'react';
import { changeSettings, useSettings } from '../../../state/settings-store.ts';
import { foldsKept } from '../../../persistence/settings.ts';

/** Which parts are folded in the outline of a dossier; remembered on this computer, for the dossiers last seen. */
export function useFolds(dossier: string): {
  readonly folded: ReadonlySet<string>;
  readonly setFold: (id: string, isFolded: boolean) => void;
} {
  const kept = useSettings(({ outlineFolds }) => outlineFolds);
  const folded = useMemo(() => new Set(kept.find((one) => one.dossier === dossier)?.folded), [kept, dossier]);
  const setFold = useCallback(
    (id: string, isFolded: boolean) => {
      const { outlineFolds } = useSettings.getState();
      const others = outlineFolds.filter((one) => one.dossier !== dossier);
      const next = new Set(outlineFolds.find((one) => one.dossier === dossier)?.folded);
      if (isFolded) next.add(id);
      else next.delete(id);
      const own = next.size === 0 ? [] : [{ dossier, folded: [...next].slice(-foldsKept.parts) }];
      changeSettings({ outlineFolds: [...own, ...others].slice(0, foldsKept.dossiers) });
    },
    [dossier],
  );
  return { folded, setFold };
}
