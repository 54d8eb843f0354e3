import { isKnownElement, partlyUnderstood } from './akn-elements.ts';
import type { XmlElement } from './xml-tree.ts';

/** Something in the file that the document model could not take over as it was; its words were kept. */
export interface NotUnderstood {
  readonly element: string;
  /** Where it stood, as a reader finds it: "section 3(1), line 240". */
  readonly place: string;
  /** The beginning of its words, or what became of it. */
  readonly text: string;
}

/** Collects what was not understood, once for each element. */
export class Report {
  readonly #seen = new Map<XmlElement, string | null>();

  /** Notes an element if its name is unknown or is understood only in part; true if it is unknown. */
  meet(element: XmlElement): boolean {
    const unknown = !element.akn || !isKnownElement(element.name);
    const note = partlyUnderstood[element.name];
    if ((unknown && !this.#isWithinUnknown(element)) || note !== undefined) this.#seen.set(element, note ?? null);
    return unknown;
  }

  /** What stands in another vocabulary's element, as the symbols in a formula, is said with it. */
  #isWithinUnknown(element: XmlElement): boolean {
    const { parent } = element;
    return parent !== null && !parent.akn && !element.akn && this.#seen.has(outermost(parent));
  }

  note(element: XmlElement, what: string): void {
    this.#seen.set(element, what);
  }

  /** In the order of the file. `place` finds the provision that an element stands in. */
  entries(place: (element: XmlElement) => string): NotUnderstood[] {
    return [...this.#seen].map(([element, note]) => {
      const words = snippet(element);
      const text = note === null ? words : words === '' ? note : `${note}: ${words}`;
      return { element: element.name, place: place(element), text };
    });
  }
}

/** The outermost element of another vocabulary that an element stands in. */
function outermost(element: XmlElement): XmlElement {
  const { parent } = element;
  return parent === null || parent.akn ? element : outermost(parent);
}

function snippet(element: XmlElement): string {
  const words = allText(element).replace(/\s+/g, ' ').trim();
  return words.length > 100 ? `${words.slice(0, 99)}…` : words;
}

export function allText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
}
