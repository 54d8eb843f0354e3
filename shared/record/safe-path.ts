const segment = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$/;

/**
 * Whether a path of a bundle stays inside it on every system: relative, forward slashes, at most four segments of
 * letters, digits, dot, underscore and hyphen, none of them beginning or ending with a dot.
 */
export function isSafePath(path: string): boolean {
  const segments = path.split('/');
  return segments.length <= 4 && segments.every((part) => segment.test(part));
}
