import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { NumberedView, Page } from './page.ts';
import { likelyHeight } from './provision-view.ts';

const template = (): HTMLElement => {
  const element = document.createElement('section');
  element.dataset.kind = 'section';
  element.dataset.plain = '';
  return element;
};
let copied: HTMLElement | undefined;

/**
 * Holds the place of a section that is not drawn yet, with its number and its words, so that finding, printing and
 * reading aloud come to them. It cannot be written in: whatever the cursor goes to is drawn first.
 */
export class PlainSectionView implements NodeView, NumberedView {
  readonly dom: HTMLElement;
  readonly isPlain = true;
  readonly #page: Page;
  readonly #node: Node;

  constructor(node: Node, page: Page) {
    this.#node = node;
    this.#page = page;
    this.dom = (copied ??= template()).cloneNode() as HTMLElement;
    const { id } = node.attrs;
    this.dom.setAttribute('data-id', id);
    this.setLabel(page.labelOf(node));
    this.dom.style.containIntrinsicBlockSize = `auto ${likelyHeight(node)}px`;
    this.dom.textContent = wordsOf(node);
    page.enter(this, id);
  }

  setLabel(label: string): void {
    if (label) this.dom.dataset.label = label;
    else delete this.dom.dataset.label;
  }

  drawMarks(): void {}

  /** Anything but the same section still waiting is drawn whole. */
  update(node: Node): boolean {
    return node === this.#node && this.#page.later.has(node);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#page.leave(this, this.#node.attrs.id);
  }
}

/** Line by line; a reference, which would need all numbers first, as "…". Thousands are read at once: a bare walk. */
function wordsOf(section: Node): string {
  let words = '';
  const visit = (node: Node): void => {
    for (const child of node.content.content) {
      if (child.isText) words += child.text;
      else if (child.isLeaf) words += '…';
      else visit(child);
    }
    if (node.isTextblock) words += '\n';
  };
  visit(section);
  return words;
}
