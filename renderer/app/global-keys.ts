import { useEffect } from 'react';
import type { DesktopApi } from '../../shared/ipc/desktop-api.ts';
import { currentCommands } from '../state/command-registry.ts';
import { isChord } from '../state/platform-keys.ts';
import { isDialogOpen } from '../ui/open-dialog.ts';
import { rememberPaneFocus } from '../ui/pane-focus.ts';

/** Runs commands by their keys and by the shell's menu. Stands once. */
export function useGlobalKeys(desktop: DesktopApi): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = currentCommands().find(
        ({ keys, leavesFields, heardBy }) =>
          heardBy !== 'place' &&
          keys?.some((chord) => isChord(event, chord)) &&
          !(leavesFields && isField(event.target)),
      );
      // A dialog is a room of its own: nothing behind it is reached by a key.
      if (!command || isDialogOpen(document)) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKeyDown);
    const forget = rememberPaneFocus(document);
    const stopMenu = desktop.onMenu((asked) => {
      currentCommands()
        .find(({ menu }) => menu === asked)
        ?.run();
    });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      forget();
      stopMenu();
    };
  }, [desktop]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
