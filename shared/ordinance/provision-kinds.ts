import type { Node } from '@tiptap/pm/model';
import { type IdentifiedKind, identifiedKinds, type ProvisionKind, provisionKinds } from './node-specs.ts';
import type { ProvisionId } from './provision-id.ts';

// The editor has a schema of its own, equal to ours: kinds are told by name, never by comparing types.
const provisions: ReadonlySet<string> = new Set(provisionKinds);
const identified: ReadonlySet<string> = new Set(identifiedKinds);

/** A node kind that an outline, a reference or an entry can name; `p` only where it stands directly in the document. */
export type NamedKind = IdentifiedKind | 'p';

export const isProvisionKind = (name: string): name is ProvisionKind => provisions.has(name);
export const isProvision = (node: Node): boolean => provisions.has(node.type.name);

/** True if a node bears an id where it stands; its parent decides for `p`. */
export function isIdentified(node: Node, parent: Node | null): boolean {
  const name = node.type.name;
  return identified.has(name) || (name === 'p' && parent !== null && parent.type.name === 'doc');
}

/** The id of the document itself, among outline entries and body entries; no provision bears it. */
export const rootId = 'root' as ProvisionId;

export const idOf = (node: Node): ProvisionId | null => (node.attrs['id'] as ProvisionId | null | undefined) ?? null;

/** Containers of the body: an entry of theirs holds only their own lines and the ids of their children. */
export const isContainer = (node: Node): boolean =>
  node.type.name === 'doc' || node.type.name === 'part' || node.type.name === 'chapter';

/** The order of the levels: a provision may stand in one that comes before it. A definition stands where a subsection does. */
const levels: Readonly<Record<string, number>> = {
  schedule: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  definition: 4,
  paragraph: 5,
  subparagraph: 6,
  item: 7,
};
/** 0 (schedule) to 7 (item); null for what is not a provision. */
export const levelOf = (kind: string): number | null => levels[kind] ?? null;

const kindsByLevel: readonly ProvisionKind[] = [
  'schedule',
  'part',
  'chapter',
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'item',
];
/** The kind of a level from 0 to 7. */
export function kindAt(level: number): ProvisionKind {
  const kind = kindsByLevel[level];
  if (kind === undefined) throw new RangeError(`no provision has level ${level}`);
  return kind;
}
