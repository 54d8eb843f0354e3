import type { App, Session, Shell } from 'electron';
import { isOwnAddress } from './app-origin.ts';
import { externalAddress } from './external-address.ts';
import { mayHave } from './permission.ts';

/** Turns the decisions of this folder on for every page that is ever made. Called once, before the first window. */
export function installSecurity(app: App, session: Session, shell: Pick<Shell, 'openExternal'>): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(mayHave(permission, isOwnAddress(contents?.getURL()))),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, isOwnAddress(origin)));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  // Nothing leaves the machine: whatever is not the window's own is cancelled before it reaches the network.
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url) }));

  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      const address = externalAddress(url);
      if (address) void shell.openExternal(address);
      return { action: 'deny' };
    });
    contents.on('will-navigate', (event, url) => {
      if (!isOwnAddress(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event, url) => {
      if (!isOwnAddress(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Addresses that the window may load from: its own, and bytes that it made itself. */
export function isAllowedRequest(url: string): boolean {
  return isOwnAddress(url) || url.startsWith('blob:app://bylawright/') || url.startsWith('data:') || isDevTools(url);
}

function isDevTools(url: string): boolean {
  return url.startsWith('devtools://');
}
