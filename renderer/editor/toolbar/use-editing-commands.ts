import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../../state/command-registry.ts';
import { useSettings } from '../../state/settings-store.ts';
import { announce } from '../../ui/announcer.tsx';
import type { EditorHandle } from '../editor-handle.ts';
import { type EditingCommand, editingCommands, type ToolDialog } from './editing-commands.ts';

/** Offers everything that can be done to the text to the palette and the sheet of shortcuts; nothing where it is only read. */
export function useEditingCommands(handle: EditorHandle, readOnly: boolean, open: (dialog: ToolDialog) => void): void {
  const { t } = useTranslation('editor');
  const tabIndents = useSettings(({ tabKey }) => tabKey === 'indent');
  const offered = useMemo((): readonly Command[] => {
    const changeHere = (): void => {
      const here = handle.reference;
      if (here === null || !handle.changeReference(here.pos)) announce(t('commands.noReference'), 'assertive');
    };
    const run = ({ does }: EditingCommand): void => {
      if (does === null) return;
      if (typeof does === 'string') {
        if (does === 'number' && handle.place.provision === null) announce(t('commands.notHere'), 'assertive');
        else if (does === 'changeReference') changeHere();
        else open(does);
        return;
      }
      if (!handle.run(does)) announce(t('commands.notHere'), 'assertive');
      handle.focus();
    };
    const tab: Readonly<Record<string, string>> = tabIndents ? { indent: 'Tab', outdent: 'Shift-Tab' } : {};
    return editingCommands.map((command) => ({
      id: `text.${command.id}`,
      title: t(`commands.${command.id}.title`),
      words: t(`commands.${command.id}.words`),
      group: t(`commands.groups.${command.group}`),
      keys: [tab[command.id] ?? [], command.keys].flat(),
      heardBy: 'place',
      ...(command.does === null ? { isKeyOnly: true } : {}),
      run: () => run(command),
    }));
  }, [handle, open, t, tabIndents]);
  useCommands(readOnly ? [] : offered);
}
