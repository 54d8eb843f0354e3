import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { NumberingProfile } from '../../packs/profile.ts';
import type { ProvisionKind } from '../node-specs.ts';
import { type Numbering, numberOrdinance } from '../numbering.ts';
import { findProvision } from '../provision-index.ts';
import { isProvision, kindAt, levelOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { idsOfRun, runsOf } from '../selected-provisions.ts';
import { hasLevel, isContainerLevel, shiftLevel } from './change-kind.ts';
import { moveTo } from './move.ts';
import { moveTogether } from './several.ts';

/** Provisions that are let go at a position between blocks, the first of them as one of this kind. */
export interface Drop {
  readonly provisions: readonly ProvisionId[];
  readonly target: number;
  readonly as: ProvisionKind;
}

const homes: Readonly<Record<ProvisionKind, readonly string[]>> = {
  schedule: ['doc'],
  part: ['doc', 'schedule'],
  chapter: ['doc', 'part', 'schedule'],
  section: ['doc', 'part', 'chapter', 'schedule'],
  subsection: ['section'],
  definition: ['section', 'subsection'],
  paragraph: ['section', 'subsection', 'definition'],
  subparagraph: ['paragraph'],
  item: ['subparagraph'],
};

/**
 * Where a provision of a kind may be let go near a position: before and after what is there, in the nearest container in
 * which its kind belongs or stands already. Never above a heading or the words that lead in, nor in a table or in quoted
 * words. One place, two or none; at the end of a part or chapter that no fellow follows, and before the first schedule,
 * also the place between them, which belongs to neither.
 */
export function dropPlaces(doc: Node, pos: number, kind: ProvisionKind): readonly number[] {
  const $pos = doc.resolve(pos);
  let depth = 0;
  while (depth < $pos.depth && !isClosed($pos.node(depth + 1))) depth++;
  for (; depth >= 0; depth--) {
    const container = $pos.node(depth);
    if (!takes(container, kind)) continue;
    const places = placesIn(container, $pos.start(depth));
    const here = $pos.posAtIndex(Math.min($pos.index(depth), container.childCount), depth);
    const before = places.findLast((place) => place <= here);
    const after = places.find((place) => place > here);
    const between = depth > 0 ? betweenContainers($pos, depth, kind, { before, after, last: places.at(-1) }) : null;
    return [before, after, between].filter((place) => place !== undefined && place !== null);
  }
  return [];
}

/** Right behind the part that the position is at the end of, or right before the schedule that it is at the head of. */
function betweenContainers(
  $pos: ResolvedPos,
  depth: number,
  kind: ProvisionKind,
  near: { readonly before: number | undefined; readonly after: number | undefined; readonly last: number | undefined },
): number | null {
  const [container, outer] = [$pos.node(depth), $pos.node(depth - 1)];
  if (!homes[kind].includes(outer.type.name)) return null;
  const index = $pos.index(depth - 1);
  const isDivision = container.type.name === 'part' || container.type.name === 'chapter';
  if (isDivision && (near.after ?? near.before) === near.last) {
    return outer.maybeChild(index + 1)?.type.name === container.type.name ? null : $pos.after(depth);
  }
  if (container.type.name === 'schedule' && near.before === undefined) {
    return outer.maybeChild(index - 1)?.type.name === 'schedule' ? null : $pos.before(depth);
  }
  return null;
}

const isClosed = (node: Node): boolean => /^(table|quotedStructure|conclusion)$/.test(node.type.name);

function takes(container: Node, kind: ProvisionKind): boolean {
  if (homes[kind].includes(container.type.name)) return true;
  return !container.isTextblock && container.content.content.some((child) => child.type.name === kind);
}

/** The positions before and after each provision of a container; its end where it has none. */
function placesIn(container: Node, start: number): readonly number[] {
  const places = new Set<number>();
  let pos = start;
  for (const child of container.content.content) {
    if (isProvision(child)) places.add(pos).add(pos + child.nodeSize);
    pos += child.nodeSize;
  }
  return places.size === 0 ? [pos] : [...places];
}

/** The kind so many levels further in (or out), as far as there are levels; a definition or schedule stays one. */
export function kindInBy(node: Node, steps: number): ProvisionKind {
  const level = levelOf(node.type.name);
  if (level === null || !hasLevel(node)) return node.type.name as ProvisionKind;
  const [outermost, innermost] = isContainerLevel(level) ? [1, 2] : [3, 7];
  return kindAt(Math.max(outermost, Math.min(innermost, level + steps)));
}

/**
 * Moves the provisions to where they are let go, one behind the other in the order in which they stood, and changes their
 * level by as much as that of the first. False, having done nothing, inside what is moved and where nothing would change.
 */
export function drop(tr: Transform, { provisions, target, as }: Drop): boolean {
  const runs = runsOf(tr.doc, provisions);
  const first = runs[0]?.parent.child(runs[0].first);
  if (first === undefined || runs.some(({ start, end }) => target > start && target < end)) return false;
  const ids = runs.flatMap(idsOfRun);
  const by = (levelOf(as) ?? 0) - (levelOf(first.type.name) ?? 0);
  const moved = moveTogether(moveTo)(tr, { ids }, target);
  if (by === 0 || !hasLevel(first)) return moved;
  for (const id of ids) {
    const found = findProvision(tr.doc, id);
    if (found === null || !hasLevel(found.node)) continue;
    shiftLevel(tr, found.pos, levelOf(kindInBy(found.node, by)) ?? 0);
  }
  return true;
}

/** The numbers as they would be; null where letting go would change nothing. Costs what is counted, not the ordinance. */
export function numberingAfterDrop(doc: Node, dropped: Drop, profile: NumberingProfile): Numbering | null {
  const trial = new Transform(doc);
  return drop(trial, dropped) ? numberOrdinance(trial.doc, profile) : null;
}
