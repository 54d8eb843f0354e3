import { Fragment, type Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../packs/profile.ts';
import { numberOrdinance } from './numbering.ts';
import { idOf } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import { printReference } from './reference-text.ts';
import { type Place, selectedProvisions } from './selected-provisions.ts';

/**
 * The provisions at a place as a clause for any by-law: what refers to something outside them becomes a blank that says
 * what was meant, since nothing can be referred to in a by-law where it does not stand; a picture stays by its words
 * only; fixed numbers and all else stay. Null where the place is in no provision.
 */
export function keptClause(doc: Node, place: Place, profile: NumberingProfile): readonly Node[] | null {
  const run = selectedProvisions(doc, place);
  if (run === null) return null;
  const nodes = run.parent.content.content.slice(run.first, run.last + 1);
  const inside = new Set<string>();
  for (const node of nodes) collect(node, inside);
  const numbering = numberOrdinance(doc, profile);
  const freed = (node: Node, from: ProvisionId | null): Node => {
    if (node.type.name === 'reference') {
      const to = node.attrs['to'] as readonly string[];
      if (to.length > 0 && to.every((id) => inside.has(id))) return node;
      const name = printReference(node, numbering, from).text.slice(0, 200);
      return node.type.schema.nodes['blank']?.create({ name }, null, node.marks) ?? node;
    }
    if (node.isLeaf) return node;
    const around = idOf(node) ?? from;
    const content = Fragment.from(node.content.content.map((child) => freed(child, around)));
    if (node.type.name === 'figure') return node.type.create({ ...node.attrs, file: null }, content);
    return node.copy(content);
  };
  return nodes.map((node) => freed(node, null));
}

/** A kept clause with ids of its own, and its references following them. */
export function freshClause(blocks: readonly Node[], newId: () => ProvisionId): Node[] {
  const ids = new Map<string, ProvisionId>();
  const known = new Set<string>();
  for (const block of blocks) collect(block, known);
  for (const id of known) ids.set(id, newId());
  const fresh = (node: Node): Node => {
    if (node.isText) return node;
    const attrs = { ...node.attrs };
    if (idOf(node) !== null) attrs['id'] = ids.get(String(attrs['id']));
    if (node.type.name === 'reference') {
      attrs['to'] = (attrs['to'] as readonly string[]).map((id) => ids.get(id) ?? id);
    }
    return node.type.create(attrs, Fragment.from(node.content.content.map(fresh)), node.marks);
  };
  return blocks.map(fresh);
}

function collect(node: Node, ids: Set<string>): void {
  const id = idOf(node);
  if (id !== null) ids.add(id);
  for (const child of node.content.content) collect(child, ids);
}
