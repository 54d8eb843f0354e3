import { expect, test } from 'vitest';
import { ariaKeys, isChord, keyCaps, type KeyPress } from '../../../renderer/state/platform-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Mod is Ctrl, and Command on a Mac', () => {
  expect(isChord(press('k', { ctrlKey: true }), 'Mod-K', false)).toBe(true);
  expect(isChord(press('k', { metaKey: true }), 'Mod-K', true)).toBe(true);
  expect(isChord(press('k', { ctrlKey: true }), 'Mod-K', true)).toBe(false);
});

test('a chord with one modifier more or less is another chord', () => {
  expect(isChord(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod-Z', false)).toBe(false);
  expect(isChord(press('z'), 'Mod-Z', false)).toBe(false);
});

test('a digit is found by its key where Shift makes another sign of it', () => {
  expect(isChord(press('!', { ctrlKey: true, shiftKey: true, code: 'Digit1' }), 'Mod-Shift-1', false)).toBe(true);
});

test('the minus key is a key and not the end of a chord', () => {
  expect(isChord(press('-', { ctrlKey: true, altKey: true }), 'Mod-Alt-Minus', false)).toBe(true);
  expect(keyCaps('Mod-Alt-Minus', false)).toEqual(['Ctrl', 'Alt', '−']);
});

test('keys are named as on the keyboard that the person has', () => {
  expect(keyCaps('Mod-Shift-K', false)).toEqual(['Ctrl', 'Shift', 'K']);
  expect(keyCaps('Mod-Shift-K', true)).toEqual(['⌘', '⇧', 'K']);
  expect(ariaKeys('Mod-K', false)).toBe('Control+K');
});
