import { ariaKeys, keyCaps } from '../../state/platform-keys.ts';
import type { EditorCommand } from '../commands/editor-command.ts';
import { commandKeys } from '../plugins/ordinance-keys.ts';

/** The chord of a command, if it has one. */
export function keysOf(command: EditorCommand): string | null {
  const wanted = JSON.stringify(command);
  return commandKeys.find(([, bound]) => JSON.stringify(bound) === wanted)?.[0] ?? null;
}

/** A name and its keys, as a tooltip says them: "Bold (Ctrl+B)". */
export function withKeys(name: string, chord: string | null): string {
  return chord ? `${name} (${shownKeys(chord)})` : name;
}

/** The keys as they are written on this keyboard. */
export const shownKeys = (chord: string): string =>
  keyCaps(chord)
    .map((cap) => (cap.length === 1 ? cap.toUpperCase() : cap))
    .join('+');

/** For `aria-keyshortcuts`. */
export const ariaKeysOf = (chord: string | null): string | undefined => (chord ? ariaKeys(chord) : undefined);
