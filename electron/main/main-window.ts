import { BrowserWindow } from 'electron';
import { appOrigin } from '../security/app-origin.ts';
import { webPreferences } from '../security/web-preferences.ts';

/** Opens the window; it is shown only when it has something to show. `address` differs under hot reload alone. */
export function openMainWindow(preload: string, address = `${appOrigin}/`): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Bylawright',
    backgroundColor: '#f6f5f3',
    webPreferences: webPreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
  return window;
}
