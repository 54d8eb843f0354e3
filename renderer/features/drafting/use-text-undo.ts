import { type RefObject, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useCommands } from '../../state/command-registry.ts';
import { isChord } from '../../state/platform-keys.ts';
import { announce } from '../../ui/announcer.tsx';

/** Undo and redo of the text, by key, menu and palette alike, each saying what it undid. */
export function useTextUndo(pane: RefObject<HTMLElement | null>, handle: EditorHandle | null): void {
  const { t } = useTranslation('drafting');
  const undo = useCallback(() => {
    const what = handle?.undoLabel() ?? '';
    announce(handle?.undo() ? t('undo.undone', { what }) : t('undo.nothing'));
  }, [handle, t]);
  const redo = useCallback(() => {
    const what = handle?.redoLabel() ?? '';
    announce(handle?.redo() ? t('undo.redone', { what }) : t('undo.nothingToRedo'));
  }, [handle, t]);

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const isRedo = isChord(event, 'Mod-Y') || isChord(event, 'Mod-Shift-Z');
      if (!isRedo && !isChord(event, 'Mod-Z')) return;
      // Before the editor's own keys, so that what was undone is said; its history is the same.
      event.preventDefault();
      event.stopPropagation();
      if (isRedo) redo();
      else undo();
    };
    element.addEventListener('keydown', onKeyDown, { capture: true });
    return () => element.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [pane, undo, redo]);

  const group = t('commands.group');
  useCommands([
    {
      id: 'draft.undo',
      title: t('commands.undo'),
      words: t('words.undo'),
      group,
      keys: ['Mod-Z'],
      menu: 'undo',
      leavesFields: true,
      run: undo,
    },
    {
      id: 'draft.redo',
      title: t('commands.redo'),
      words: t('words.redo'),
      group,
      keys: ['Mod-Y', 'Mod-Shift-Z'],
      menu: 'redo',
      leavesFields: true,
      run: redo,
    },
  ]);
}
