import { isDialogOpen } from '../ui/open-dialog.ts';

const mark = 'data-tabster-dummy';

/**
 * Fluent's focus manager keeps empty, hidden stops for the Tab key at the ends of the page and of toolbars; they hold
 * the focus inside a dialog. While none is open they serve nobody: more Tabs for those who use the keyboard, hidden
 * things in focus for those who listen. So they are taken out of the Tab order until then; the manager itself can still
 * put the focus on them. Returns how to stop.
 */
export function quietTabStops(page: Document): () => void {
  const quiet = (element: Node) => {
    if (!(element instanceof HTMLElement) || !element.hasAttribute(mark)) return;
    if (element.tabIndex !== -1 && !isDialogOpen(page)) element.tabIndex = -1;
  };
  const quietAll = () => {
    for (const stop of page.querySelectorAll(`[${mark}]`)) quiet(stop);
  };
  let isModal = isDialogOpen(page);
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      quiet(target);
      for (const added of addedNodes) quiet(added);
      // Dialogs come and go as children of the body itself.
      if (target === page.body) {
        const wasModal = isModal;
        isModal = isDialogOpen(page);
        if (wasModal && !isModal) quietAll();
      }
    }
  });
  // Typing adds and takes away few elements and never this attribute, so it costs next to nothing.
  observer.observe(page.body, { childList: true, subtree: true, attributeFilter: ['tabindex'] });
  quietAll();
  return () => observer.disconnect();
}
