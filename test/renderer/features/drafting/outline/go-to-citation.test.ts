import { expect, test } from 'vitest';
import { findCited } from '../../../../../renderer/features/drafting/outline/go-to-citation.ts';
import { numberOrdinance } from '../../../../../shared/ordinance/numbering.ts';
import { englandLike } from '../../../../builders/numbering-profiles.ts';
import { doc, heading, p, paragraph, part, schedule, section, subsection } from '../../../../builders/ordinance.ts';

const numbering = numberOrdinance(
  doc(
    part({ id: 'p1' }, heading('One'), section({ id: 's1' }, p('x')), section({ id: 's2', num: '1A' }, p('x'))),
    part(
      { id: 'p2' },
      heading('Two'),
      section({ id: 's3' }, subsection({ id: 's3-1' }, p('x'), paragraph({ id: 's3-1-a' }, p('y')))),
    ),
    schedule({ id: 'sch1' }, heading('Places'), section({ id: 'sch1-1' }, p('x'))),
    schedule(
      { id: 'sch2' },
      heading('Fees'),
      section({ id: 'sch2-1' }, p('x'), subsection({ id: 'sch2-1-1' }, p('x'))),
      section({ id: 'sch2-2' }, p('x')),
    ),
  ),
  englandLike,
);

test.each([
  ['2(1)(a)', 's3-1-a'],
  ['2 (1) (a)', 's3-1-a'],
  ['2.1.a', 's3-1-a'],
  ['2(1)a', 's3-1-a'],
  ['s 2(1)', 's3-1'],
  ['s.2', 's3'],
  ['§ 2', 's3'],
  ['Section 1A', 's2'],
  ['1a', 's2'],
  ['schedule 2', 'sch2'],
  ['sch 2', 'sch2'],
  ['Sch2', 'sch2'],
  ['sch 2 para 1', 'sch2-1'],
  ['Sch. 2, para. 2', 'sch2-2'],
  ['paragraph 1 of Schedule 2', 'sch2-1'],
  ['paragraph 1(1) of schedule 2', 'sch2-1-1'],
  ['part 2', 'p2'],
  ['Pt 2', 'p2'],
])('"%s" goes where a colleague would look for it', (citation, id) => {
  expect(findCited(numbering, citation)).toEqual({ kind: 'found', id });
});

test.each([
  ['2(9)', 's3'],
  ['2(1)(z)', 's3-1'],
  ['99', 's3'],
  ['schedule 7', 'sch2'],
  ['part 9', 'p2'],
  ['sch 2 para 9', 'sch2-2'],
])('"%s" is not there, and the nearest that is is named', (citation, nearest) => {
  expect(findCited(numbering, citation)).toEqual({ kind: 'missing', nearest });
});

test.each(['', 'dogs', 'public places 2026', 'fees'])('"%s" is no citation', (words) => {
  expect(findCited(numbering, words)).toEqual({ kind: 'words' });
});
