import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/ipc/desktop-api.ts';

/**
 * The menu of the shell. What concerns the by-law is asked of the window, which knows where the person is: its undo,
 * not the browser's, since an undo in the text undoes structure too.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const file: MenuItemConstructorOptions[] = [
    item('New…', 'new', 'CmdOrCtrl+N'),
    item('Open…', 'open', 'CmdOrCtrl+O'),
    separator,
    item('Save a copy…', 'save-copy', 'CmdOrCtrl+Shift+S'),
    item('Export to Word…', 'export', 'CmdOrCtrl+E'),
    separator,
    item('Library', 'library', 'CmdOrCtrl+Shift+L'),
    item('Settings…', 'settings', 'CmdOrCtrl+,'),
    separator,
    platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
  ];
  const edit: MenuItemConstructorOptions[] = [
    // The window handles the keys itself, so that they reach text fields and the by-law alike.
    { ...item('Undo', 'undo', 'CmdOrCtrl+Z'), registerAccelerator: false },
    { ...item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'), registerAccelerator: false },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    separator,
    { ...item('Find…', 'find', 'CmdOrCtrl+F'), registerAccelerator: false },
  ];
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ];
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&File', submenu: file },
    { label: '&Edit', submenu: edit },
    { label: '&View', submenu: view },
    { role: 'windowMenu' },
    {
      label: '&Help',
      role: 'help',
      submenu: [item('Keyboard shortcuts', 'shortcuts', 'CmdOrCtrl+/'), item('Licences', 'licences')],
    },
  ];
}
