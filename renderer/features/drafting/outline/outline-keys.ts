import type { KeyboardEvent } from 'react';

/** What a key in the outline asks for. */
export type OutlineKey =
  | { readonly kind: 'act'; readonly act: OutlineAct }
  | { readonly kind: 'walk'; readonly by: number | 'first' | 'last'; readonly chooses: boolean }
  | { readonly kind: 'in' }
  | { readonly kind: 'out' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'go' };

/** What can be done to the rows that are chosen. */
export type OutlineAct = 'moveUp' | 'moveDown' | 'outdent' | 'indent' | 'delete';

const page = 12;
const acts: Readonly<Record<string, OutlineAct>> = {
  ArrowUp: 'moveUp',
  ArrowDown: 'moveDown',
  ArrowLeft: 'outdent',
  ArrowRight: 'indent',
};
const walks: Readonly<Record<string, number | 'first' | 'last'>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -page,
  PageDown: page,
  Home: 'first',
  End: 'last',
};

/** Into a row is where its words go on. */
const mirrored: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The keys of a tree in which several can be chosen (WAI-ARIA practices), with those that move and change levels. */
export function outlineKey(event: KeyboardEvent, direction: 'ltr' | 'rtl'): OutlineKey | null {
  const { altKey, shiftKey } = event;
  const key = direction === 'rtl' ? (mirrored[event.key] ?? event.key) : event.key;
  const isMod = event.ctrlKey || event.metaKey;
  if (altKey) {
    const act = isMod ? undefined : acts[key];
    return act === undefined ? null : { kind: 'act', act };
  }
  if (isMod) return key === 'a' ? { kind: 'all' } : key === ' ' ? { kind: 'toggle' } : null;
  const by = walks[key];
  if (by !== undefined) return { kind: 'walk', by, chooses: shiftKey };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'act', act: 'delete' };
  if (key === 'ArrowRight') return { kind: 'in' };
  if (key === 'ArrowLeft') return { kind: 'out' };
  if (key === ' ') return { kind: 'toggle' };
  if (key === 'Escape') return { kind: 'none' };
  return key === 'Enter' ? { kind: 'go' } : null;
}

/** The keys as the sheet of shortcuts lists them, by their names among the messages. */
export const outlineKeys = {
  choose: ['Shift-ArrowDown', 'Shift-ArrowUp'],
  toggle: ['Space'],
  move: ['Alt-ArrowUp', 'Alt-ArrowDown'],
  level: ['Alt-ArrowLeft', 'Alt-ArrowRight'],
  delete: ['Delete'],
  leave: ['Escape'],
} as const;
