import type { Node } from '@tiptap/pm/model';
import {
  definition,
  doc,
  heading,
  note,
  p,
  paragraph,
  quotedStructure,
  recital,
  ref,
  schedule,
  section,
  subsection,
  term,
} from '../../builders/ordinance.ts';

interface Cases {
  readonly finds: readonly Node[];
  readonly spares: readonly Node[];
}
const texts = (finds: readonly string[], spares: readonly string[]): Cases => ({
  finds: finds.map((text) => doc(section(text))),
  spares: spares.map((text) => doc(section(text))),
});
const defines = (text: string, ending = '.'): Node => definition(p('“', term(text), `” means a thing${ending}`));

/** As `cases` in check-cases.ts, for numbers, dates, money, penalties and slips of the hand. */
export const wordingCases: Readonly<Record<string, Cases>> = {
  'repeated-word': texts(
    ['in the the park', 'of  of', 'The the park', 'must must not', 'a person person'],
    ['that that person', 'had had', 'the then theatre', 'Wagga Wagga', 'so-called called'],
  ),
  'unbalanced-signs': texts(
    ['the park (as shown', 'the park) is', 'the “park', 'a [blank is', '(a ] b'],
    ['(a) and (b)', 'a) the park', '“park” means', 'x (y [z])', '[council]'],
  ),
  'number-mismatch': texts(
    [
      'within thirty (20) days',
      'twenty-one (14) days',
      'one hundred and twenty (102) hours',
      'five hundred pounds (£5000)',
      'two thousand rand (R200)',
    ],
    [
      'within thirty (30) days',
      'one hundred and twenty (120) hours',
      'paragraph one (a)',
      'five hundred pounds (£500)',
      'two thousand (2 000) people',
    ],
  ),
  'date-format': texts(
    ['on 01/02/2024', 'by 1.2.24', 'on the 1st day of May 2024', 'on May 1, 2024', 'on 1st May 2024'],
    ['on 1 May 2024', 'in May 2024', 'section 1.2.3', 'no. 45/13/2024', '1 in 2024'],
  ),
  'impossible-date': texts(
    ['31 June 2024', '30 February 2024', '29 February 2023', '32 May 2024', '31st day of April 2025'],
    ['30 June 2024', '29 February 2024', '31 May 2024', '28 February 2023', '31 people'],
  ),
  'money-format': texts(
    ['a fee of £1000', '£ 50', 'a fee of £10 000', '£500.00', '£1,000,000.00'],
    ['£1,000', '£50', '£12.50', '£999', '1000 people'],
  ),
  'money-foreign': texts(
    ['a fee of $50', '€20', '$1,000', 'US ($5)', '₱500'],
    ['£50', 'R50 road', 'the R1 form', '50 pounds', 'P5'],
  ),
  'penalty-limit': texts(
    [
      'liable to a fine not exceeding £1,000',
      'a fine not exceeding level 3 on the standard scale',
      'liable to imprisonment for a period not exceeding six months',
      'a fine of £501',
      'a further fine of £50 for each day',
    ],
    [
      'liable to a fine not exceeding £500',
      'a fine not exceeding level 2 on the standard scale',
      'a fee of £1,000',
      'a fine of £5 for each day',
      'a person released from imprisonment',
    ],
  ),
  'penalty-without-power': {
    finds: [
      doc(section('liable to a fine')),
      doc(section(subsection('is liable on summary conviction to a fine'))),
      doc(schedule(section('a fine of £50'))),
      doc(section('a fine not exceeding level 2'), section('x')),
      doc(section(heading('Penalty'), 'liable to imprisonment')),
    ],
    spares: [
      doc(recital('made under section 236'), section('liable to a fine')),
      doc(section('in exercise of its powers'), section('a fine of £5')),
      doc(section('a fine day')),
      doc(section(note('liable to a fine'))),
      doc(section(quotedStructure('liable to a fine'))),
    ],
  },
  'skipped-number': {
    finds: [
      doc(section('x'), section({ num: '3' }, 'y')),
      doc(section({ num: '2' }, 'x')),
      doc(section(subsection('x'), subsection({ num: '4' }, 'y'))),
      doc(section(paragraph('x'), paragraph({ num: 'd' }, 'y'))),
      doc(section('x'), schedule(section({ num: '5' }, 'y'))),
    ],
    spares: [
      doc(section('x'), section({ num: '2' }, 'y')),
      doc(section('x'), section({ num: '1A' }, 'y')),
      doc(section({ num: '10' }, 'x'), section({ num: '20' }, 'y')),
      doc(section('x'), section({ num: '' }, 'y')),
      doc(section(quotedStructure(section({ num: '7' }, 'x')))),
    ],
  },
  'stale-reference': {
    finds: [
      doc(section({ id: 'r1' }, '[Repealed]'), section(p(ref('r1')))),
      doc(section({ id: 'r2' }, 'Deleted by the by-law of 2020'), section(p(ref('r2')))),
      doc(section({ id: 'b' }), section({ id: 'a' }), section(p(ref(['a', 'b'], { range: true })))),
      doc(section({ id: 'c' }, subsection({ id: 'd' }, 'x')), section(p(ref(['c', 'd'], { range: true })))),
      doc(section(subsection({ id: 'e' }, '(revoked)')), section(p('see ', ref('e')))),
    ],
    spares: [
      doc(section({ id: 'f' }, 'x'), section(p(ref('f')))),
      doc(section({ id: 'g' }, 'The repealed by-law'), section(p(ref('g')))),
      doc(section({ id: 'h' }), section({ id: 'i' }), section(p(ref(['h', 'i'], { range: true })))),
      doc(section({ id: 'j' }), section({ id: 'k' }), section(p(ref(['k', 'j'])))),
      doc(section('[Repealed]')),
    ],
  },
  'definition-order': {
    finds: [
      doc(section(defines('noise'), defines('beach'))),
      doc(section(subsection(defines('b'), defines('a')))),
      doc(section(defines('the City'), defines('Beach'))),
      doc(section(p('x'), defines('park'), defines('officer'), defines('street'))),
      doc(schedule(section(defines('z'), defines('y')))),
    ],
    spares: [
      doc(section(defines('beach'), defines('noise'))),
      doc(section(defines('Beach'), defines('the City'))),
      doc(section(defines('b')), section(defines('a'))),
      doc(section(defines('b'), p('and'), defines('a'))),
      doc(section(quotedStructure(defines('b'), defines('a')))),
    ],
  },
  'definition-ending': {
    finds: [';', '; and', ',', '; or', ' ;'].map((ending) => doc(section(defines('noise', ending)))),
    spares: [
      doc(section(defines('noise'))),
      doc(section(defines('noise', ''))),
      doc(section(definition(p('“', term('noise'), '” means—'), paragraph('a;')))),
      doc(section('x;')),
      doc(section(quotedStructure(defines('noise', ';')))),
    ],
  },
};
