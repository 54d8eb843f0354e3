import { type Node, Node as ProseMirrorNode, type Schema } from '@tiptap/pm/model';
import type { NodeJson } from './node-json.ts';
import { idOf, isContainer, isIdentified, rootId } from './provision-kinds.ts';

/** A part, a chapter or the document: its own lines, and the ids of the entries that stand in it. */
export interface ContainerValue {
  readonly type: string;
  readonly attrs: Record<string, unknown>;
  readonly children: readonly (string | NodeJson)[];
}
export type EntryValue = NodeJson | ContainerValue;

/** The body as it is stored: a section, title, schedule … with all that is in it is one entry. */
export interface BodyEntry {
  readonly id: string;
  readonly value: EntryValue;
}

/**
 * The entries of a document, the document's own first (id "root"), then in document order. What has no id, or the id of
 * something before it, stands in its container's `children` in full, so that nothing is lost.
 */
export function splitBody(doc: Node): BodyEntry[] {
  const body = entriesOf(doc);
  return [...body.nodes].map(([id, node]) => ({ id, value: valueOf(node, body) }));
}

/** Containers within containers; what stands deeper comes last in the document, with all its words. */
const deepest = 40;

/**
 * The document of entries in any order. Total: a child that is missing is left out, one that is named twice stands where
 * it is named first, and an entry that nothing names comes last, so that no words are lost.
 */
export function joinBody(entries: readonly BodyEntry[], schema: Schema): Node {
  return ProseMirrorNode.fromJSON(schema, joinBodyJson(entries));
}

/** As `joinBody`, for entries of unknown origin: the result still has to pass `parseBody`. */
export function joinBodyJson(entries: readonly BodyEntry[]): NodeJson {
  const values = new Map(entries.map(({ id, value }) => [id, value]));
  const root = values.get(rootId);
  const placed = new Set<string>([rootId]);
  const take = (id: string, depth: number): NodeJson[] => {
    const value = values.get(id);
    if (value === undefined || placed.has(id) || depth > deepest) return [];
    placed.add(id);
    return [built(value, depth)];
  };
  const built = (value: EntryValue, depth: number): NodeJson => {
    if (!isContainerValue(value)) return value;
    const content = value.children.flatMap((child) => (typeof child === 'string' ? take(child, depth + 1) : [child]));
    return { type: value.type, attrs: value.attrs, ...(content.length > 0 ? { content } : {}) };
  };
  const content = [...(root === undefined ? [] : (built(root, 0).content ?? []))];
  // Containers first: an orphan's own children then stay with it.
  for (const { id, value } of entries) if (isContainerValue(value)) content.push(...take(id, 1));
  for (const { id } of entries) content.push(...take(id, 1));
  return { type: 'doc', ...(content.length > 0 ? { content } : {}) };
}

const isContainerValue = (value: EntryValue): value is ContainerValue => 'children' in value;

/** What of a document is an entry, and what stands in full in its container. */
export interface Entries {
  /** By id, in document order, the document itself first. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Of each container, the indexes of children that bear an id which something before them bears. */
  readonly twins: ReadonlyMap<Node, ReadonlySet<number>>;
}

const known = new WeakMap<Node, Entries>();

export function entriesOf(doc: Node): Entries {
  let entries = known.get(doc);
  if (entries === undefined) {
    const nodes = new Map<string, Node>([[rootId, doc]]);
    const twins = new Map<Node, Set<number>>();
    collect(doc, nodes, twins);
    known.set(doc, (entries = { nodes, twins }));
  }
  return entries;
}

function collect(container: Node, nodes: Map<string, Node>, twins: Map<Node, Set<number>>): void {
  container.content.content.forEach((node, index) => {
    const id = isIdentified(node, container) ? idOf(node) : null;
    if (id === null) return;
    if (nodes.has(id)) {
      twins.set(container, (twins.get(container) ?? new Set()).add(index));
      return;
    }
    nodes.set(id, node);
    if (isContainer(node)) collect(node, nodes, twins);
  });
}

/** The id of the entry that a container's child is, or null if it stands in the container in full. */
export function childEntry(container: Node, index: number, entries: Entries): string | null {
  const child = container.child(index);
  if (!isIdentified(child, container) || entries.twins.get(container)?.has(index)) return null;
  return idOf(child);
}

/** The stored form of one node among the entries of its document. */
export function valueOf(node: Node, entries: Entries): EntryValue {
  if (!isContainer(node)) return node.toJSON() as NodeJson;
  const children = node.content.content.map((child, i) => childEntry(node, i, entries) ?? (child.toJSON() as NodeJson));
  return { type: node.type.name, attrs: { ...node.attrs }, children };
}
