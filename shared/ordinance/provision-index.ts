import type { Node } from '@tiptap/pm/model';
import { idOf, isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import { rewrittenUnits } from './rewritten-units.ts';

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

/** The index of a unit in the document, or of each container round it and then its own. */
type Path = readonly number[];

interface DocIndex {
  readonly doc: Node;
  /** Units and containers by their own id; shared by versions of a document in which all stands where it stood. */
  readonly paths: ReadonlyMap<string, Path>;
  /** Units without an id of their own (a table that is not yet identified): searched one by one. */
  readonly loose: readonly Path[];
  readonly registry: Registry;
}

/** What the versions of one document share. */
interface Registry {
  /** Which units an id was ever seen in, so it only ever grows a little; one unit, as is usual, or several. */
  readonly seenIn: Map<string, string | readonly string[]>;
  /** The version that was indexed last. */
  last: DocIndex | null;
}

const indexes = new WeakMap<Node, DocIndex>();
const insides = new WeakMap<Node, ReadonlyMap<string, number>>();
const registries = new WeakMap<Node, Registry>();
/** Of a container, the offsets of its children from its own first position. */
const offsets = new WeakMap<Node, readonly number[]>();

function indexOf(doc: Node): DocIndex {
  let index = indexes.get(doc);
  if (index === undefined) {
    index = nextIndex(doc) ?? buildIndex(doc);
    index.registry.last = index;
    indexes.set(doc, index);
  }
  return index;
}

/** Of the version indexed last, where the same ids stand in the same places. */
function nextIndex(doc: Node): DocIndex | null {
  const registry = registryOf(doc);
  if (!registry?.last) return null;
  const rewritten = rewrittenUnits(registry.last.doc, doc, isIndexContainer);
  if (rewritten === null) return null;
  for (const unit of rewritten) register(unit, registry);
  return { ...registry.last, doc };
}

/** That of the first unit that has one. */
function registryOf(container: Node): Registry | null {
  for (const node of container.content.content) {
    const registry = isIndexContainer(node) ? registryOf(node) : registries.get(node);
    if (registry) return registry;
  }
  return null;
}

function buildIndex(doc: Node): DocIndex {
  const paths = new Map<string, Path>();
  const loose: Path[] = [];
  const registry = registryOf(doc) ?? { seenIn: new Map<string, string | readonly string[]>(), last: null };
  const visit = (parent: Node, around: Path): void => {
    const children = parent.content.content;
    for (let index = 0; index < children.length; index++) {
      const node = children[index] as Node;
      const path = [...around, index];
      const id = isIdentified(node, parent) ? idOf(node) : null;
      if (id !== null && !paths.has(id)) paths.set(id, path);
      else if (!isIndexContainer(node) && !node.type.inlineContent) loose.push(path);
      if (isIndexContainer(node)) visit(node, path);
      else if (id !== null && registries.get(node) !== registry) register(node, registry);
    }
  };
  visit(doc, []);
  return { doc, paths, loose, registry };
}

function unitAt(doc: Node, path: Path | undefined): Unit | null {
  if (path === undefined) return null;
  let unit: Unit = { node: doc, pos: -1, container: doc, index: 0 };
  for (const index of path) {
    const container = unit.node;
    unit = { node: container.child(index), pos: unit.pos + 1 + (offsetsIn(container)[index] ?? 0), container, index };
  }
  return unit;
}

function offsetsIn(container: Node): readonly number[] {
  let known = offsets.get(container);
  if (known === undefined) {
    let offset = 0;
    known = container.content.content.map((child) => {
      const own = offset;
      offset += child.nodeSize;
      return own;
    });
    offsets.set(container, known);
  }
  return known;
}

function register(unit: Node, registry: Registry): void {
  const { seenIn } = registry;
  const key = idOf(unit) as string;
  for (const id of insideOf(unit).keys()) {
    const seen = seenIn.get(id);
    if (seen === undefined) seenIn.set(id, key);
    else if (typeof seen === 'string') {
      if (seen !== key) seenIn.set(id, [seen, key]);
    } else if (!seen.includes(key)) seenIn.set(id, [...seen, key]);
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

function unitOf({ doc, paths, loose, registry }: DocIndex, id: string): Unit | null {
  let first = unitAt(doc, paths.get(id));
  const consider = (unit: Unit | null): void => {
    // A section may have become a part since an id was seen in it: then the id stands in a section of the part.
    if (unit === null || isIndexContainer(unit.node) || (first !== null && first.pos <= unit.pos)) return;
    if (insideOf(unit.node).has(id)) first = unit;
  };
  const seen = registry.seenIn.get(id) ?? [];
  for (const key of typeof seen === 'string' ? [seen] : seen) consider(unitAt(doc, paths.get(key)));
  for (const path of loose) consider(unitAt(doc, path));
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
