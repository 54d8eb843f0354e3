import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { ProvisionKind } from '../node-specs.ts';
import { kindAt, levelOf } from '../provision-kinds.ts';

const [chapter, section, paragraph, item] = [2, 3, 5, 7];

/** Gives the provision at a position another kind; its id, number, tags and words stay. */
export function setKind(tr: Transform, pos: number, kind: ProvisionKind): void {
  const node = tr.doc.nodeAt(pos);
  const type = tr.doc.type.schema.nodes[kind];
  if (node === null || type === undefined) throw new RangeError(`no provision at ${pos}`);
  if (node.type !== type) tr.setNodeMarkup(pos, type, node.attrs);
}

/** Parts and chapters are one family, sections to items another: a level never changes from one to the other. */
export const isContainerLevel = (level: number): boolean => level <= chapter;

/** True for the kinds that have a level of their own to change; definitions and schedules stand where they stand. */
export const hasLevel = (node: Node): boolean => {
  const kind = node.type.name;
  return kind !== 'definition' && kind !== 'schedule' && levelOf(kind) !== null;
};

/**
 * Brings the provision at `pos`, which stood at level `from`, to level `to`, and what is inside it with it, no further
 * than needed: a child that still lies properly below keeps its kind.
 */
export function shiftLevel(tr: Transform, pos: number, to: number): void {
  const node = tr.doc.nodeAt(pos);
  const from = node === null || !hasLevel(node) ? null : levelOf(node.type.name);
  if (node === null || from === null) return;
  setKind(tr, pos, kindAt(to));
  let at = pos + 1;
  for (const child of node.content.content) {
    const level = hasLevel(child) ? levelOf(child.type.name) : null;
    if (level !== null) {
      const next = childLevel(level, from, to);
      if (next !== level) shiftLevel(tr, at, next);
    }
    at += child.nodeSize;
  }
}

function childLevel(level: number, parentWas: number, parentIs: number): number {
  if (isContainerLevel(level) !== isContainerLevel(parentIs)) return level;
  if (level <= parentIs) return Math.min(parentIs + 1, isContainerLevel(parentIs) ? chapter : item);
  const isNatural = level === parentIs + 1 || (parentIs === section && level === paragraph);
  return isNatural || parentIs >= parentWas ? level : level - (parentWas - parentIs);
}
