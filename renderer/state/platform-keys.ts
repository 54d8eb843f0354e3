/** Keys are written "Mod-Shift-K", `Mod` being Ctrl, or Command on a Mac; the key "-" is written "Minus". */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

export interface KeyPress {
  readonly key: string;
  /** The physical key: a digit with Shift is another `key` on each keyboard. */
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether this press is that chord, every modifier included. */
export function isChord(press: KeyPress, chord: string, mac: boolean = isMac): boolean {
  const parts = chord.split('-');
  const last = parts.pop() ?? '';
  const key = last === 'Minus' ? '-' : last;
  const mod = parts.includes('Mod');
  return (
    (press.key.toLowerCase() === key.toLowerCase() || (/^\d$/.test(key) && press.code === `Digit${key}`)) &&
    press.ctrlKey === (parts.includes('Ctrl') || (mod && !mac)) &&
    press.metaKey === (mod && mac) &&
    press.altKey === parts.includes('Alt') &&
    press.shiftKey === parts.includes('Shift')
  );
}

const macNames: Record<string, string> = { Mod: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧' };
const keyNames: Record<string, string> = { Minus: '−', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };

/** The chord as the person's own keyboard has it: ["Ctrl", "K"], or ["⌘", "K"] on a Mac. */
export function keyCaps(chord: string, mac: boolean = isMac): readonly string[] {
  return chord
    .split('-')
    .map((part) => keyNames[part] ?? (mac ? macNames[part] : undefined) ?? (part === 'Mod' ? 'Ctrl' : part));
}

/** For `aria-keyshortcuts`: "Control+K". */
export function ariaKeys(chord: string, mac: boolean = isMac): string {
  return chord
    .split('-')
    .map((part) => (part === 'Mod' ? (mac ? 'Meta' : 'Control') : part === 'Ctrl' ? 'Control' : part))
    .join('+');
}
