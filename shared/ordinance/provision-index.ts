import type { Node } from '@tiptap/pm/model';
import { idOf, isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';

/** A provision where it stands: `pos` is the position directly before it. */
export interface Found {
  readonly node: Node;
  readonly pos: number;
}

/**
 * Finds an identified node in a document by its id; the first one where an id stands twice. Cheap while typing: what is
 * inside a section is indexed once for as long as the section stays the same node.
 */
export function findProvision(doc: Node, id: ProvisionId): Found | null {
  return findIn(indexOf(doc), id);
}

/** A top node where it stands: the document, part, chapter or schedule it is a child of, and its index there. */
export interface Unit extends Found {
  readonly container: Node;
  readonly index: number;
}

/** The top node (section, schedule's section, title, …) in which an id stands, or the container that bears it. */
export function findUnit(doc: Node, id: ProvisionId): Unit | null {
  const index = indexOf(doc);
  return unitOf(index, id);
}

/** The nodes that are walked through to the units: a schedule also, since one may be as long as the body. */
export const isIndexContainer = (node: Node): boolean => containers.has(node.type.name);
const containers: ReadonlySet<string> = new Set(['doc', 'part', 'chapter', 'schedule']);

interface DocIndex {
  /** Units and containers by their own id. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Units without an id of their own (a table that is not yet identified): searched one by one. */
  readonly loose: readonly Unit[];
  /** Which units an id was ever seen in; shared by the versions of one document, so it only ever grows a little. */
  readonly seenIn: Registry;
}
/** One unit, as is usual, or several. */
type Registry = Map<string, string | readonly string[]>;

const indexes = new WeakMap<Node, DocIndex>();
const insides = new WeakMap<Node, ReadonlyMap<string, number>>();
const registries = new WeakMap<Node, Registry>();

function indexOf(doc: Node): DocIndex {
  let index = indexes.get(doc);
  if (index === undefined) {
    index = buildIndex(doc);
    indexes.set(doc, index);
  }
  return index;
}

function buildIndex(doc: Node): DocIndex {
  const units = new Map<string, Unit>();
  const loose: Unit[] = [];
  const unregistered: Node[] = [];
  let seenIn: Registry | undefined;
  const visit = (parent: Node, start: number): void => {
    let pos = start;
    const children = parent.content.content;
    for (let index = 0; index < children.length; index++) {
      const node = children[index] as Node;
      const id = isIdentified(node, parent) ? idOf(node) : null;
      if (id !== null && !units.has(id)) units.set(id, { node, pos, container: parent, index });
      else if (!isIndexContainer(node) && !node.type.inlineContent) loose.push({ node, pos, container: parent, index });
      if (isIndexContainer(node)) visit(node, pos + 1);
      else if (id !== null) {
        const registry = registries.get(node);
        seenIn ??= registry;
        if (registry === undefined || registry !== seenIn) unregistered.push(node);
      }
      pos += node.nodeSize;
    }
  };
  visit(doc, 0);
  const registry = seenIn ?? (new Map() as Registry);
  for (const node of unregistered) register(node, registry);
  return { units, loose, seenIn: registry };
}

function register(unit: Node, registry: Registry): void {
  const key = idOf(unit) as string;
  for (const id of insideOf(unit).keys()) {
    const seen = registry.get(id);
    if (seen === undefined) registry.set(id, key);
    else if (typeof seen === 'string') {
      if (seen !== key) registry.set(id, [seen, key]);
    } else if (!seen.includes(key)) registry.set(id, [...seen, key]);
  }
  registries.set(unit, registry);
}

/** Offsets of the identified nodes inside a unit, from the position directly before the unit. */
function insideOf(unit: Node): ReadonlyMap<string, number> {
  let inside = insides.get(unit);
  if (inside === undefined) {
    const offsets = new Map<string, number>();
    unit.descendants((node, pos, parent) => {
      if (node.isInline) return false;
      const id = isIdentified(node, parent) ? idOf(node) : null;
      if (id !== null && !offsets.has(id)) offsets.set(id, pos + 1);
      return !node.type.inlineContent;
    });
    inside = offsets;
    insides.set(unit, inside);
  }
  return inside;
}

function unitOf(index: DocIndex, id: string): Unit | null {
  let first = index.units.get(id) ?? null;
  const consider = (unit: Unit | undefined): void => {
    // A section may have become a part since an id was seen in it: then the id stands in a section of the part.
    if (unit === undefined || isIndexContainer(unit.node) || (first !== null && first.pos <= unit.pos)) return;
    if (insideOf(unit.node).has(id)) first = unit;
  };
  const seen = index.seenIn.get(id) ?? [];
  for (const key of typeof seen === 'string' ? [seen] : seen) consider(index.units.get(key));
  for (const unit of index.loose) consider(unit);
  return first;
}

function findIn(index: DocIndex, id: string): Found | null {
  const unit = unitOf(index, id);
  if (unit === null) return null;
  if (idOf(unit.node) === id) return { node: unit.node, pos: unit.pos };
  const offset = insideOf(unit.node).get(id);
  if (offset === undefined) throw new Error(`the index lost ${id}`);
  const node = unit.node.nodeAt(offset - 1);
  if (node === null) throw new Error(`the index points nowhere for ${id}`);
  return { node, pos: unit.pos + offset };
}
