/**
 * Word's name for the bookmark on a provision: hidden (it begins with "_"), at most 40 characters, and the same from
 * one export to the next, so that a file that comes back can be matched. `typed`: the bookmark on its typed number.
 * Word does not tell capitals apart in these names, so an id that is not plain is hashed.
 */
export function bookmarkName(id: string, typed = false): string {
  const stem = /^[a-z0-9_]{1,34}$/.test(id) ? id : `x${fingerprint(id)}`;
  return `${typed ? '_n' : '_p'}_${stem}`;
}

/** FNV-1a, twice with different beginnings: 64 bits, enough to keep the provisions of one ordinance apart. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
