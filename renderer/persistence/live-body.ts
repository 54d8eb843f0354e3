import { Fragment, type Node } from '@tiptap/pm/model';
import { idOf, isContainer } from '../../shared/ordinance/provision-kinds.ts';
import type { NodeJson } from '../../shared/ordinance/node-json.ts';
import type { EntryChange } from './entry-changes.ts';

/**
 * The body with another window's changes of it; what they leave alone keeps its identity, so that a reading window
 * redraws one section for one key. Null when the changes are more than new words in entries that are there: then the
 * body must be read anew.
 */
export function withBodyChanges(doc: Node, changes: readonly EntryChange[]): Node | null {
  const body = changes.filter((change) => change.collection === 'body');
  if (body.length === 0) return doc;
  const replacements = new Map<string, NodeJson>();
  for (const { id, value } of body) {
    if (value === undefined || typeof value !== 'object' || value === null || 'children' in value) return null;
    replacements.set(id, value as NodeJson);
  }
  const next = replaceIn(doc, replacements);
  return replacements.size === 0 ? next : null;
}

/** Takes each replacement that found its place out of the map. */
function replaceIn(node: Node, replacements: Map<string, NodeJson>): Node {
  const children: Node[] = [];
  let changed = false;
  node.forEach((child) => {
    const id = idOf(child);
    const json = id ? replacements.get(id) : undefined;
    let next = child;
    if (id && json) {
      replacements.delete(id);
      next = child.type.schema.nodeFromJSON(json);
    } else if (replacements.size > 0 && isContainer(child)) {
      next = replaceIn(child, replacements);
    }
    changed ||= next !== child;
    children.push(next);
  });
  return changed ? node.copy(Fragment.from(children)) : node;
}
