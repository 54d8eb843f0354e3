import type { Transform } from '@tiptap/pm/transform';
import type { ProvisionTag } from '../packs/rights-pack.ts';
import { isProvision, isProvisionKind } from './provision-kinds.ts';
import { type Place, selectedProvisions } from './selected-provisions.ts';
import { setKind } from './structure/change-kind.ts';
import { indent as indentRun } from './structure/indent.ts';
import * as move from './structure/move.ts';
import { outdent as outdentRun } from './structure/outdent.ts';
import { moveTogether, severally } from './structure/several.ts';
import type { ProvisionKind } from './node-specs.ts';

// One door to all that changes the structure of a body. Every command keeps every word and every id, works on any
// selection, and returns false, having done nothing, where it has no meaning.
export { type Drop, drop, dropPlaces, kindInBy, numberingAfterDrop } from './structure/drop.ts';
export { insertKeepingNumbers } from './structure/insert-keeping.ts';
export { type Insertion, insertProvisionAfter } from './structure/insert-provision.ts';
export {
  areNumbersLocked,
  changesByUnlocking,
  lockNumbers,
  type NumberChange,
  unlockNumbers,
} from './structure/lock-numbers.ts';
export { numberNewProvisions } from './structure/number-new.ts';
export { splitProvision } from './structure/split-provision.ts';
export type { Place } from './selected-provisions.ts';

export const indent = severally(indentRun);
export const outdent = severally(outdentRun, 'last first');
export const moveUp = severally(move.moveUp);
export const moveDown = severally(move.moveDown, 'last first');
export const moveTo = moveTogether(move.moveTo);

/** Takes the selected provisions out of the body; references to them are broken from then on, and say so. */
export const deleteProvisions = severally((tr, place) => {
  const run = selectedProvisions(tr.doc, place);
  if (run === null) return false;
  tr.delete(run.start, run.end);
  return true;
});

/** Fixes the number of the provision at a place: null = numbered by the profile again, '' = without a number. */
export function setFixedNumber(tr: Transform, place: Place, num: string | null): boolean {
  const run = selectedProvisions(tr.doc, place);
  if (run === null || run.parent.child(run.first).attrs['num'] === num) return false;
  tr.setNodeAttribute(run.start, 'num', num);
  return true;
}

/** Tags every provision of the selection: null = not yet tagged. */
export function setTags(tr: Transform, place: Place, tags: readonly ProvisionTag[] | null): boolean {
  return eachSelected(tr, place, (pos) => tr.setNodeAttribute(pos, 'tags', tags === null ? null : [...tags]));
}

/** Makes every provision of the selection one of another kind, where it stands. */
export function changeKind(tr: Transform, place: Place, kind: ProvisionKind): boolean {
  return eachSelected(tr, place, (pos) => setKind(tr, pos, kind));
}

function eachSelected(tr: Transform, place: Place, act: (pos: number) => void): boolean {
  return severally((_, part) => eachOfRun(tr, part, act))(tr, place);
}

function eachOfRun(tr: Transform, place: Place, act: (pos: number) => void): boolean {
  const run = selectedProvisions(tr.doc, place);
  if (run === null) return false;
  let pos = run.start;
  for (let i = run.first; i <= run.last; i++) {
    const node = run.parent.child(i);
    if (isProvision(node) && isProvisionKind(node.type.name)) act(pos);
    pos += node.nodeSize;
  }
  return true;
}
