import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { Level, NumberingProfile } from '../../packs/profile.ts';
import { numbersBetween } from '../inserted-number.ts';
import { countedKinds, type Levels, levelsInItem } from '../level-count.ts';
import { numberOrdinance } from '../numbering.ts';
import { findProvision } from '../provision-index.ts';
import { idOf, isProvisionKind } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { type Place, selectedProvisions } from '../selected-provisions.ts';
import { insertProvisionAfter } from './insert-provision.ts';

/**
 * An empty provision after the one at the place, of its kind, numbered so that no other number changes: "3A" after 3, the
 * number of its turn where it is the last. False where nothing there is numbered.
 */
export function insertKeepingNumbers(
  tr: Transform,
  place: Place,
  { newId, profile }: { readonly newId: () => ProvisionId; readonly profile: NumberingProfile },
): boolean {
  const run = selectedProvisions(tr.doc, place);
  const kind = run?.parent.child(run.last).type.name ?? '';
  if (run === null || !isProvisionKind(kind) || kind === 'definition') return false;
  const before = numberOrdinance(tr.doc, profile);
  const id = newId();
  insertProvisionAfter(tr, { from: run.start, to: run.end }, { newId: () => id, kind });
  const after = numberOrdinance(tr.doc, profile);
  if (before.all().every((one) => after.get(one.id)?.label === one.label)) return true;
  const num = fittingNumber(tr.doc, id, profile);
  const at = findProvision(tr.doc, id);
  if (num !== null && at !== null) tr.setNodeAttribute(at.pos, 'num', num);
  return true;
}

/** A fixed number for a provision with which all others keep theirs; null if none is found. */
export function fittingNumber(doc: Node, id: ProvisionId, profile: NumberingProfile): string | null {
  const fellows = fellowsOf(doc, id, profile);
  const index = fellows?.nodes.findIndex((node) => idOf(node) === id) ?? -1;
  if (fellows === null || index < 0) return null;
  const numberOf = (node: Node | undefined): string => {
    const own = node === undefined ? null : idOf(node);
    return own === null ? '' : (withoutIt.get(own)?.number ?? '');
  };
  const withoutIt = numberOrdinance(withNum(doc, id, ''), profile);
  const { level, nodes } = fellows;
  for (const num of numbersFor(level, nodes.map(numberOf), index)) {
    const tried = numberOrdinance(withNum(doc, id, num), profile);
    if (withoutIt.all().every((one) => one.id === id || tried.get(one.id)?.label === one.label)) return num;
  }
  return null;
}

/**
 * The numbers that fit at a place in a row of fellows, best first, but for those that stand in it already; '' is one
 * without a number. None after the last that has one: there counting goes on.
 */
export function* numbersFor(level: Level, numbers: readonly string[], index: number): Generator<string> {
  const taken = new Set(numbers);
  const left = numbers.slice(0, index).findLast((number) => number !== '') ?? null;
  const right = numbers.slice(index + 1).find((number) => number !== '');
  if (right === undefined) return;
  const cut = level.joint === undefined ? 0 : right.lastIndexOf(level.joint) + 1;
  const prefix = right.slice(0, cut);
  const isAlike = left?.startsWith(prefix) ?? false;
  const sides = { left: isAlike ? (left?.slice(cut) ?? null) : null, right: right.slice(cut) };
  for (const own of numbersBetween(level, sides)) if (!taken.has(prefix + own)) yield prefix + own;
}

function withNum(doc: Node, id: ProvisionId, num: string): Node {
  const change = (node: Node): Node => {
    if (idOf(node) === id) return node.type.create({ ...node.attrs, num }, node.content, node.marks);
    if (node.type.inlineContent) return node;
    const at = node.content.content.findIndex((child) => holds(child, id));
    return at < 0 ? node : node.copy(node.content.replaceChild(at, change(node.child(at))));
  };
  return change(doc);
}

function holds(node: Node, id: ProvisionId): boolean {
  if (idOf(node) === id) return true;
  return !node.type.inlineContent && node.content.content.some((child) => holds(child, id));
}

/** Provisions that are counted in one row, in order. */
export interface Row {
  readonly level: Level;
  readonly nodes: readonly Node[];
}

const fellowsOf = (doc: Node, id: ProvisionId, profile: NumberingProfile): Row | null =>
  rowsOf(doc, profile).find(({ nodes }) => nodes.some((node) => idOf(node) === id)) ?? null;

/** All rows of a document; what stands in quoted words is in none. */
export function rowsOf(doc: Node, profile: NumberingProfile): readonly Row[] {
  const found = new Map<Node[], Row>();
  const visit = (parent: Node, levels: Levels, rows: Map<string, Node[]>, schedules: Node[]): void => {
    const here = new Map<string, Node[]>();
    for (const node of parent.content.content) {
      const kind = node.type.name;
      if (node.isInline || kind === 'quotedStructure') continue;
      const isCounted = (countedKinds as readonly string[]).includes(kind);
      const level = kind === 'schedule' ? profile.schedule : isCounted ? levels[kind as 'part'] : null;
      if (level !== null) {
        const row =
          level.restart === 'parent' ? rowOf(here, kind) : kind === 'schedule' ? schedules : rowOf(rows, kind);
        row.push(node);
        found.set(row, { level, nodes: row });
      }
      if (node.type.inlineContent) continue;
      if (kind === 'schedule') visit(node, profile.inSchedule, new Map(), schedules);
      else visit(node, kind === 'item' ? levelsInItem(levels) : levels, rows, schedules);
    }
  };
  visit(doc, profile.body, new Map(), []);
  return [...found.values()];
}

function rowOf(rows: Map<string, Node[]>, kind: string): Node[] {
  let row = rows.get(kind);
  if (row === undefined) rows.set(kind, (row = []));
  return row;
}
