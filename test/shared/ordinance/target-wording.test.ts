import { expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { targetWording } from '../../../shared/ordinance/target-wording.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import {
  doc,
  heading,
  id,
  note,
  p,
  paragraph,
  ref,
  section,
  subsection,
  table,
  row,
  cell,
} from '../../builders/ordinance.ts';

const body = doc(
  section(
    { id: 's1' },
    heading('Camping'),
    note('ask the parks office'),
    subsection({ id: 's1.1' }, p('No person may—'), paragraph('camp; or'), paragraph(p('sleep, see ', ref('s2'), '.'))),
    subsection({ id: 's1.2' }, 'By night.'),
  ),
  section({ id: 's2' }, heading('Fees'), table(row(cell('Tent'), cell('5')))),
);
const wording = (provision: string, most = 500) =>
  targetWording(body, id(provision), numberOrdinance(body, englandLike), most);

it('reads as the page does: numbers, headings, references as they print, no notes', () => {
  const number = (provision: string) => numberOrdinance(body, englandLike).get(id(provision))?.label ?? '';
  expect(wording('s1').split('\n')).toEqual([
    `${number('s1')} Camping`,
    '(1) No person may—',
    '(a) camp; or',
    '(b) sleep, see section 2.',
    '(2) By night.',
  ]);
  expect(wording('s2')).toContain('Tent');
});

it('is cut where it grows too long, and says so', () => {
  expect(wording('s1.1', 20)).toBe('(1) No person may—\n(a…');
});

it('is nothing of what is not there', () => expect(wording('gone')).toBe(''));
