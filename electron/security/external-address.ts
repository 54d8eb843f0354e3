/**
 * The address to open outside, or null when it is refused: https only, with a host, without a user name (which can
 * make one host look like another), and not of a length that only an attack has.
 */
export function externalAddress(url: unknown): string | null {
  if (typeof url !== 'string' || url.length > 2048) return null;
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return null;
    return parsed.hostname === '' ? null : parsed.href;
  } catch {
    return null;
  }
}
