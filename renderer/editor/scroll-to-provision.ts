/**
 * Brings a provision into view. Sections that were never on the screen have only an estimated height, so that the
 * place moves as they are laid out: look again, for a few frames, until it stands still.
 */
export function scrollToProvision(element: HTMLElement, block: ScrollLogicalPosition = 'start'): void {
  let tries = 8;
  let top = Number.NaN;
  const settle = (): void => {
    element.scrollIntoView({ block, behavior: 'instant' });
    const now = element.getBoundingClientRect().top;
    if (Math.abs(now - top) < 1 || --tries === 0) return;
    top = now;
    requestAnimationFrame(settle);
  };
  settle();
}
