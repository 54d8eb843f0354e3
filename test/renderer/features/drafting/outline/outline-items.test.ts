import { expect, test } from 'vitest';
import { findCited } from '../../../../../renderer/features/drafting/outline/go-to-citation.ts';
import {
  matchingItems,
  outlineItems,
  unfolded,
} from '../../../../../renderer/features/drafting/outline/outline-items.ts';
import { numberOrdinance } from '../../../../../shared/ordinance/numbering.ts';
import { englandLike } from '../../../../builders/numbering-profiles.ts';
import {
  doc,
  heading,
  id,
  p,
  paragraph,
  part,
  schedule,
  section,
  subsection,
  title,
} from '../../../../builders/ordinance.ts';

const byLaw = doc(
  title('Streets By-law'),
  part(
    { id: 'p1' },
    heading('Introduction'),
    section({ id: 's1' }, heading('Meaning')),
    section({ id: 's2' }, p('No heading here')),
  ),
  part(
    { id: 'p2' },
    heading('Conduct'),
    section({ id: 's3' }, heading('Begging'), subsection({ id: 's3-1' }, p('x'), paragraph({ id: 's3-1-a' }, p('y')))),
  ),
  schedule({ id: 'sch' }, heading('Places')),
);
const numbering = numberOrdinance(byLaw, englandLike);
const items = outlineItems(byLaw, numbering);

test('lists the title, parts, sections and schedules in the order of the text, each with its place among its fellows', () => {
  expect(items.map(({ words, level, position, fellows }) => [words, level, position, fellows])).toEqual([
    ['Streets By-law', 1, 1, 4],
    ['Introduction', 1, 2, 4],
    ['Meaning', 2, 1, 2],
    ['No heading here', 2, 2, 2],
    ['Conduct', 1, 3, 4],
    ['Begging', 2, 1, 1],
    ['Places', 1, 4, 4],
  ]);
});

test('folding a part hides what is in it and nothing else', () => {
  const shown = unfolded(items, new Set(['p1']));
  expect(shown.map(({ words }) => words)).toEqual(['Streets By-law', 'Introduction', 'Conduct', 'Begging', 'Places']);
});

test('the filter finds by number or by words, whatever their case', () => {
  expect(matchingItems(items, 'beg').map(({ id }) => id)).toEqual(['s3']);
  expect(matchingItems(items, 'part 2').map(({ id }) => id)).toEqual(['p2']);
});

test.each([
  ['3(1)(a)', 's3-1-a'],
  ['section 3 (1)', 's3-1'],
  ['s. 3', 's3'],
  ['Section 2', 's2'],
])('"%s" is where a person would look for it', (citation, found) =>
  expect(findCited(numbering, citation)).toEqual({ kind: 'found', id: id(found) }),
);

test('a number that is not in the text leads nowhere', () => {
  expect(findCited(numbering, '99')).toEqual({ kind: 'missing', nearest: id('s3') });
  expect(findCited(numbering, '')).toEqual({ kind: 'words' });
});
