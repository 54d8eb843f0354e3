import type { Node } from '@tiptap/pm/model';
import type { Numbering, ProvisionNumber } from './numbering.ts';
import type { ProvisionId } from './provision-id.ts';
import { printReference } from './reference-text.ts';

/** A reference inside a node, and the identified node that it stands in. */
export interface HeldReference {
  readonly node: Node;
  readonly from: ProvisionId | null;
  /** True if its text may change though the number of its target does not: it tells of order, or of what is around it. */
  readonly isSubtle: boolean;
}

const none: readonly HeldReference[] = [];
const held = new WeakMap<Node, readonly HeldReference[]>();

/** The references inside a node, in order; found once for each node. */
export function referencesIn(node: Node): readonly HeldReference[] {
  let found = held.get(node);
  if (found === undefined) {
    const references: HeldReference[] = [];
    collect(node, null, references);
    held.set(node, (found = references.length === 0 ? none : references));
  }
  return found;
}

function collect(node: Node, from: ProvisionId | null, into: HeldReference[]): void {
  const around = (node.attrs['id'] as ProvisionId | null | undefined) ?? from;
  for (const child of node.content.content) {
    if (child.isText) continue;
    if (child.type.name === 'reference') {
      const to = child.attrs['to'] as readonly ProvisionId[];
      into.push({ node: child, from: around, isSubtle: to.length > 1 || child.attrs['form'] === 'context' });
    } else if (!child.isInline) collect(child, around, into);
  }
}

/** What the printed text of one node's references hangs on: the same objects and strings as long as it is the same. */
type Hold = ProvisionNumber | string | undefined;

function holdOf({ node, from, isSubtle }: HeldReference, numbering: Numbering): Hold {
  if (isSubtle) return printReference(node, numbering, from).text;
  const target = (node.attrs['to'] as readonly ProvisionId[])[0];
  return target === undefined ? undefined : numbering.get(target);
}

/**
 * Remembers one value a top node that is made from it, its numbers and the texts of its references; it is made again
 * when one of these has changed, and `extra`, if given, is no longer the same.
 */
export class ReferenceMemo<T> {
  private readonly known = new WeakMap<
    Node,
    {
      readonly numbers: readonly ProvisionNumber[];
      readonly holds: readonly Hold[];
      readonly extra: unknown;
      readonly value: T;
    }
  >();

  get(node: Node, numbering: Numbering, extra: unknown, make: () => T): T {
    const numbers = numbering.within(node);
    const before = this.known.get(node);
    const references = referencesIn(node);
    if (before !== undefined && before.numbers === numbers && before.extra === extra) {
      if (references.every((reference, i) => holdOf(reference, numbering) === before.holds[i])) return before.value;
    }
    const value = make();
    const holds = references.map((reference) => holdOf(reference, numbering));
    this.known.set(node, { numbers, holds, extra, value });
    return value;
  }
}
