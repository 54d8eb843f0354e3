import type { WebPreferences } from 'electron';

/**
 * The floor under every window: sandboxed, isolated, without Node; no spell check by the browser (Electron fetches its
 * dictionaries from the network, and a by-law in draft is confidential).
 */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
  };
}
