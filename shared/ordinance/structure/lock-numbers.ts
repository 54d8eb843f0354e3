import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { NumberingProfile } from '../../packs/profile.ts';
import { type CountedKind, countedKinds } from '../level-count.ts';
import { type Numbering, numberOrdinance } from '../numbering.ts';
import { idOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { NumbersStep } from './numbers-step.ts';

/** A provision whose number counting anew would change. */
export interface NumberChange {
  readonly id: ProvisionId;
  /** As it is cited: "section 3A". */
  readonly from: string;
  readonly to: string;
}

/**
 * Whether the numbers of a by-law are locked: nothing in it is numbered by counting. Nobody has to say so apart, and no
 * other place can say otherwise.
 */
export function areNumbersLocked(doc: Node, profile: NumberingProfile): boolean {
  let isAnyFixed = false;
  const visit = (node: Node): boolean => {
    const { free, fixed } = kindsOf(node);
    isAnyFixed ||= fixed.size > 0;
    return [...free].every((kind) => !isCounted(kind, profile));
  };
  return doc.content.content.every(visit) && isAnyFixed;
}

/**
 * Fixes every number that is counted, as it stands: from then on what is put in gets a number that fits between
 * (`numberNewProvisions`). False, having done nothing, where nothing is counted or a number would read otherwise.
 */
export function lockNumbers(tr: Transform, profile: NumberingProfile): boolean {
  const before = numberOrdinance(tr.doc, profile);
  const free = freeProvisions(tr.doc, profile);
  if (free.length === 0) return false;
  // A number that is joined to the one around it ("19.40") would follow a move into another part.
  const open = [...free, ...joinedProvisions(tr.doc, profile)];
  const bare = open.map(({ id, pos }) => ({ pos, num: before.get(id)?.number || (before.get(id)?.label ?? '') }));
  const trial = new Transform(tr.doc).step(new NumbersStep(bare));
  const dressed = numberOrdinance(trial.doc, profile);
  const labelled = open.flatMap(({ id, pos }) => {
    const label = before.get(id)?.label ?? '';
    return dressed.get(id)?.label === label ? [] : [{ pos, num: label }];
  });
  if (labelled.length > 0) trial.step(new NumbersStep(labelled));
  if (!isSame(before, numberOrdinance(trial.doc, profile))) return false;
  for (const step of trial.steps) tr.step(step);
  return true;
}

/** Frees every fixed number to be counted; those that are deliberately without one stay so. */
export function unlockNumbers(tr: Transform): boolean {
  const fixed: number[] = [];
  tr.doc.descendants((node, pos) => {
    if (isFixed(node)) fixed.push(pos);
    return !node.isTextblock && node.type.name !== 'quotedStructure';
  });
  if (fixed.length > 0) tr.step(new NumbersStep(fixed.map((pos) => ({ pos, num: null }))));
  return fixed.length > 0;
}

/** What unlocking would change, in the order of the text. */
export function changesByUnlocking(doc: Node, unlocked: Node, profile: NumberingProfile): readonly NumberChange[] {
  const after = numberOrdinance(unlocked, profile);
  return numberOrdinance(doc, profile)
    .all()
    .flatMap(({ id, fullLabel }) => {
      const to = after.get(id)?.fullLabel ?? fullLabel;
      return to === fullLabel ? [] : [{ id, from: fullLabel, to }];
    });
}

interface Kinds {
  /** The kinds of provision inside whose number is counted, and fixed. */
  readonly free: ReadonlySet<string>;
  readonly fixed: ReadonlySet<string>;
}
const known = new WeakMap<Node, Kinds>();
const none: Kinds = { free: new Set(), fixed: new Set() };

function kindsOf(node: Node): Kinds {
  if (node.isTextblock || node.type.name === 'quotedStructure') return none;
  let kinds = known.get(node);
  if (kinds === undefined) {
    const free = new Set<string>();
    const fixed = new Set<string>();
    if (isFixed(node)) fixed.add(node.type.name);
    else if (isFree(node)) free.add(node.type.name);
    for (const child of node.content.content) {
      const inside = kindsOf(child);
      for (const kind of inside.free) free.add(kind);
      for (const kind of inside.fixed) fixed.add(kind);
    }
    known.set(node, (kinds = { free, fixed }));
  }
  return kinds;
}

const isCountedKind = (kind: string): kind is CountedKind => (countedKinds as readonly string[]).includes(kind);
const isFree = (node: Node): boolean =>
  (isCountedKind(node.type.name) || node.type.name === 'schedule') && node.attrs['num'] === null;
/** True for a provision with a number of its own. */
export const isFixed = (node: Node): boolean => {
  const num: unknown = node.attrs['num'];
  return typeof num === 'string' && num !== '' && (isCountedKind(node.type.name) || node.type.name === 'schedule');
};

function isCounted(kind: string, profile: NumberingProfile): boolean {
  return isCountedKind(kind) && [profile.body, profile.inSchedule].some((levels) => levels[kind].scheme !== 'none');
}

/** The provisions whose number is counted, with where they stand; costs what holds any. */
export function freeProvisions(doc: Node, profile: NumberingProfile): { id: ProvisionId; pos: number }[] {
  const numbering = numberOrdinance(doc, profile);
  const free: { id: ProvisionId; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (kindsOf(node).free.size === 0) return false;
    const id = idOf(node);
    const number = id !== null && isFree(node) ? numbering.get(id) : undefined;
    if (id !== null && (number?.number || number?.label)) free.push({ id, pos });
    return true;
  });
  return free;
}

function joinedProvisions(doc: Node, profile: NumberingProfile): { id: ProvisionId; pos: number }[] {
  const joined: { id: ProvisionId; pos: number }[] = [];
  doc.descendants((node, pos) => {
    const id = idOf(node);
    const kind = node.type.name;
    if (id !== null && isFixed(node) && isCountedKind(kind) && profile.body[kind].joint !== undefined) {
      joined.push({ id, pos });
    }
    return !node.isTextblock && kind !== 'quotedStructure';
  });
  return joined;
}

function isSame(before: Numbering, after: Numbering): boolean {
  return before.all().every((one) => {
    const now = after.get(one.id);
    return now?.label === one.label && now.fullLabel === one.fullLabel;
  });
}
