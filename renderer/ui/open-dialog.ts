/** Whether a dialog is over the page. Looks only where dialogs stand, beside the page: a long text is never searched. */
export function isDialogOpen(page: Document): boolean {
  return [...page.body.children].some(
    (child) => child.id !== 'root' && child.querySelector('[aria-modal="true"], [role="alertdialog"]') !== null,
  );
}
