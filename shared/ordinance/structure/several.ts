import type { Transform } from '@tiptap/pm/transform';
import { findProvision } from '../provision-index.ts';
import type { ProvisionId } from '../provision-id.ts';
import { idsOfRun, type Place, runsOf } from '../selected-provisions.ts';

type Act = (tr: Transform, place: Place) => boolean;

/**
 * The command for any place: of provisions that are not neighbours each run of neighbours in turn, the first first, or
 * the last first where an earlier one would come in the way of a later. True if it did something to any of them.
 */
export function severally(act: Act, order: 'first first' | 'last first' = 'first first'): Act {
  return (tr, place) => {
    const parts = partsOf(tr, place);
    if (parts === null) return act(tr, place);
    const turns = order === 'first first' ? parts : parts.toReversed();
    return turns.map((ids) => act(tr, { ids })).some(Boolean);
  };
}

/** As `moveTo`: several come to stand one behind the other at the target, in the order in which they stood. */
export function moveTogether(moveTo: (tr: Transform, place: Place, target: number) => boolean): typeof moveTo {
  return (tr, place, target) => {
    const parts = partsOf(tr, place);
    if (parts === null) return moveTo(tr, place, target);
    const start = tr.steps.length;
    let at = target;
    let done = false;
    for (const ids of parts) {
      const made = tr.steps.length;
      // A target inside what moves has no meaning for this part alone.
      const moved = moveTo(tr, { ids }, at);
      done ||= moved;
      at = moved || isBeside(tr, ids, at) ? endOf(tr, ids) : tr.mapping.slice(made).map(at);
    }
    return done && tr.steps.length > start;
  };
}

function partsOf(tr: Transform, place: Place): readonly (readonly ProvisionId[])[] | null {
  return typeof place === 'object' && 'ids' in place ? runsOf(tr.doc, place.ids).map(idsOfRun) : null;
}

function isBeside(tr: Transform, ids: readonly ProvisionId[], pos: number): boolean {
  const [run] = runsOf(tr.doc, ids);
  return run !== undefined && (run.start === pos || run.end === pos);
}

function endOf(tr: Transform, ids: readonly ProvisionId[]): number {
  const last = findProvision(tr.doc, ids.at(-1) as ProvisionId);
  if (last === null) throw new RangeError('what was moved is not in the document');
  return last.pos + last.node.nodeSize;
}
