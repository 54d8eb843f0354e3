import type { EditorView } from '@tiptap/pm/view';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { Drop } from '../../../shared/ordinance/structure-commands.ts';
import type { DropLine } from './drop-line.ts';
import { type DropSpot, dropSpot } from './drop-spot.ts';
import { scrollAtEdge, scrollRoom } from './scroll-room.ts';

/** CSS pixels that the pointer goes before a press becomes a drag, and across for one level. */
const threshold = 5;
const acrossOneLevel = 48;

/** What a drag needs to know and whom it tells. */
export interface DragContext {
  readonly line: DropLine;
  readonly wordsOf: (drop: Drop) => string;
  readonly cancelled: string;
  readonly onDrop: (drop: Drop) => void;
  /** The pointer was let go where it was pressed. */
  readonly onClick: () => void;
  readonly onEnd: () => void;
}

/**
 * Provisions dragged by a number, from the press to the release: `stop` ends it at any time. Escape, a lost pointer and
 * leaving the window give it up.
 */
export class ProvisionDrag {
  readonly #view: EditorView;
  readonly #provisions: readonly ProvisionId[];
  readonly #context: DragContext;
  readonly #start: { readonly x: number; readonly y: number };
  readonly #listening = new AbortController();
  #at: { readonly x: number; readonly y: number };
  #spot: DropSpot | null = null;
  #words = '';
  #isMoving = false;
  #frame = 0;

  /** A long press of a finger (`isHeld`) is a drag from the first; the page does not scroll under it. */
  constructor(
    view: EditorView,
    press: Pick<MouseEvent, 'clientX' | 'clientY'>,
    provisions: readonly ProvisionId[],
    context: DragContext,
    isHeld = false,
  ) {
    this.#view = view;
    this.#provisions = provisions;
    this.#context = context;
    this.#start = this.#at = { x: press.clientX, y: press.clientY };
    const options = { capture: true, signal: this.#listening.signal };
    window.addEventListener('pointermove', (event) => this.#move(event), options);
    window.addEventListener('pointerup', () => this.#release(), options);
    window.addEventListener('pointercancel', () => this.stop(), options);
    window.addEventListener('blur', (event) => event.target === window && this.stop(), options);
    window.addEventListener('keydown', (event) => this.#key(event), options);
    if (!isHeld) return;
    for (const kind of ['touchmove', 'touchend', 'contextmenu'] as const) {
      window.addEventListener(kind, (event) => event.preventDefault(), { ...options, passive: false });
    }
    this.#begin();
  }

  stop(): void {
    if (this.#isMoving) this.#end(this.#context.cancelled);
    else this.#end();
  }

  #move(event: PointerEvent): void {
    this.#at = { x: event.clientX, y: event.clientY };
    if (!this.#isMoving) {
      if (Math.hypot(this.#at.x - this.#start.x, this.#at.y - this.#start.y) < threshold) return;
      this.#begin();
    }
    event.preventDefault();
  }

  #begin(): void {
    this.#isMoving = true;
    this.#view.dom.classList.add('ordinance-dragging');
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  /** Once a frame, also while the pointer rests at an edge and the page goes on scrolling under it. */
  #follow(): void {
    const room = scrollRoom(this.#view.dom);
    scrollAtEdge(room, this.#at.y);
    this.#look(room);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #look(room: HTMLElement): void {
    const { line, wordsOf } = this.#context;
    const box = room.getBoundingClientRect();
    const page = this.#view.dom.getBoundingClientRect();
    const within = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));
    const y = within(this.#at.y, Math.max(box.top, page.top) + 2, Math.min(box.bottom, page.bottom) - 2);
    const isRtl = getComputedStyle(this.#view.dom).direction === 'rtl';
    const across = (this.#at.x - this.#start.x) * (isRtl ? -1 : 1);
    const steps = Math.trunc(across / acrossOneLevel);
    const spot = dropSpot(this.#view, this.#provisions, { x: page.left + page.width / 2, y }, steps);
    const { target, as } = this.#spot?.drop ?? { target: -1, as: '' };
    const isNew = spot !== null && (spot.drop.target !== target || spot.drop.as !== as);
    if (isNew) this.#words = wordsOf(spot.drop);
    this.#spot = spot;
    if (spot === null) line.hide();
    else line.show(spot, this.#words, box);
  }
  #release(): void {
    if (!this.#isMoving) {
      this.#end();
      this.#context.onClick();
      return;
    }
    this.#look(scrollRoom(this.#view.dom));
    const drop = this.#spot?.drop ?? null;
    this.#end();
    if (drop !== null) this.#context.onDrop(drop);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    this.stop();
  }

  #end(words = ''): void {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    this.#view.dom.classList.remove('ordinance-dragging');
    this.#context.line.hide(words);
    this.#context.onEnd();
  }
}
