import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { keptTogether } from '../../../shared/ordinance/kept-together.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { Page } from './page.ts';

/**
 * Draws a reference as the text that it prints now; the page asks it to print once it stands in the page (the short form
 * depends on where) and again when numbers change.
 */
export class ReferenceView implements NodeView {
  readonly dom: HTMLElement;
  #node: Node;
  readonly #page: Page;

  constructor(node: Node, page: Page) {
    this.#node = node;
    this.#page = page;
    this.dom = document.createElement('span');
    this.dom.dataset.kind = 'reference';
    page.enterReference(this);
  }

  print(): void {
    const { text: printed, state } = printReference(this.#node, this.#page.numbering, this.#from());
    const text = keptTogether(printed);
    if (this.dom.textContent !== text) this.dom.textContent = text;
    if (this.dom.dataset.state !== state) this.dom.dataset.state = state;
    if (state === 'broken') this.dom.title = this.#page.words.brokenReference;
    else this.dom.removeAttribute('title');
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.print();
    return true;
  }

  /** What is drawn is ours alone; but a caret that the browser puts in it is heard of, or keys would act elsewhere. */
  ignoreMutation({ type }: ViewMutationRecord): boolean {
    return type !== 'selection';
  }

  destroy(): void {
    this.#page.leaveReference(this);
  }

  /** The provision that it stands in. */
  #from(): ProvisionId | undefined {
    return (this.dom.parentElement?.closest<HTMLElement>('[data-id]')?.dataset.id ?? undefined) as
      | ProvisionId
      | undefined;
  }
}
