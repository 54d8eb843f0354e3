import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** Draws a table inside a box that scrolls sideways, so that a wide table never widens the page. */
export class TableView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  #node: Node;

  constructor(node: Node) {
    this.#node = node;
    this.dom = document.createElement('div');
    this.dom.dataset.kind = 'table';
    if (node.attrs.id) this.dom.dataset.id = node.attrs.id;
    const table = this.dom.appendChild(document.createElement('table'));
    this.contentDOM = table.appendChild(document.createElement('tbody'));
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    if (node.attrs.id) this.dom.dataset.id = node.attrs.id;
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes';
  }
}
