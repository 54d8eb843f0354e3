import { expect, it } from 'vitest';
import { referenceOffers } from '../../../../renderer/features/drafting/references/reference-offers.ts';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { englandLike } from '../../../builders/numbering-profiles.ts';
import { doc, heading, id, paragraph, part, schedule, section, subsection } from '../../../builders/ordinance.ts';

const sections = Array.from({ length: 20 }, (_, i) =>
  section(
    { id: `s${i + 1}` },
    heading(i === 4 ? 'Fees and charges' : `Matter ${i + 1}`),
    subsection({ id: `s${i + 1}.1` }, 'x', paragraph({ id: `s${i + 1}.1a` }, 'x')),
    subsection({ id: `s${i + 1}.2` }, 'x'),
  ),
);
const body = doc(
  part({ id: 'p1' }, heading('Fees'), ...sections),
  schedule({ id: 'sch' }, heading('Table of fees'), section({ id: 'in' }, 'x')),
);
const offers = (word: string, query: string, from = 's3.1') =>
  referenceOffers(body, numberOrdinance(body, englandLike), { from: 0, to: 0, word, query }, id(from)).map(
    ({ label }) => label,
  );

it('are the first sections while nothing but the word stands there', () => {
  expect(offers('section', '').slice(0, 4)).toEqual(['section 1', 'section 1(1)', 'section 1(1)(a)', 'section 1(2)']);
});

it('are what has the number, then what stands in it, then what begins with it', () => {
  expect(offers('sections', '2')).toEqual([
    'section 2',
    'section 2(1)',
    'section 2(1)(a)',
    'section 2(2)',
    'section 20',
    'section 20(1)',
    'section 20(1)(a)',
  ]);
  expect(offers('Section', '2(1)(')).toEqual(['section 2(1)(a)']);
  expect(offers('section', '99')).toEqual([]);
});

it('are found by words of the heading, each level by its own word', () => {
  expect(offers('section', 'fees')).toEqual(['section 5']);
  expect(offers('part', 'fees')).toEqual(['Part 1']);
});

it('are those of the same section where the word counts from there', () => {
  expect(offers('subsection', '')).toEqual(['section 3(1)', 'section 3(2)']);
  expect(offers('subsection', '(2')).toEqual(['section 3(2)']);
  expect(offers('paragraph', '(a')).toEqual(['section 3(1)(a)']);
  expect(offers('paragraph', '1')).toEqual(['paragraph 1 of the Schedule']);
});
