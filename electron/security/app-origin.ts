/** The window's origin in Electron. Drafts live under it in IndexedDB, so it never changes. */
export const appScheme = 'app';
export const appOrigin = 'app://bylawright';

/** Whether an address is one of the window's own pages. */
export function isOwnAddress(url: unknown): boolean {
  if (typeof url !== 'string') return false;
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${appScheme}:` && parsed.host === 'bylawright' && parsed.username === '';
  } catch {
    return false;
  }
}
