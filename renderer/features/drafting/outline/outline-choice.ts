/** Rows that are chosen to be moved or deleted together, and the one from which a stretch is chosen. */
export interface OutlineChoice {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingChosen: OutlineChoice = { ids: new Set(), anchor: null };

/** With this one more, or without it. The first beside a row that was clicked by itself takes that one in as well. */
export function toggled({ ids, anchor }: OutlineChoice, id: string): OutlineChoice {
  const next = new Set(ids.size === 0 && anchor !== null && anchor !== id ? [anchor] : ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** All from the anchor (where it is not seen, from `from`) to this one, in the order in which they are seen. */
export function chosenUpTo(
  { anchor }: OutlineChoice,
  shown: readonly { readonly id: string }[],
  from: string | null,
  to: string,
): OutlineChoice {
  const indexOf = (id: string | null): number => shown.findIndex((item) => item.id === id);
  const start = indexOf(anchor) >= 0 ? anchor : from;
  const [a, b] = [indexOf(start), indexOf(to)];
  if (a < 0 || b < 0) return { ids: new Set([to]), anchor: to };
  const stretch = shown.slice(Math.min(a, b), Math.max(a, b) + 1);
  return { ids: new Set(stretch.map(({ id }) => id)), anchor: start };
}
