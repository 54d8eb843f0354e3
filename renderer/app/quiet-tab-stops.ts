/**
 * Fluent's focus manager puts two empty, hidden stops for the Tab key at the ends of the page once the first dialog has
 * opened; they keep the focus inside a dialog. While none is open they serve nobody: two more Tabs for those who use the
 * keyboard, two hidden things in focus for those who listen. So they are taken out of the Tab order until then.
 */
export function quietTabStops(page: Document): () => void {
  const settle = () => {
    if (page.querySelector('[aria-modal="true"]') !== null) return;
    for (const stop of page.body.querySelectorAll<HTMLElement>(':scope > [data-tabster-dummy]')) stop.tabIndex = -1;
  };
  // Dialogs come and go as children of the body itself, so nothing that happens in the text is looked at.
  let timer = 0;
  const soon = () => {
    window.clearTimeout(timer);
    settle();
    timer = window.setTimeout(settle, 300);
  };
  const observer = new MutationObserver(soon);
  observer.observe(page.body, { childList: true });
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
  };
}
