import type { Node } from '@tiptap/pm/model';
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import type { PictureUrls } from '../pictures/picture-urls.ts';
import type { Page } from './page.ts';

/** Draws a figure: its picture with its description, or words in its place, and its caption below. */
export class FigureView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #page: Page;
  readonly #urls: PictureUrls;
  #node: Node;
  readonly #picture: HTMLElement;
  /** The file that the picture shows or is about to show. */
  #shown: string | null = null;

  constructor(node: Node, page: Page, urls: PictureUrls) {
    this.#node = node;
    this.#page = page;
    this.#urls = urls;
    this.dom = document.createElement('figure');
    this.dom.dataset.kind = 'figure';
    this.#picture = this.dom.appendChild(document.createElement('div'));
    this.#picture.contentEditable = 'false';
    this.#picture.dataset.picture = '';
    this.contentDOM = this.dom.appendChild(document.createElement('figcaption'));
    this.contentDOM.dataset.empty = page.words.caption;
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
    const { id, file, width, alt } = node.attrs;
    if (id) this.dom.dataset.id = id;
    this.contentDOM.toggleAttribute('data-blank', node.content.size === 0);
    this.#picture.style.inlineSize = width === null ? '' : `${width}%`;
    const image = this.#picture.querySelector('img');
    if (image) image.alt = alt;
    if (typeof file !== 'string') {
      this.#shown = null;
      this.#drawWords();
      return;
    }
    if (this.#shown === file) return;
    this.#shown = file;
    void this.#drawFile(file);
  }

  async #drawFile(file: string): Promise<void> {
    const url = await this.#urls.of(file);
    if (this.#shown !== file) return;
    if (url !== null) {
      this.#drawImage(url);
      return;
    }
    this.#shown = null;
    this.#drawWords();
  }

  #drawImage(url: string): void {
    const image = document.createElement('img');
    image.src = url;
    image.alt = this.#node.attrs.alt;
    image.draggable = false;
    image.addEventListener('error', () => this.#drawWords());
    this.#picture.dataset.picture = 'shown';
    this.#picture.replaceChildren(image);
  }

  #drawWords(): void {
    const alt = String(this.#node.attrs.alt);
    this.#picture.dataset.picture = 'words';
    this.#picture.textContent = this.#page.words.missingPicture(alt);
  }
}
