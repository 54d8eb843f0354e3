/** CSS pixels from the edge within which a drag scrolls, and how many a frame at most. */
const edge = 56;
const fastest = 22;

/** The element in which the page scrolls; the document's own where none does. */
export function scrollRoom(page: HTMLElement): HTMLElement {
  for (let element = page.parentElement; element !== null; element = element.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
  }
  return page.ownerDocument.documentElement;
}

/** Scrolls while the pointer is near an edge, the faster the nearer; called once a frame, true if it scrolled. */
export function scrollAtEdge(room: HTMLElement, y: number): boolean {
  const { top, bottom } = room.getBoundingClientRect();
  const beyond = y < top + edge ? y - (top + edge) : y > bottom - edge ? y - (bottom - edge) : 0;
  if (beyond === 0) return false;
  const before = room.scrollTop;
  room.scrollTop += Math.sign(beyond) * Math.ceil(fastest * Math.min(1, Math.abs(beyond) / edge));
  return room.scrollTop !== before;
}
