import type { BylawDatabase } from '../persistence/bylaw-database.ts';
import { readSettings, saveSettings, type Settings, watchSettings } from '../persistence/settings.ts';
import { useSettings } from '../state/settings-store.ts';

const writeAfter = 250;

/**
 * Fills the settings store from the database and writes back what changes, a moment later, so that dragging a pane's
 * edge is one write. What another window sets appears here too, but never over a change that is still to be written.
 */
export async function keepSettings(db: BylawDatabase): Promise<void> {
  let stored: Settings = await readSettings(db);
  useSettings.setState(stored);
  let timer: number | null = null;

  const write = () => {
    timer = null;
    const now = useSettings.getState();
    const patch = Object.fromEntries(
      Object.entries(now).filter(([key, value]) => value !== stored[key as keyof Settings]),
    ) as Partial<Settings>;
    if (Object.keys(patch).length === 0) return;
    stored = { ...stored, ...patch };
    // A setting that cannot be stored holds for this window all the same: the status line speaks of what matters.
    void saveSettings(db, patch);
  };
  useSettings.subscribe(({ person }) => {
    if (timer !== null) window.clearTimeout(timer);
    // Who is here goes with every act and is given once: it is not lost to a window closed in the next moment.
    if (person === stored.person) timer = window.setTimeout(write, writeAfter);
    else write();
  });
  window.addEventListener('pagehide', write);
  watchSettings(db).subscribe({
    next: (now) => {
      if (timer !== null) return;
      stored = now;
      if (JSON.stringify(now) !== JSON.stringify(useSettings.getState())) useSettings.setState(now);
    },
    error: () => undefined,
  });
}
