import type { Node } from '@tiptap/pm/model';
import {
  blank,
  bold,
  br,
  cell,
  chapter,
  conclusion,
  definition,
  doc,
  enactingClause,
  figure,
  headerCell,
  heading,
  item,
  note,
  p,
  paragraph,
  part,
  quotedStructure,
  ref,
  row,
  schedule,
  section,
  subparagraph,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { definitionCases } from './definition-cases.ts';
import { proseCases } from './prose-cases.ts';
import { wordingCases } from './wording-cases.ts';

/** Texts that must trigger a rule, and texts that must not. */
export const cases: Readonly<Record<string, { readonly finds: readonly Node[]; readonly spares: readonly Node[] }>> = {
  'mandatory-title': {
    finds: [
      doc(),
      doc(title()),
      doc(title(' ')),
      doc(section(heading('Title'), 'title')),
      doc(note('The title goes here')),
    ],
    spares: [
      doc(title('T')),
      doc(title(blank('name'))),
      doc(part(title('T'))),
      doc(section('x'), title('T')),
      doc(title(bold('T'))),
    ],
  },
  'mandatory-power': {
    finds: [
      doc(),
      doc(section('in exercise')),
      doc(note('in exercise of')),
      doc(section(quotedStructure('in exercise of'))),
      doc(section('inin exercise of')),
    ],
    spares: [
      doc(enactingClause('We make')),
      doc(p('In exercise of its powers')),
      doc(section('x', 'in  exercise\u00a0of powers')),
      doc(part(section(subsection('made in exercise of')))),
      doc(section(heading('In exercise of'))),
    ],
  },
  'broken-reference': {
    finds: [
      doc(section(p(ref('gone')))),
      doc(section(p(ref([])))),
      doc(section({ id: 'here1' }, p(ref(['here1', 'gone'])))),
      doc(section(table(row(cell(p(ref('gone'))))))),
      doc(section(heading(ref('gone')))),
    ],
    spares: [
      doc(section({ id: 'here2' }, p(ref('here2')))),
      doc(section(p(ref('later'))), section({ id: 'later' })),
      doc(section('see section 12')),
      doc(title({ id: 'tt' }, 'x'), section(p(ref('tt')))),
      doc(schedule({ id: 'sc' }, section({ id: 'in' }, p(ref(['sc', 'in']))))),
    ],
  },
  'unfilled-blank': {
    finds: [
      doc(section(p(blank('council')))),
      doc(title(blank('council'))),
      doc(section(heading(blank('place')))),
      doc(section(table(row(cell(p(blank('fee'))))))),
      doc(section(subsection(p('by ', blank('date'))))),
    ],
    spares: [doc(section('[council]')), doc(title('council')), doc(), doc(section(p(br()))), doc(section('____'))],
  },
  'empty-provision': {
    finds: [
      doc(section()),
      doc(section(p())),
      doc(section('x', subsection(p(' ')))),
      doc(title()),
      doc(section(heading(), paragraph(subparagraph()))),
    ],
    spares: [
      doc(section('x')),
      doc(section(heading('x'))),
      doc(section(subsection('x'))),
      doc(section(p(blank('x')))),
      doc(section(figure()), p({ id: 'pp' })),
    ],
  },
  'duplicate-number': {
    finds: [
      doc(section('x'), section({ num: '1' }, 'y')),
      doc(section({ num: '3A' }), section({ num: '3A' })),
      doc(section(subsection(), subsection({ num: '1' }))),
      doc(section(subsection({ num: '' }, paragraph()), subsection({ num: '' }, paragraph()))),
      doc(part({ num: '1' }), part({ num: '1' })),
      doc(section(), schedule({ num: '' }), schedule({ num: '' })),
    ],
    spares: [
      doc(section(), section()),
      doc(section(subsection()), section(subsection())),
      doc(section({ num: '' }), section({ num: '' })),
      doc(section(), schedule({ num: '' })),
      doc(section({ num: '5' }, quotedStructure(section({ num: '3A' }), section({ num: '3A' })))),
      doc(section({ num: '2' }, table(row(cell(paragraph()), cell(paragraph()))))),
    ],
  },
  'wrong-level': {
    finds: [
      doc(part(item())),
      doc(section(section())),
      doc(paragraph(subsection())),
      doc(subsection()),
      doc(section(part())),
    ],
    spares: [
      doc(chapter(part(section()))),
      doc(part(chapter(section(subsection(paragraph(subparagraph(item()))))))),
      doc(section(paragraph())),
      doc(schedule(paragraph(), item())),
      doc(section(definition(paragraph()))),
      doc(section(quotedStructure(item()), table(row(cell(item()))))),
    ],
  },
  'figure-alternative': {
    finds: [
      doc(figure()),
      doc(figure('Map')),
      doc(figure({ alt: ' ' })),
      doc(section(figure())),
      doc(section(table(row(cell(figure()))))),
    ],
    spares: [
      doc(figure({ alt: 'A map' })),
      doc(),
      doc(section('figure')),
      doc(table()),
      doc(section(figure({ alt: 'x' }, 'Map'))),
    ],
  },
  'table-header': {
    finds: [
      doc(table(row(cell('Offence'), cell('Fine')), row(cell('Litter'), cell('R 500')))),
      doc(section(table(row(cell('1'), cell('2')), row(cell('3'), cell('4'))))),
      doc(table(row(headerCell('Offence'), cell('Fine')), row(cell('Litter'), cell('R 500')))),
      doc(table(row(cell({ colspan: 2 }, 'Fines')), row(cell('Litter'), cell('R 500')))),
      doc(table(row(cell('Zone'), cell('')), row(cell('North'), cell('55 dB')))),
      doc(
        schedule(
          table(row(cell('Place'), cell('Hours'), cell('Days')), row(cell('Park'), cell('8 to 6'), cell('all'))),
        ),
      ),
    ],
    spares: [
      doc(table(row(headerCell('Offence'), headerCell('Fine')), row(cell('Litter'), cell('R 500')))),
      doc(table(row(headerCell('Zone'), cell('55 dB')), row(headerCell('Other'), cell('45 dB')))),
      doc(table(row(cell('Signed'), cell('Dated')))),
      doc(table(row(cell('one')), row(cell('two')))),
      doc(table(row(cell(''), cell('')), row(cell(''), cell('')))),
      doc(section(quotedStructure(table(row(cell('a'), cell('b')), row(cell('c'), cell('d')))))),
      doc(table()),
    ],
  },
  'prose-shall': {
    finds: [
      doc(section('A person shall not')),
      doc(section('SHALL')),
      doc(section(heading('What shall be'))),
      doc(section(p('it ', bold('sha'), 'll'))),
      doc(section(table(row(cell(p('shall,')))))),
    ],
    spares: [
      doc(section('must')),
      doc(section('marshall shallow')),
      doc(section(note('shall'))),
      doc(section(quotedStructure(section('shall')))),
      doc(section(p('sha', br(), 'll'))),
    ],
  },
  'prose-and-or': {
    finds: [
      doc(section('a and/or b')),
      doc(section('And/Or')),
      doc(p({ id: 'q' }, 'x and/or')),
      doc(section(p('(and/or)'))),
      doc(title('and/or')),
    ],
    spares: [
      doc(section('and or')),
      doc(section('and')),
      doc(section('band/or')),
      doc(section('and/order')),
      doc(section('and / or')),
    ],
  },
  'missing-heading': {
    finds: [
      doc(section('x')),
      doc(part()),
      doc(chapter()),
      doc(section(heading())),
      doc(part(heading('x'), section('y'))),
    ],
    spares: [
      doc(section(heading('x'))),
      doc(schedule(section('x'))),
      doc(part(heading('x'))),
      doc(section(heading('x'), quotedStructure(section('y')))),
      doc(section(heading(blank('x')))),
    ],
  },
  'heading-ending': {
    finds: [
      doc(section(heading('Noise.'))),
      doc(part(heading('Penalties:'), section('x'))),
      doc(section(subsection(heading('Fees;')))),
      doc(schedule(heading('Table of fees (in full).'))),
      doc(section(heading(bold('Dogs'), '. '))),
    ],
    spares: [
      doc(section(heading('Noise'))),
      doc(section(heading('Stalls, tables etc.'))),
      doc(section(heading('Is it a street?'))),
      doc(section('Noise.')),
      doc(section(heading('No. 3. Of dogs.'))),
      doc(section(quotedStructure(section(heading('Noise.'))))),
    ],
  },
  'two-headings': {
    finds: [
      doc(section(heading('a'), heading('b'))),
      doc(section(heading('a'), p('x'), heading('b'))),
      doc(part(heading(), heading('b'))),
      doc(schedule(heading('a'), heading('b'))),
      doc(section(heading('x'), subsection(heading('a'), heading('b')))),
    ],
    spares: [
      doc(section(heading('a'), subsection(heading('b')))),
      doc(section(heading('a'))),
      doc(section()),
      doc(section(quotedStructure(heading('a'), heading('b')))),
      doc(conclusion(heading('a'))),
    ],
  },
  ...definitionCases,
  ...proseCases,
  ...wordingCases,
};
