import type { Node } from '@tiptap/pm/model';
import { BlockView } from './block-view.ts';
import type { NumberedView, Page } from './page.ts';

const headingLevel: Readonly<Record<string, number>> = { part: 2, schedule: 2, chapter: 3, section: 3 };
/** Characters of a full line and its height in CSS pixels: 11.5/17 pt, 70 characters. */
const lineCharacters = 64;
const linePixels = 23;

/**
 * Provisions that are laid out only near the screen: sections, and the divisions round them, since every one that is
 * observed by itself costs its share of every frame.
 */
export function isLaidOutLate(node: Node): boolean {
  return node.type.name in headingLevel;
}

/** In pixels; a little over half a line is lost at the end of each block. */
export function likelyHeight(node: Node): number {
  return Math.round(node.content.size / lineCharacters + 2) * linePixels;
}

/** Draws a provision: its number hangs in the margin (`data-label`), its prompts and findings as bars. */
export class ProvisionView extends BlockView implements NumberedView {
  readonly isPlain = false;
  readonly #page: Page;

  constructor(node: Node, page: Page) {
    super(node, page);
    this.#page = page;
    this.#describeHeadings(node);
    const { id, num, tags } = node.attrs;
    const label = page.label(id);
    if (label) this.dom.setAttribute('data-label', label);
    if (num || tags?.length) this.#drawAttributes();
    page.enter(this, id);
    if (page.promptsAt(node.attrs.id) || page.findingsAt(node.attrs.id)) this.drawMarks();
    if (isLaidOutLate(node)) this.dom.style.containIntrinsicBlockSize = `auto ${likelyHeight(node)}px`;
  }

  setLabel(label: string): void {
    if ((this.dom.dataset.label ?? '') !== label) this.dom.dataset.label = label;
  }

  drawMarks(): void {
    const { dataset } = this.dom;
    const prompts = this.#page.promptsAt(this.node.attrs.id);
    const findings = this.#page.findingsAt(this.node.attrs.id);
    if (prompts) dataset.prompts = String(prompts);
    else delete dataset.prompts;
    if (findings) dataset.findings = String(findings);
    else delete dataset.findings;
  }

  override update(node: Node): boolean {
    // Made over into another provision, all that is in it would be rewritten; the other has a view or gets one.
    const { id } = this.node.attrs;
    if (id && node.attrs.id && id !== node.attrs.id) return false;
    this.#describeHeadings(node);
    return super.update(node);
  }

  destroy(): void {
    this.#page.leave(this, this.node.attrs.id);
  }

  protected override updateAttributes(node: Node): boolean {
    const before = this.node.attrs.id;
    if (before !== node.attrs.id) {
      this.#page.leave(this, before);
      this.#page.enter(this, node.attrs.id);
    }
    const drawn = super.updateAttributes(node);
    this.node = node;
    this.#drawAttributes();
    this.drawMarks();
    return drawn;
  }

  #drawAttributes(): void {
    const { dataset } = this.dom;
    const { id, num, tags } = this.node.attrs;
    this.setLabel(this.#page.label(id));
    if (num) {
      dataset.fixed = '';
      this.dom.setAttribute('aria-description', this.#page.words.fixedNumber);
    } else {
      delete dataset.fixed;
      this.dom.removeAttribute('aria-description');
    }
    if (tags?.length) dataset.tags = tags.join(' ');
    else delete dataset.tags;
  }

  #describeHeadings(node: Node): void {
    const level = headingLevel[node.type.name] ?? 4;
    node.forEach((child) => {
      if (child.type.name === 'heading') this.#page.headingLevels.set(child, level);
    });
  }
}
