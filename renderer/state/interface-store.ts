import { create } from 'zustand';

export type ThemeChoice = 'system' | 'light' | 'dark';

/** How the window is set up, for this person on this machine: no word of any by-law. Kept among the settings. */
export interface InterfaceSettings {
  readonly theme: ThemeChoice;
  /** Size of the page, 1 being 100 %. */
  readonly zoom: number;
  /** What Tab does in the by-law: indent a provision, or go on to the next thing in the window. */
  readonly tabKey: 'indent' | 'focus';
  readonly outlineOpen: boolean;
  readonly panelOpen: boolean;
  /** CSS pixels. */
  readonly outlineWidth: number;
  readonly panelWidth: number;
}

export const defaultInterface: InterfaceSettings = {
  theme: 'system',
  zoom: 1,
  tabKey: 'indent',
  outlineOpen: true,
  panelOpen: true,
  outlineWidth: 272,
  panelWidth: 336,
};

export const zoomSteps = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The interface as it is now; `renderer/app` loads it from the settings and writes changes back. */
export const useInterface = create<InterfaceSettings>(() => defaultInterface);

export function changeInterface(patch: Partial<InterfaceSettings>): void {
  useInterface.setState(patch);
}

/** One step larger (1) or smaller (-1); stays at the ends. */
export function stepZoom(direction: 1 | -1): void {
  const { zoom } = useInterface.getState();
  const next =
    direction === 1 ? zoomSteps.find((step) => step > zoom + 0.001) : zoomSteps.findLast((step) => step < zoom - 0.001);
  if (next !== undefined) changeInterface({ zoom: next });
}

const within = (value: unknown, low: number, high: number, otherwise: number) =>
  typeof value === 'number' && value >= low && value <= high ? value : otherwise;

/** What was stored, with everything strange replaced by the default: settings may come from a restored backup. */
export function parseInterface(stored: unknown): InterfaceSettings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const base = defaultInterface;
  return {
    theme: raw.theme === 'light' || raw.theme === 'dark' ? raw.theme : 'system',
    zoom: within(raw.zoom, 0.5, 3, base.zoom),
    tabKey: raw.tabKey === 'focus' ? 'focus' : 'indent',
    outlineOpen: raw.outlineOpen !== false,
    panelOpen: raw.panelOpen !== false,
    outlineWidth: within(raw.outlineWidth, 180, 600, base.outlineWidth),
    panelWidth: within(raw.panelWidth, 240, 640, base.panelWidth),
  };
}
