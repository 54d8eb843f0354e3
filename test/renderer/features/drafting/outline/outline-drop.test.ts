import { describe, expect, test } from 'vitest';
import { outlineItems, unfolded } from '../../../../../renderer/features/drafting/outline/outline-items.ts';
import { outlineSpot } from '../../../../../renderer/features/drafting/outline/outline-drop.ts';
import { numberOrdinance } from '../../../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../../../shared/ordinance/provision-index.ts';
import { englandLike } from '../../../../builders/numbering-profiles.ts';
import { doc, heading, id, p, part, schedule, section, title } from '../../../../builders/ordinance.ts';

/** Rows: 0 title, 1 part 1, 2 s1, 3 s2, 4 part 2, 5 s3, 6 schedule. */
const byLaw = doc(
  title({ id: 't' }, 'By-law'),
  part({ id: 'p1' }, heading('One'), section({ id: 's1' }, heading('A')), section({ id: 's2' }, heading('B'))),
  part({ id: 'p2' }, heading('Two'), section({ id: 's3' }, heading('C'), p('x'))),
  schedule({ id: 'sch' }, heading('Places')),
);
const items = outlineItems(byLaw, numberOrdinance(byLaw, englandLike));
const pos = (name: string) => findProvision(byLaw, id(name))?.pos ?? Number.NaN;
const end = (name: string) => pos(name) + (findProvision(byLaw, id(name))?.node.nodeSize ?? 0);

function spot(dragged: string, height: number, folded: readonly string[] = []) {
  const hidden = new Set(folded);
  const found = outlineSpot(byLaw, unfolded(items, hidden), hidden, [id(dragged)], height);
  return found === null ? null : { target: found.drop.target, row: found.row, level: found.level };
}

describe('a section dragged over the outline', () => {
  test('lands before or after the one under the pointer, whichever edge is nearer', () => {
    expect(spot('s1', 3.2)).toEqual({ target: pos('s2'), row: 3, level: 2 });
    expect(spot('s1', 3.8)).toEqual({ target: end('s2'), row: 4, level: 2 });
  });

  test('over the heading of a part it ends the part before, under it it begins that part', () => {
    expect(spot('s1', 4.2)).toEqual({ target: end('s2'), row: 4, level: 2 });
    expect(spot('s1', 4.8)).toEqual({ target: pos('s3'), row: 5, level: 2 });
  });

  test('onto a folded part it goes to its end', () => {
    expect(spot('s1', 4.7, ['p2'])).toEqual({ target: end('p2') - 1, row: 5, level: 2 });
  });

  test('into a schedule that has none yet', () => {
    expect(spot('s1', 6.8)).toEqual({ target: end('sch') - 1, row: 7, level: 2 });
  });
});

test('a part lands between parts, wherever in them the pointer is', () => {
  expect(spot('p1', 5.9)).toEqual({ target: end('p2'), row: 6, level: 1 });
  expect(spot('p2', 1.2)).toEqual({ target: pos('p1'), row: 1, level: 1 });
});

test('the title is not dragged', () => {
  expect(spot('t', 3)).toBeNull();
});
