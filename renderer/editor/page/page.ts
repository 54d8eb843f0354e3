import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { Numbering, Numbers, ProvisionNumber } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { TextDirection } from '../../../shared/ordinance/text-direction.ts';
import { DrawnLater } from './drawn-later.ts';
import { isLaidOutLate } from './provision-view.ts';
import type { ReferenceView } from './reference-view.ts';

/** Draws a provision, or holds its place. */
export interface NumberedView {
  readonly dom: HTMLElement;
  /** It only holds the place of a section, as plain text. */
  readonly isPlain: boolean;
  setLabel(label: string): void;
  drawMarks(): void;
}

/** How many prompts and findings stand at a provision, shown as thin bars. */
export interface PageMarks {
  readonly prompts: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, number>;
}

/** The words that the page itself says, in the language of the interface. */
export interface PageWords {
  readonly brokenReference: string;
  readonly blank: (name: string) => string;
  readonly note: string;
  /** In place of a picture that is not there, with its description, '' if it has none. */
  readonly missingPicture: (alt: string) => string;
  /** Where a caption may be written. */
  readonly caption: string;
  /** Said of a provision whose number does not follow the others. */
  readonly fixedNumber: string;
}

/**
 * What stands on the page beside the words: numbers in the margin, bars, printed references. It is written straight
 * into the DOM of the views that registered here, and only where it changed, because decorations for 30,000 provisions
 * would be mapped at every key.
 */
export class Page {
  /** Set by a provision's view for the heading it is about to hold, read by that heading's view. */
  readonly headingLevels = new WeakMap<Node, number>();
  readonly words: PageWords;
  readonly later: DrawnLater;
  /** Of the by-law's language. */
  readonly direction: TextDirection;
  readonly #numberingOf: (doc: Node) => Numbering;
  readonly #provisions = new Map<string, NumberedView>();
  readonly #references = new Set<ReferenceView>();
  readonly #unprinted = new Set<ReferenceView>();
  #laidOut: ReadonlySet<HTMLElement> = new Set();
  #marks: PageMarks;
  #numbering: Numbering;
  /** The numbers of each top node as the margin shows them. */
  readonly #drawn: (Numbers | undefined)[] = [];
  /** Of the section that is being drawn. */
  #beingDrawn: ReadonlyMap<string, string> = new Map();

  constructor(
    doc: Node,
    numberingOf: (doc: Node) => Numbering,
    marks: PageMarks,
    words: PageWords,
    direction: TextDirection = 'ltr',
  ) {
    this.words = words;
    this.direction = direction;
    this.later = new DrawnLater(doc);
    this.#numberingOf = numberingOf;
    this.#marks = marks;
    this.#numbering = numberingOf(doc);
    this.#numbering.eachTop((_, numbers) => this.#drawn.push(numbers));
  }

  get numbering(): Numbering {
    return this.#numbering;
  }

  /** The element of a provision, where it is drawn. */
  elementOf(id: string): HTMLElement | null {
    return this.#provisions.get(id)?.dom ?? null;
  }

  label(id: string | null): string {
    if (id === null) return '';
    return this.#beingDrawn.get(id) ?? this.#numbering.get(id as ProvisionId)?.label ?? '';
  }

  /** The number in the margin of a top node, made without numbering what is inside. */
  labelOf(top: Node): string {
    return this.#numbering.of(top)?.first()?.label ?? '';
  }

  /** A top node is about to be drawn with all that is in it: its numbers are looked up together. */
  beginTop(node: Node): void {
    const numbers = this.#numbering.of(node)?.own() ?? [];
    this.#beingDrawn = new Map(numbers.map(({ id, label }) => [id, label]));
  }

  promptsAt(id: string | null): number {
    return (id && this.#marks.prompts.get(id)) || 0;
  }

  findingsAt(id: string | null): number {
    return (id && this.#marks.findings.get(id)) || 0;
  }

  enter(view: NumberedView, id: string | null): void {
    if (id) this.#provisions.set(id, view);
  }

  leave(view: NumberedView, id: string | null): void {
    if (id && this.#provisions.get(id) === view) this.#provisions.delete(id);
  }

  /** The reference is printed at the next `settle`, when it stands in the page. */
  enterReference(view: ReferenceView): void {
    this.#references.add(view);
    this.#unprinted.add(view);
  }

  leaveReference(view: ReferenceView): void {
    this.#references.delete(view);
    this.#unprinted.delete(view);
  }

  /** Makes the margin and the references say what the document says now; costs what changed. */
  renumber(doc: Node): void {
    this.#numbering = this.#numberingOf(doc);
    this.#beingDrawn = new Map();
    let top = 0;
    let same = true;
    this.#numbering.eachTop((node, numbers) => {
      const was = this.#drawn[top];
      this.#drawn[top++] = numbers;
      if (was === numbers) return;
      const view = this.later.has(node) ? this.#provisions.get(node.attrs['id']) : undefined;
      if (view?.isPlain) {
        // As plain text it shows no number but its own; those inside are made when it is drawn.
        same = false;
        view.setLabel(numbers?.first()?.label ?? '');
        return;
      }
      const own = numbers?.own() ?? [];
      same &&= was !== undefined && sameNumbers(was.own(), own);
      for (const number of own) this.#provisions.get(number.id)?.setLabel(number.label);
    });
    same &&= this.#drawn.length === top;
    this.#drawn.length = top;
    if (!same) for (const reference of this.#references) reference.print();
  }

  /** Prints the references that were drawn since the last time. */
  settle(): void {
    for (const reference of this.#unprinted) reference.print();
    this.#unprinted.clear();
  }

  /** Lays out what stands round the ends of a selection, and beside it, whether it is on the screen or not. */
  keepLaidOut({ $anchor, $head }: Selection): void {
    const now = new Set([...this.#elementsAround($anchor), ...this.#elementsAround($head)]);
    for (const element of this.#laidOut) if (!now.has(element)) delete element.dataset.laidOut;
    for (const element of now) if (!this.#laidOut.has(element)) element.dataset.laidOut = '';
    this.#laidOut = now;
  }

  /** With the sections before and after: an arrow key passes over what the browser has not laid out. */
  #elementsAround($pos: ResolvedPos): HTMLElement[] {
    const inner = innermostLazy($pos);
    const edges =
      inner > 0
        ? ([
            [$pos.before(inner), -1],
            [$pos.after(inner), 1],
          ] as const)
        : [];
    const beside = edges.flatMap(([edge, way]) => Selection.findFrom($pos.doc.resolve(edge), way, true)?.$head ?? []);
    return [$pos, ...beside].flatMap(($at) => this.#lazyElements($at));
  }

  #lazyElements($pos: ResolvedPos): HTMLElement[] {
    const elements: HTMLElement[] = [];
    for (let depth = 1; depth <= $pos.depth; depth++) {
      const node = $pos.node(depth);
      const element = isLaidOutLate(node) && node.attrs.id ? this.elementOf(node.attrs.id) : null;
      if (element) elements.push(element);
    }
    return elements;
  }

  /** Shows other prompts and findings. */
  mark(marks: PageMarks): void {
    const before = this.#marks;
    this.#marks = marks;
    const changed = new Set([
      ...changedCounts(before.prompts, marks.prompts),
      ...changedCounts(before.findings, marks.findings),
    ]);
    for (const id of changed) this.#provisions.get(id)?.drawMarks();
  }
}

/** The keys under which two maps hold different counts. */
function changedCounts(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): string[] {
  const changed = [...now].flatMap(([id, count]) => (before.get(id) === count ? [] : [id]));
  for (const id of before.keys()) if (!now.has(id)) changed.push(id);
  return changed;
}

/** The depth of the section that a place stands in, or else of its line; 0 at the top. */
function innermostLazy($pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === 'section') return depth;
  return $pos.depth;
}

function sameNumbers(a: readonly ProvisionNumber[], b: readonly ProvisionNumber[]): boolean {
  return a.length === b.length && a.every((one, i) => one.id === b[i]?.id && one.fullLabel === b[i]?.fullLabel);
}
