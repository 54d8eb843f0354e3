import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { isIndexContainer } from '../ordinance/provision-index.ts';
import { idOf } from '../ordinance/provision-kinds.ts';
import type { ProvisionTag } from '../packs/rights-pack.ts';

/** An outermost provision, or a block that stands by itself in a part, a chapter, a schedule or the document. */
export interface Unit {
  readonly node: Node;
  /** The container that it stands in; null: the document. */
  readonly container: ProvisionId | null;
  /** The kind of that container: "doc", "part", "chapter" or "schedule". */
  readonly within: string;
  /** What the containers around it were tagged; null: nothing yet. */
  readonly inherited: readonly ProvisionTag[] | null;
}

/** What makes no rule: the name of the instrument, its recitals, its seal, headings of parts, notes to the drafter. */
const withoutRules: ReadonlySet<string> = new Set([
  'title',
  'longTitle',
  'recital',
  'enactingClause',
  'conclusion',
  'heading',
  'crossheading',
  'note',
]);

const known = new WeakMap<Node, readonly Unit[]>();

/** The units of a document in its order; each is the same node for as long as nothing in it changes. */
export function unitsOf(doc: Node): readonly Unit[] {
  let units = known.get(doc);
  if (!units) {
    const found: Unit[] = [];
    collect(doc, null, null, found);
    known.set(doc, found);
    units = found;
  }
  return units;
}

function collect(
  parent: Node,
  container: ProvisionId | null,
  inherited: readonly ProvisionTag[] | null,
  found: Unit[],
): void {
  for (const node of parent.content.content) {
    if (withoutRules.has(node.type.name)) continue;
    if (isIndexContainer(node)) collect(node, idOf(node) ?? container, tagsOf(node) ?? inherited, found);
    else found.push({ node, container, within: parent.type.name, inherited });
  }
}

/** What a drafter said of a provision; null: nothing yet. */
export function tagsOf(node: Node): readonly ProvisionTag[] | null {
  const tags: unknown = node.attrs['tags'];
  return Array.isArray(tags) ? (tags as ProvisionTag[]) : null;
}
