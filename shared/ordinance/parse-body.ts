import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { err, ok, type Result } from '../result.ts';
import { badAttribute } from './attribute-rules.ts';
import type { BodyError } from './body-error.ts';
import { derivedId } from './derived-id.ts';
import { ordinanceSchema } from './ordinance-schema.ts';
import { idOf, isIdentified, rootId } from './provision-kinds.ts';

export type { BodyError } from './body-error.ts';

export const bodyLimits = { depth: 64, nodes: 200_000 } as const;

/**
 * The document in JSON of unknown origin, or why it is none. Every identified node of the result bears an id, and no id
 * stands twice: what lacks one, or bears the id of something before it, gets one that depends only on the document, so
 * that the same bytes always give the same ids. Unknown attributes are left out.
 */
export function parseBody(json: unknown, schema: Schema = ordinanceSchema): Result<Node, BodyError> {
  const fault = findFault(json, schema);
  if (fault !== null) return err(fault);
  try {
    const doc = schema.nodeFromJSON(json);
    doc.check();
    return ok(withIds(doc));
  } catch (error) {
    // ProseMirror tells of content that does not fit only by throwing.
    if (error instanceof RangeError) return err({ kind: 'bad-content', path: '', message: error.message });
    throw error;
  }
}

interface Raw {
  readonly type?: unknown;
  readonly attrs?: unknown;
  readonly content?: unknown;
  readonly marks?: unknown;
  readonly text?: unknown;
}

// Without recursion, since the depth of what comes is not known.
function findFault(json: unknown, schema: Schema): BodyError | null {
  if (!isRaw(json) || json.type !== 'doc') return { kind: 'not-a-document', path: '' };
  const pending: { raw: unknown; path: string; depth: number }[] = [{ raw: json, path: '', depth: 0 }];
  let nodes = 0;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { raw, path, depth } = next;
    if (++nodes > bodyLimits.nodes) return { kind: 'too-many-nodes', path, limit: bodyLimits.nodes };
    if (depth > bodyLimits.depth) return { kind: 'too-deep', path, limit: bodyLimits.depth };
    if (!isRaw(raw)) return { kind: 'bad-content', path, message: 'not a node' };
    const fault = faultOf(raw, path, schema);
    if (fault !== null) return fault;
    if (raw.content === undefined || raw.content === null) continue;
    if (!Array.isArray(raw.content)) return { kind: 'bad-content', path, message: 'content is not a list' };
    const prefix = path === '' ? '' : `${path}.`;
    for (let i = raw.content.length - 1; i >= 0; i--) {
      pending.push({ raw: raw.content[i], path: `${prefix}content[${i}]`, depth: depth + 1 });
      if (pending.length + nodes > bodyLimits.nodes) return { kind: 'too-many-nodes', path, limit: bodyLimits.nodes };
    }
  }
  return null;
}

function faultOf(raw: Raw, path: string, schema: Schema): BodyError | null {
  const type =
    typeof raw.type === 'string' && Object.hasOwn(schema.nodes, raw.type) ? schema.nodes[raw.type] : undefined;
  if (type === undefined) return { kind: 'unknown-node', path, name: String(raw.type) };
  if (type.isText && (typeof raw.text !== 'string' || raw.text === '')) {
    return { kind: 'bad-content', path, message: 'a text without words' };
  }
  const name = badAttribute(raw.attrs, Object.keys(type.spec.attrs ?? {}));
  if (name !== null) return { kind: 'bad-attribute', path, name };
  if (raw.marks === undefined || raw.marks === null) return null;
  if (!Array.isArray(raw.marks)) return { kind: 'bad-content', path, message: 'marks are not a list' };
  for (const mark of raw.marks as unknown[]) {
    if (!isRaw(mark) || typeof mark.type !== 'string' || !Object.hasOwn(schema.marks, mark.type)) {
      return { kind: 'unknown-mark', path, name: isRaw(mark) ? String(mark.type) : '' };
    }
    const bad = badAttribute(mark.attrs, Object.keys(schema.marks[mark.type]?.spec.attrs ?? {}));
    if (bad !== null) return { kind: 'bad-attribute', path, name: bad };
  }
  return null;
}

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same document, every identified node with an id and no id twice; the same object if that was so already. */
export function withIds(doc: Node): Node {
  const used = new Set<string>([rootId]);
  const visit = (node: Node, parent: Node | null, path: string): Node => {
    let attrs = node.attrs;
    if (isIdentified(node, parent)) {
      let id: string | null = idOf(node);
      for (let turn = 0; id === null || !isUsable(id) || used.has(id); turn++) id = derivedId(`${path}#${turn}`);
      used.add(id);
      if (id !== idOf(node)) attrs = { ...attrs, id };
    }
    if (node.type.inlineContent || node.isLeaf)
      return attrs === node.attrs ? node : withAttrs(node, attrs, node.content);
    const children = node.content.content.map((child, i) => visit(child, node, `${path}/${i}.${child.type.name}`));
    const isKept = attrs === node.attrs && children.every((child, i) => child === node.child(i));
    return isKept ? node : withAttrs(node, attrs, Fragment.fromArray(children));
  };
  return visit(doc, null, '');
}

const withAttrs = (node: Node, attrs: Node['attrs'], content: Fragment): Node =>
  node.type.create(attrs, content, node.marks);

/** Ids are also names of files in a bundle. */
const isUsable = (id: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(id);
