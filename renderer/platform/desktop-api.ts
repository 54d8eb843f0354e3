import { version } from '../../package.json';
import type { DesktopApi } from '../../shared/ipc/desktop-api.ts';
import { browserDesktop } from './browser.ts';
import { electronBridge, electronDesktop } from './electron.ts';

/** The port to the machine that this window runs on. */
export function desktopApi(): DesktopApi {
  const bridge = electronBridge();
  return bridge ? electronDesktop(bridge) : browserDesktop(version);
}
