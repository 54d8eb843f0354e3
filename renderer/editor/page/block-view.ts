import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { lineDirection } from '../../../shared/ordinance/text-direction.ts';
import type { Page } from './page.ts';

const elements: Readonly<Record<string, string>> = {
  p: 'p',
  part: 'section',
  chapter: 'section',
  section: 'section',
  schedule: 'section',
  quotedStructure: 'blockquote',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

const templates = new Map<string, HTMLElement>();

/** An element of the kind, to be copied: dearer to make than to copy, and there are tens of thousands. */
function templateOf(kind: string): HTMLElement {
  let template = templates.get(kind);
  if (!template) {
    template = document.createElement(elements[kind] ?? 'div');
    template.dataset.kind = kind;
    templates.set(kind, template);
  }
  return template;
}

/**
 * Draws a node as one element with `data-kind` (and `data-id`), the element holding its children. An attribute that
 * changes is written in place; only another kind of node is drawn anew.
 */
export class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  protected node: Node;
  /** On a page from right to left: whether each of its lines says so itself. */
  readonly #isDirected: boolean;

  constructor(node: Node, page: Page) {
    const kind = node.type.name;
    this.node = node;
    this.dom = templateOf(kind).cloneNode() as HTMLElement;
    this.contentDOM = this.dom;
    this.#isDirected = page.direction === 'rtl' && node.isTextblock;
    if (this.#isDirected) this.#direct(node);
    if (node.attrs.id) this.dom.setAttribute('data-id', node.attrs.id);
    const level = kind === 'title' ? 1 : kind === 'crossheading' ? 3 : page.headingLevels.get(node);
    if (level) setRole(this.dom, level);
    else if (kind === 'note') {
      this.dom.setAttribute('role', 'note');
      this.dom.dataset.label = page.words.note;
    }
    if (node.attrs.colspan > 1) this.dom.setAttribute('colspan', String(node.attrs.colspan));
    if (node.attrs.rowspan > 1) this.dom.setAttribute('rowspan', String(node.attrs.rowspan));
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    if (node.attrs !== this.node.attrs && !this.updateAttributes(node)) return false;
    if (this.#isDirected && node.content !== this.node.content) this.#direct(node);
    this.node = node;
    return true;
  }

  /** A line without a letter of a right-to-left script reads from left to right on any page. */
  #direct(node: Node): void {
    if (lineDirection(node.textContent, 'rtl') === 'ltr') this.dom.dir = 'ltr';
    else this.dom.removeAttribute('dir');
  }

  /** False: the node must be drawn anew. */
  protected updateAttributes(node: Node): boolean {
    const { id, colspan, rowspan } = node.attrs;
    if (colspan !== this.node.attrs.colspan || rowspan !== this.node.attrs.rowspan) return false;
    if (id) this.dom.dataset.id = id;
    return true;
  }

  /** What is written beside the words is ours, not an edit to be read back. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes';
  }
}

function setRole(element: HTMLElement, level: number): void {
  element.setAttribute('role', 'heading');
  element.setAttribute('aria-level', String(level));
}
