import { isDialogOpen } from '../ui/open-dialog.ts';

/**
 * Fluent's focus manager keeps two empty, hidden stops for the Tab key at the ends of the page; they hold the focus
 * inside a dialog. While none is open they serve nobody: two more Tabs for those who use the keyboard, two hidden things
 * in focus for those who listen. So they are taken out of the Tab order until then. Returns how to stop.
 */
export function quietTabStops(page: Document): () => void {
  const stops = ':scope > [data-tabster-dummy]';
  const watched = new WeakSet<Element>();
  const observer = new MutationObserver(settle);
  function settle() {
    const isModal = isDialogOpen(page);
    for (const stop of page.body.querySelectorAll<HTMLElement>(stops)) {
      if (!watched.has(stop)) observer.observe(stop, { attributeFilter: ['tabindex'] });
      watched.add(stop);
      if (!isModal && stop.tabIndex !== -1) stop.tabIndex = -1;
    }
  }
  // Dialogs come and go as children of the body itself, so nothing that happens in the text is looked at.
  observer.observe(page.body, { childList: true });
  settle();
  return () => observer.disconnect();
}
