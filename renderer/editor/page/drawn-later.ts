import type { Node } from '@tiptap/pm/model';
import { isIndexContainer } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';

/** Characters of the by-law that are drawn whole at once; a screen shows a tenth of it. */
const atOnce = 40_000;

/**
 * The sections of a long by-law that are only plain text as yet. Drawn whole, 2,000 sections take half of the time in
 * which a person waits for the text; so what is not near the cursor is drawn in the idle time after.
 */
export class DrawnLater {
  readonly #ids: Set<string>;

  constructor(doc: Node) {
    this.#ids = new Set();
    let characters = 0;
    for (const section of sectionsOf(doc)) {
      characters += section.nodeSize;
      const id = idOf(section);
      // A picture is fetched only once it is drawn, and nothing waits for it when a person prints.
      if (id !== null && characters > atOnce && !hasFigure(section)) this.#ids.add(id);
    }
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  has(section: Node): boolean {
    return this.#ids.size > 0 && this.#ids.has(section.attrs['id']);
  }

  /** Of so much text that came in at once each section may wait: what is drawn already stays, the rest is plain for now. */
  defer(sections: readonly Node[]): void {
    let characters = 0;
    for (const { nodeSize } of sections) characters += nodeSize;
    if (characters <= atOnce) return;
    for (const section of sections) {
      const id = idOf(section);
      if (id !== null && !hasFigure(section)) this.#ids.add(id);
    }
  }

  /** From now on it is drawn whole. */
  release(section: Node): void {
    this.#ids.delete(section.attrs['id']);
  }
}

function hasFigure(container: Node): boolean {
  return container.content.content.some(
    (node) => node.type.name === 'figure' || (!node.isTextblock && !node.isLeaf && hasFigure(node)),
  );
}

/** Every section that stands directly in the document, a part, a chapter or a schedule, in order. */
function* sectionsOf(container: Node): Generator<Node> {
  for (const node of container.content.content) {
    if (node.type.name === 'section') yield node;
    else if (isIndexContainer(node)) yield* sectionsOf(node);
  }
}
