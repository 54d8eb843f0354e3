import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { readWholeFile } from '../files/read-file.ts';
import { bylawArgument, WaitingFile } from '../files/waiting-file.ts';
import { applicationHandlers } from '../ipc/application-handlers.ts';
import { backupHandlers } from '../ipc/backup-handlers.ts';
import { fileHandlers } from '../ipc/file-handlers.ts';
import { registerHandlers } from '../ipc/register.ts';
import { appScheme } from '../security/app-origin.ts';
import { installSecurity } from '../security/install.ts';
import { appProtocolHandler } from './app-protocol.ts';
import { openMainWindow } from './main-window.ts';
import { menuTemplate } from './menu.ts';

/** Composition root of the main process: everything is made and joined here, and decided elsewhere. */
const built = fileURLToPath(new URL('..', import.meta.url));
const waiting = new WaitingFile();
let window: BrowserWindow | null = null;

protocol.registerSchemesAsPrivileged([
  {
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
]);

if (!app.requestSingleInstanceLock()) {
  app.quit();
} else {
  app.on('second-instance', (_event, argv) => {
    show();
    void openFromOutside(bylawArgument(argv));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openFromOutside(path);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', show);
  void start();
}

async function start(): Promise<void> {
  await openFromOutside(bylawArgument(process.argv));
  await app.whenReady();
  const settingsFile = join(app.getPath('userData'), 'shell-settings.json');
  installSecurity(app, session.defaultSession, shell);
  protocol.handle(appScheme, appProtocolHandler(join(built, 'renderer')));
  registerHandlers(ipcMain, {
    ...applicationHandlers(app, shell, () => window?.webContents ?? null, waiting, settingsFile),
    ...fileHandlers(dialog, app.getPath('documents')),
    ...backupHandlers(dialog, settingsFile, () => new Date()),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(process.platform, (command) => window?.webContents.send('menu:command', command)),
    ),
  );
  show();
}

function show(): void {
  if (!app.isReady()) return;
  if (!window) {
    window = openMainWindow(join(built, 'preload', 'preload.cjs'));
    window.on('closed', () => {
      window = null;
    });
    return;
  }
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Hands a file over: to the window if it is there, else kept until the window asks. */
async function openFromOutside(path: string | null): Promise<void> {
  if (path === null) return;
  const file = await readWholeFile(path);
  if (!file.ok) {
    dialog.showErrorBox('The file could not be opened', `${path}\n${file.error.kind}`);
    return;
  }
  if (window && !window.webContents.isLoading()) window.webContents.send('file:opened', file.value);
  else waiting.put(file.value);
}
