/** Letters, digits, underscore and hyphen, and dots inside: a file name that no system reads as anything else. */
export function isSafeName(name: string): boolean {
  return /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,126}[A-Za-z0-9_-])?$/.test(name) && name !== '__proto__';
}

/** Whether a path of a bundle stays inside it on every system: relative, forward slashes, at most four safe names. */
export function isSafePath(path: string): boolean {
  const names = path.split('/');
  return names.length <= 4 && names.every(isSafeName);
}
