import type { ReactNode } from 'react';

/** What of a card still has to be said; F8 finds it by its mark. */
export function OpenPoint({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  return (
    <div style={{ minWidth: 0 }} {...(isOpen ? { 'data-open': '' } : {})}>
      {children}
    </div>
  );
}

const controls = 'input, select, textarea, a[href], button';

/** The control to go to for the next (or previous) open point of the card that `from` stands in; null: there is none. */
export function openPointIn(from: Element | null, direction: 1 | -1): HTMLElement | null {
  const card = from?.closest('article');
  if (!from || !card) return null;
  const side = direction === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const points = [...card.querySelectorAll<HTMLElement>('[data-open]')].filter(
    (point) => !point.contains(from) && (from.compareDocumentPosition(point) & side) !== 0,
  );
  const point = direction === 1 ? points[0] : points.at(-1);
  return point?.querySelector<HTMLElement>('input:checked') ?? point?.querySelector<HTMLElement>(controls) ?? null;
}
