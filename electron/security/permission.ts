/** Permissions the window is granted; every other is denied. Storage is asked so that drafts are not evicted. */
const granted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** Whether a permission may be granted to a page of this address. */
export function mayHave(permission: string, ownAddress: boolean): boolean {
  return ownAddress && granted.has(permission);
}
