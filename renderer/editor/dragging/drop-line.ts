import type { DropSpot } from './drop-spot.ts';

/**
 * The line that shows where what is dragged would land, with the words that say as what; a screen reader hears the words
 * as they change. It stands beside the page, never in it.
 */
export class DropLine {
  readonly #line: HTMLElement;
  readonly #words: HTMLElement;

  constructor(beside: HTMLElement) {
    this.#line = beside.ownerDocument.createElement('div');
    this.#line.className = 'ordinance-drop-line';
    this.#words = beside.ownerDocument.createElement('div');
    this.#words.setAttribute('role', 'status');
    this.#line.append(this.#words);
    beside.append(this.#line);
  }

  /** Within the room in which the page scrolls: a place beyond its edge is shown at the edge. */
  show({ top, left, right }: DropSpot, words: string, room: DOMRect): void {
    const { style, dataset } = this.#line;
    dataset.shown = '';
    style.top = `${Math.max(room.top + 2, Math.min(room.bottom - 4, top))}px`;
    style.left = `${left}px`;
    style.width = `${Math.max(40, right - left)}px`;
    if (this.#words.textContent !== words) this.#words.textContent = words;
  }

  /** Nothing is shown any more; the words are only said. */
  hide(words = ''): void {
    delete this.#line.dataset.shown;
    this.#words.textContent = words;
  }

  remove(): void {
    this.#line.remove();
  }
}
