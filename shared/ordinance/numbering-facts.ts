import type { Node } from '@tiptap/pm/model';
import { counterOf } from './level-count.ts';
import { isIndexContainer } from './provision-index.ts';

/** What stands inside a unit that may move the counts of what follows it; quoted words count for nothing. */
export interface UnitFacts {
  /** Bit n: the kind with counter n stands inside. */
  readonly kinds: number;
  readonly schedules: number;
  readonly recitals: boolean;
}

const facts = new WeakMap<Node, UnitFacts>();

export function unitFacts(unit: Node): UnitFacts {
  let found = facts.get(unit);
  if (found === undefined) facts.set(unit, (found = gather(unit)));
  return found;
}

/** How many schedules a document has. */
export function scheduleCount(container: Node): number {
  let count = 0;
  for (const node of container.content.content) {
    if (isIndexContainer(node)) count += scheduleCount(node) + (node.type.name === 'schedule' ? 1 : 0);
    else if (!node.type.inlineContent) count += unitFacts(node).schedules;
  }
  return count;
}

function gather(unit: Node): UnitFacts {
  let kinds = 0;
  let schedules = 0;
  let recitals = false;
  const visit = (node: Node): void => {
    if (node.type.name === 'quotedStructure') return;
    for (const child of node.content.content) {
      if (child.isInline) return;
      const name = child.type.name;
      const index = counterOf(name);
      if (index !== undefined) kinds |= 1 << index;
      else if (name === 'schedule') schedules++;
      else if (name === 'recital') recitals = true;
      if (!child.type.inlineContent) visit(child);
    }
  };
  visit(unit);
  return { kinds, schedules, recitals };
}
