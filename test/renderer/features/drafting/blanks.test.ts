import { expect, test } from 'vitest';
import { openBlanks } from '../../../../renderer/features/drafting/blanks.ts';
import { blank, doc, p, section, subsection, title } from '../../../builders/ordinance.ts';

test('each blank is listed once, in the order of the text, with how often and where it first stands', () => {
  const byLaw = doc(
    title({ id: 't' }, 'By-law ', blank('year')),
    section({ id: 's1' }, subsection({ id: 's1-1' }, p(blank('area'))), subsection({ id: 's1-2' }, p(blank('year')))),
  );
  expect(openBlanks(byLaw)).toEqual([
    { name: 'year', count: 2, first: 't' },
    { name: 'area', count: 1, first: 's1-1' },
  ]);
});

test('a text without blanks has none', () => {
  expect(openBlanks(doc(section(p('x'))))).toEqual([]);
});
