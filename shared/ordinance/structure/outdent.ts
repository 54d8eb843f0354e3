import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceAroundStep, type Transform } from '@tiptap/pm/transform';
import { isProvision, levelOf } from '../provision-kinds.ts';
import { type Place, type Run, selectedProvisions } from '../selected-provisions.ts';
import { hasLevel, isContainerLevel, shiftLevel } from './change-kind.ts';
import { sinkInto } from './indent.ts';

const [part, section] = [1, 3];

/**
 * One level out: paragraph (b) of subsection (1) becomes subsection (2), and what followed it in (1) stays behind it,
 * now as its own, so that no words change places. Where its parent already lies further out, it changes its level where
 * it stands. A section leaves its part or chapter only from the end of it.
 */
export function outdent(tr: Transform, place: Place): boolean {
  const run = selectedProvisions(tr.doc, place);
  if (run === null) return false;
  const first = run.parent.child(run.first);
  const level = levelOf(first.type.name);
  if (level === null || !hasLevel(first)) return false;
  const around = isProvision(run.parent) && run.parent.type.name !== 'schedule' ? levelOf(run.parent.type.name) : null;
  const leaves = around !== null && (level - 1 <= around || (level === section && isContainerLevel(around)));
  if (leaves) return liftOut(tr, run, level, around);
  if (level === part || level === section) return false;
  const taken = followers(run, level - 1);
  if (taken > 0) sinkInto(tr, run.parent.child(run.last), run.end, run.end + taken);
  promote(tr, run, run.start, level - 1);
  return true;
}

function liftOut(tr: Transform, run: Run, level: number, around: number): boolean {
  const parent = run.parent;
  const parentEnd = run.$start.end();
  const isLast = run.last === parent.childCount - 1;
  // A level that already lies outside its parent's, or has none further out, only moves.
  const to = level <= around || (level === section && isContainerLevel(around)) ? level : level - 1;
  if (level === section && !isLast) return false;
  if (!isLast) sinkInto(tr, parent.child(run.last), run.end, parentEnd);
  const slice = new Slice(Fragment.from(parent.type.create(parent.attrs)), 1, 0);
  tr.step(new ReplaceAroundStep(run.start, parentEnd + 1, run.start, parentEnd, slice, 1, true));
  if (to !== level) promote(tr, run, run.start + 1, to);
  return true;
}

/** The size of the siblings after a run that lie deeper than its new level: they go with it. */
function followers(run: Run, level: number): number {
  let size = 0;
  for (let i = run.last + 1; i < run.parent.childCount; i++) {
    const node = run.parent.child(i);
    const own = hasLevel(node) ? levelOf(node.type.name) : null;
    if (own === null || own <= level || isContainerLevel(own) !== isContainerLevel(level)) break;
    size += node.nodeSize;
  }
  return size;
}

function promote(tr: Transform, run: Run, start: number, to: number): void {
  let pos = start;
  for (let i = run.first; i <= run.last; i++) {
    const node: Node | null = tr.doc.nodeAt(pos);
    if (node === null) throw new Error(`nothing at ${pos}`);
    const level = hasLevel(node) ? levelOf(node.type.name) : null;
    if (level !== null && level > to) shiftLevel(tr, pos, Math.max(to, level - 1));
    pos += node.nodeSize;
  }
}
