import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { Page } from './page.ts';

/** Draws a blank as "[name]". */
export class BlankView implements NodeView {
  readonly dom: HTMLElement;

  constructor(node: Node, page: Page) {
    this.dom = document.createElement('span');
    this.dom.dataset.kind = 'blank';
    this.dom.textContent = `[${node.attrs.name}]`;
    this.dom.title = page.words.blank(node.attrs.name);
  }

  /** What is drawn is ours alone; but a caret that the browser puts in it is heard of, or keys would act elsewhere. */
  ignoreMutation({ type }: ViewMutationRecord): boolean {
    return type !== 'selection';
  }
}
