/** Attribute of a part of the window that F6 goes to; its value names the part for nobody but us. */
export const paneAttribute = 'data-pane';

const tabbable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

const lastFocus = new WeakMap<Element, HTMLElement>();

/** Remembers where the person was in each pane; call once with the document. Returns the unsubscriber. */
export function rememberPaneFocus(root: Document): () => void {
  const note = (event: FocusEvent) => {
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    const pane = target.closest(`[${paneAttribute}]`);
    if (pane && pane !== target) lastFocus.set(pane, target);
  };
  root.addEventListener('focusin', note);
  return () => root.removeEventListener('focusin', note);
}

/** Moves to the next (1) or previous (-1) pane: to where the person last was in it, or its first control. */
export function focusNextPane(root: Document, direction: 1 | -1): void {
  const panes = [...root.querySelectorAll<HTMLElement>(`[${paneAttribute}]`)].filter((pane) => pane.checkVisibility());
  if (panes.length === 0) return;
  const here = root.activeElement?.closest(`[${paneAttribute}]`);
  const index = panes.findIndex((pane) => pane === here);
  const start = index === -1 && direction === -1 ? 0 : index;
  const pane = panes[(start + direction + panes.length) % panes.length];
  if (pane) focusPane(pane);
}

/** Focuses one pane as `focusNextPane` does. */
export function focusPane(pane: HTMLElement): void {
  const remembered = lastFocus.get(pane);
  if (remembered?.isConnected && remembered.checkVisibility() && pane.contains(remembered)) {
    remembered.focus();
    return;
  }
  const first = [...pane.querySelectorAll<HTMLElement>(tabbable)].find((element) => element.checkVisibility());
  (first ?? pane).focus();
}
