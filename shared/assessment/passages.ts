import type { Node } from '@tiptap/pm/model';
import { identifiedKinds, provisionKinds } from '../ordinance/node-specs.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';

/** Words of one provision inside a passage. */
export interface Piece {
  readonly text: string;
  /** Ids from the unit down to the provision whose own words these are. */
  readonly path: readonly ProvisionId[];
  /** The kind of the node whose own words these are: "definition", "table", "paragraph". */
  readonly kind: string;
}
/** Pieces that are read on from one to the next: a lead-in, its item, and what follows the items. */
export type Passage = readonly Piece[];

/** What one section, or another outermost provision, says. */
export interface UnitText {
  readonly passages: readonly Passage[];
  /** Headings are never read on into the text below them. */
  readonly headings: readonly Piece[];
}

const provisions: ReadonlySet<string> = new Set(provisionKinds);
const identified: ReadonlySet<string> = new Set(identifiedKinds);

/**
 * Takes a unit apart into passages, one for each provision without provisions of its own: "No person may—" and
 * "(a) sleep in a park;" are one passage, "No person may—" and "(b) camp there." another. A lead-in that is a whole
 * sentence stands alone. Notes to the drafter are left out; quoted law and tables are read by themselves.
 * `print` gives the text of a block, with its references and blanks as printed.
 */
export function unitText(unit: Node, owner: ProvisionId | null, print: (block: Node) => string): UnitText {
  const passages: Passage[] = [];
  const headings: Piece[] = [];
  const root = owner === null ? [] : [owner];

  const visit = (node: Node, path: readonly ProvisionId[], before: Passage, after: Passage): void => {
    const own: string[] = [];
    const following: string[] = [];
    const children: Node[] = [];
    node.forEach((child) => {
      const kind = child.type.name;
      if (kind === 'note') return;
      if (kind === 'heading' || kind === 'crossheading') {
        headings.push({ text: tidy(print(child)), path, kind });
      } else if (child.isTextblock && !identified.has(kind)) {
        (children.length === 0 ? own : following).push(print(child));
      } else {
        children.push(child);
      }
    });
    const lead = piece(own, path, node);
    const tail = piece(following, path, node);
    if (!children.some(isReadOn)) {
      const passage = [...before, ...lead, ...tail, ...after];
      if (lead.length + tail.length > 0) passages.push(passage);
    } else {
      // A sentence that has ended does not run on into the items below it.
      const runsOn = lead.length > 0 && !/[.?!]["'”’)]?$/.test(lead[0]?.text ?? '');
      const runsBack = /^[a-z]/.test(tail[0]?.text ?? '');
      if (lead.length > 0 && !runsOn) passages.push([...before, ...lead]);
      if (tail.length > 0 && !runsBack) passages.push([...tail, ...after]);
      const inner = [...before, ...(runsOn ? lead.map(withoutDash) : [])];
      const outer = [...(runsBack ? tail : []), ...after];
      for (const child of children) if (isReadOn(child)) visit(child, pathOf(child, path), inner, outer);
    }
    for (const child of children) if (!isReadOn(child)) visitApart(child, path);
  };

  const visitApart = (node: Node, path: readonly ProvisionId[]): void => {
    const inside = pathOf(node, path);
    if (node.type.name === 'table') {
      node.forEach((row) => {
        const cells: string[] = [];
        row.forEach((cell) => cells.push(textBelow(cell, print)));
        passages.push(piece(cells, inside, node));
      });
    } else if (node.isTextblock) {
      passages.push(piece([print(node)], inside, node));
    } else {
      visit(node, inside, [], []);
    }
  };

  if (isReadOn(unit)) visit(unit, pathOf(unit, root), [], []);
  else visitApart(unit, root);
  return { passages: passages.filter((passage) => passage.length > 0), headings };
}

function isReadOn(node: Node): boolean {
  return provisions.has(node.type.name);
}

function pathOf(node: Node, path: readonly ProvisionId[]): readonly ProvisionId[] {
  const id: unknown = node.attrs['id'];
  return typeof id === 'string' && id !== '' ? [...path, id as ProvisionId] : path;
}

function piece(texts: readonly string[], path: readonly ProvisionId[], owner: Node): Piece[] {
  const text = tidy(texts.join(' '));
  return text === '' ? [] : [{ text, path, kind: owner.type.name }];
}

function withoutDash(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(/[\s:;,\u2010-\u2015-]+$/, '') };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function textBelow(node: Node, print: (block: Node) => string): string {
  if (node.isTextblock) return print(node);
  const texts: string[] = [];
  node.forEach((child) => texts.push(textBelow(child, print)));
  return texts.join(' ');
}
