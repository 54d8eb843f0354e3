import type { RightsPack } from './rights-pack.ts';

/**
 * Packs in the one order in which they are read, whatever the order they were chosen in: each after those that it
 * refines, else by id. A pack that was given twice stands once.
 */
export function inReadingOrder(packs: readonly RightsPack[]): readonly RightsPack[] {
  const byName = [...new Set(packs)].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const ordered: RightsPack[] = [];
  const visited = new Set<RightsPack>();
  const visit = (pack: RightsPack) => {
    if (visited.has(pack)) return;
    visited.add(pack);
    for (const refined of byName) if (pack.refines?.includes(refined.id)) visit(refined);
    ordered.push(pack);
  };
  for (const pack of byName) visit(pack);
  return ordered;
}
