import type { Locator, Page } from '@playwright/test';
import { pageText } from './begin.ts';

/** A provision as a person sees it: the number that hangs in the margin and the words of its first line. */
export interface ShownLine {
  readonly kind: string;
  readonly number: string;
  readonly words: string;
}

/** Every numbered place of the page in order, with the number that is really drawn there. */
export function shownLines(page: Page): Promise<ShownLine[]> {
  return pageText(page).evaluate((root) => {
    const drawn = (element: Element): string => {
      const { content } = getComputedStyle(element, '::before');
      return content === 'none' || content === 'normal' ? '' : content.replace(/^"|"$/g, '').trim();
    };
    return [...root.querySelectorAll<HTMLElement>('[data-id]')].map((element) => ({
      kind: element.dataset['kind'] ?? '',
      number: drawn(element),
      // Between a word and its number stands a space that does not break.
      words: (
        (element.querySelector(':scope > [data-kind="heading"], :scope > [data-kind="p"]') ?? element).textContent ?? ''
      ).replaceAll('\u00a0', ' '),
    }));
  });
}

/** The number in the margin beside these words; null where no line has them. */
export async function numberBeside(page: Page, words: string): Promise<string | null> {
  const line = (await shownLines(page)).find((shown) => shown.words.includes(words));
  return line?.number ?? null;
}

/** The text of the line that holds these words, as it stands on the page. */
export function lineOf(page: Page, words: string): Locator {
  return pageText(page)
    .locator('[data-kind="p"], [data-kind="heading"], [data-kind="title"], [data-kind="recital"]', { hasText: words })
    .first();
}

/** Clicks just behind the last word of a line, as one does to go on writing there. */
export async function clickBehind(page: Page, words: string): Promise<void> {
  const line = lineOf(page, words);
  const position = await line.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const last = [...range.getClientRects()].at(-1);
    if (!last) throw new Error('the line has no words');
    const box = element.getBoundingClientRect();
    return { x: last.right - box.left - 1, y: last.top - box.top + last.height / 2 };
  });
  await line.click({ position });
  await untilCaretIsKnown(page);
}

/** What is drawn, with plain spaces: between a word and its number stands one that does not break. */
export const withPlainSpaces = (drawn: string): string => drawn.replaceAll('\u00a0', ' ');

/** Waits until the editor knows that the cursor is where the browser shows it; a person is never quicker than that. */
export async function untilCaretIsKnown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    interface Edited extends Element {
      editor?: { state: { selection: { head: number } }; view: { posAtDOM(node: Node, offset: number): number } };
    }
    const { focusNode, focusOffset } = document.getSelection() ?? { focusNode: null, focusOffset: 0 };
    const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
    const editor = element?.closest<Edited>('[role="textbox"][contenteditable]')?.editor;
    return focusNode && editor?.view.posAtDOM(focusNode, focusOffset) === editor?.state.selection.head;
  });
}
