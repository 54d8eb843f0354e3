import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { idOf, isProvision } from '../ordinance/provision-kinds.ts';
import type { ProvisionTag } from '../packs/rights-pack.ts';
import { tagsOf, type Unit, unitsOf } from './units.ts';

/** What was said of the provisions of a document, and of which nothing was said yet. */
export interface TaggedProvisions {
  /** The provisions that bear a tag, in document order. */
  readonly bearing: ReadonlyMap<ProvisionTag, readonly ProvisionId[]>;
  /** Outermost provisions of which neither they, nor what they stand in, nor all that stands in them is tagged. */
  readonly untagged: readonly ProvisionId[];
  /** The outermost provisions, in document order. */
  readonly all: readonly ProvisionId[];
}

interface UnitTags {
  readonly tags: readonly (readonly [ProvisionTag, ProvisionId])[];
  readonly isTagged: boolean;
}

const ofDocument = new WeakMap<Node, TaggedProvisions>();
const ofUnit = new WeakMap<Node, UnitTags>();

/** Memoised by document, and inside it by unit. */
export function taggedProvisions(doc: Node): TaggedProvisions {
  let result = ofDocument.get(doc);
  if (!result) {
    result = collect(doc);
    ofDocument.set(doc, result);
  }
  return result;
}

function collect(doc: Node): TaggedProvisions {
  const bearing = new Map<ProvisionTag, ProvisionId[]>();
  const bear = (tag: ProvisionTag, id: ProvisionId) => {
    const ids = bearing.get(tag);
    if (!ids) bearing.set(tag, [id]);
    else if (ids.at(-1) !== id) ids.push(id);
  };
  const untagged: ProvisionId[] = [];
  const seen = new Set<ProvisionId>();
  for (const unit of unitsOf(doc)) {
    const id = taggableId(unit);
    if (id === null) continue;
    const own = isProvision(unit.node) ? tagsOfUnit(unit.node) : { tags: [], isTagged: false };
    for (const tag of unit.inherited ?? []) bear(tag, id);
    for (const [tag, provision] of own.tags) bear(tag, provision);
    // A schedule of loose lines is one thing to tag, however many lines it has.
    if (unit.inherited === null && !own.isTagged && !seen.has(id)) untagged.push(id);
    seen.add(id);
  }
  return { bearing, untagged, all: [...seen] };
}

function taggableId(unit: Unit): ProvisionId | null {
  if (isProvision(unit.node)) return idOf(unit.node);
  return unit.within === 'schedule' && unit.node.textContent.trim() !== '' ? unit.container : null;
}

function tagsOfUnit(unit: Node): UnitTags {
  let result = ofUnit.get(unit);
  if (!result) {
    result = read(unit);
    ofUnit.set(unit, result);
  }
  return result;
}

function read(node: Node): UnitTags {
  const id = idOf(node);
  const own = tagsOf(node);
  const children = node.content.content.filter(isProvision).map(read);
  const tags = children.flatMap((child) => child.tags);
  return {
    tags: own !== null && id !== null ? [...own.map((tag) => [tag, id] as const), ...tags] : tags,
    isTagged: own !== null || (children.length > 0 && children.every((child) => child.isTagged)),
  };
}
