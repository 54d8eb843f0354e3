import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceAroundStep, type Transform } from '@tiptap/pm/transform';
import { isProvision, levelOf } from '../provision-kinds.ts';
import { type Place, type Run, selectedProvisions } from '../selected-provisions.ts';
import { hasLevel, isContainerLevel, shiftLevel } from './change-kind.ts';

const [chapter, item] = [2, 7];

/**
 * One level in: subsection (2) becomes paragraph (a) of subsection (1). Where nothing before it can take it in, it
 * changes its level where it stands: the first subsection of a section becomes paragraph (a) of the section. A section
 * that follows a part goes into it as it is.
 */
export function indent(tr: Transform, place: Place): boolean {
  const run = selectedProvisions(tr.doc, place);
  if (run === null) return false;
  const first = run.parent.child(run.first);
  const level = levelOf(first.type.name);
  if (level === null || !hasLevel(first)) return false;
  const before = run.first > 0 ? run.parent.child(run.first - 1) : null;
  const above = before === null ? null : levelTakingIn(before, level);
  const shift = above === null || above === level ? 1 : 0;
  if (shift === 1 && (level === chapter || level === item)) return false;
  let start = run.start;
  if (before !== null && above !== null) {
    sinkInto(tr, before, run.start, run.end);
    start -= 1;
  }
  if (shift === 1) shiftAll(tr, run, start);
  return true;
}

/** The level of a provision that can take in what follows it at `level`, else null. */
function levelTakingIn(before: Node, level: number): number | null {
  const above = isProvision(before) && before.type.name !== 'schedule' ? levelOf(before.type.name) : null;
  return above !== null && above <= level && (above < level || hasLevel(before) || before.type.name === 'definition')
    ? above
    : null;
}

function shiftAll(tr: Transform, run: Run, start: number): void {
  let pos = start;
  for (let i = run.first; i <= run.last; i++) {
    const node = run.parent.child(i);
    const level = hasLevel(node) ? levelOf(node.type.name) : null;
    if (level !== null) shiftLevel(tr, pos, Math.min(level + 1, isContainerLevel(level) ? chapter : item));
    pos += node.nodeSize;
  }
}

/** Moves the end of the node before `start` to `end`, so that what lies between comes into it; positions inside stay true. */
export function sinkInto(tr: Transform, before: Node, start: number, end: number): void {
  const slice = new Slice(Fragment.from(before.type.create(before.attrs)), 1, 0);
  tr.step(new ReplaceAroundStep(start - 1, end, start, end, slice, 0, true));
}
