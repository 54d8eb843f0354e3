import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** Draws a figure's caption under its alternative text, which stands in the picture's place. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  #node: Node;
  readonly #picture: HTMLElement;

  constructor(node: Node) {
    this.#node = node;
    this.dom = document.createElement('figure');
    this.dom.dataset.kind = 'figure';
    this.#picture = this.dom.appendChild(document.createElement('div'));
    this.#picture.contentEditable = 'false';
    this.#picture.dataset.picture = '';
    this.contentDOM = this.dom.appendChild(document.createElement('figcaption'));
    this.#draw(node);
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw(node);
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' || this.#picture.contains(mutation.target);
  }

  #draw(node: Node): void {
    if (node.attrs.id) this.dom.dataset.id = node.attrs.id;
    this.#picture.textContent = node.attrs.alt;
  }
}
