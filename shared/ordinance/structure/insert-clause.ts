import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { NumberingProfile } from '../../packs/profile.ts';
import { numberOrdinance } from '../numbering.ts';
import { inlinePrinter } from '../ordinance-text.ts';
import { idOf, isProvision, isProvisionKind } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { type Place, provisionAt } from '../selected-provisions.ts';
import { positionAfter } from './insert-provision.ts';

/** Kinds that come before the first provision, in a clause's way only. */
const front: ReadonlySet<string> = new Set(['title', 'longTitle', 'recital', 'enactingClause']);

/**
 * Puts the provisions of a clause in after the one at the place, at the level where they belong, and leaves every word
 * that stands as it is; an empty provision of their kind at the place gives way. From the title or a recital they go
 * behind all that introduces the ordinance. False, having done nothing, where the clause begins with no provision.
 */
export function insertClause(tr: Transform, place: number, blocks: readonly Node[]): boolean {
  const kind = blocks[0]?.type.name ?? '';
  if (!isProvisionKind(kind)) return false;
  const at = provisionAt(tr.doc, place);
  if (at !== null && at.node.type.name === kind && isUnwritten(at.node)) {
    tr.replaceWith(at.pos, at.pos + at.node.nodeSize, [...blocks]);
    return true;
  }
  const behindFront = at === null ? endOfFront(tr.doc, place) : null;
  const within: Place = at === null ? place : outsideTables(tr.doc, place, at.node);
  tr.insert(behindFront ?? positionAfter(tr.doc, within, kind), [...blocks]);
  return true;
}

/** A line of a clause as it would stand in the ordinance. */
export interface ClauseLine {
  readonly kind: string;
  /** How deep it stands below the clause's own level, from 0. */
  readonly depth: number;
  /** What the margin would print before it; '' where nothing. */
  readonly label: string;
  readonly text: string;
}

/** The lines of a clause with the numbers and references that it would have at the place; [] where it cannot stand. */
export function clauseLines(
  doc: Node,
  place: number,
  blocks: readonly Node[],
  profile: NumberingProfile,
): ClauseLine[] {
  const tr = new Transform(doc);
  if (!insertClause(tr, place, blocks)) return [];
  const numbering = numberOrdinance(tr.doc, profile);
  const print = inlinePrinter(numbering);
  const lines: ClauseLine[] = [];
  let waiting = '';
  const visit = (node: Node, depth: number, from: ProvisionId | null): void => {
    const id = idOf(node) ?? from;
    if (node.isTextblock) {
      const text = node.content.content.map((leaf) => leaf.text ?? print(leaf, id)).join('');
      lines.push({ kind: node.type.name, depth, label: node.type.name === 'note' ? '' : waiting, text });
      if (node.type.name !== 'note') waiting = '';
      return;
    }
    if (isProvision(node)) waiting = (id && numbering.get(id)?.label) || '';
    for (const child of node.content.content) visit(child, isProvision(child) ? depth + 1 : depth, id);
  };
  for (const block of blocks) visit(block, 0, null);
  return lines;
}

function isUnwritten(node: Node): boolean {
  let isEmpty = true;
  node.descendants((child) => {
    if (child.isLeaf || !/^(heading|p)$/.test(child.type.name)) isEmpty = false;
  });
  return isEmpty;
}

/** In a cell a provision would be no provision of the ordinance, so the table's own provision is the place. */
function outsideTables(doc: Node, place: number, node: Node): Place {
  const $at = doc.resolve(place);
  for (let depth = 1; depth <= $at.depth; depth++) {
    if ($at.node(depth).type.name === 'table') {
      const around = provisionAt(doc, $at.before(depth));
      const id = around === null ? null : idOf(around.node);
      return id === null ? $at.before(depth) : { id };
    }
  }
  const id = idOf(node);
  return id === null ? place : { id };
}

/** The end of what introduces the ordinance, if the place is in it. */
function endOfFront(doc: Node, place: number): number | null {
  const $at = doc.resolve(place);
  if (!front.has(doc.maybeChild($at.index(0))?.type.name ?? '')) return null;
  let [pos, end] = [0, place];
  doc.forEach((child) => {
    pos += child.nodeSize;
    if (front.has(child.type.name)) end = pos;
  });
  return end;
}
