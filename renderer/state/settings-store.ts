import { create } from 'zustand';
import { defaultSettings, type Settings } from '../persistence/settings.ts';

/** The settings as this window has them; `renderer/app` reads them from the database and writes changes back. */
export const useSettings = create<Settings>(() => defaultSettings);

export function changeSettings(patch: Partial<Settings>): void {
  useSettings.setState(patch);
}

/** Per cent: the sizes that the page steps through. */
export const zoomSteps = [50, 75, 90, 100, 110, 125, 150, 175, 200] as const;

/** One step larger (1) or smaller (-1); stays at the ends. */
export function stepZoom(direction: 1 | -1): void {
  const { zoom } = useSettings.getState();
  const next = direction === 1 ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom);
  if (next !== undefined) changeSettings({ zoom: next });
}
