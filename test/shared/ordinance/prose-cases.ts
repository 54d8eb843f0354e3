import type { Node } from '@tiptap/pm/model';
import {
  cell,
  doc,
  heading,
  note,
  p,
  paragraph,
  quotedStructure,
  recital,
  row,
  section,
  subparagraph,
  subsection,
  table,
} from '../../builders/ordinance.ts';

const words = (count: number): string =>
  `${Array.from({ length: count - 1 }, (_, i) => (i % 2 === 0 ? 'word' : 'other')).join(' ')} end.`;
const list = (...items: string[]): Node => section('A person must—', ...items.map((item) => paragraph(item)));

/** As `cases` in check-cases.ts, for the form of sentences and lists. */
export const proseCases: Readonly<
  Record<string, { readonly finds: readonly Node[]; readonly spares: readonly Node[] }>
> = {
  'long-sentence': {
    finds: [
      doc(section(words(61))),
      doc(section(`Short. W${words(61)}`)),
      doc(section(subsection(paragraph(words(90))))),
      doc(section(`${'Word; '.repeat(61)}end`)),
      doc(section(heading(words(70)))),
    ],
    spares: [
      doc(section(words(60))),
      doc(section(`W${words(40)} W${words(40)} W${words(40)}`)),
      doc(recital(words(90))),
      doc(section(words(40), paragraph(words(40)))),
      doc(section(note(words(90)), quotedStructure(words(90)))),
      doc(section(`(i) W${words(40)} (ii) W${words(40)} (b) W${words(40)}`)),
    ],
  },
  'passive-offence': {
    finds: [
      doc(section('It is prohibited to feed the pigeons.')),
      doc(section('It is unlawful for a person to park there.')),
      doc(section('Ball games are forbidden in the park.')),
      doc(section('Smoking is strictly prohibited.')),
      doc(section('It shall be an offence to beg.')),
    ],
    spares: [
      doc(section('A person must not feed the pigeons.')),
      doc(section('A use that is prohibited must end.')),
      doc(section('Prohibited goods may be seized.')),
      doc(section('The sale is prohibited by the Act.')),
      doc(section('Goods that it is illegal to sell.', quotedStructure('It is prohibited to beg.'))),
      doc(section('Gas may be stored if—', paragraph('smoking is prohibited there; and'), paragraph('it is cool.'))),
    ],
  },
  'mixed-list-endings': {
    finds: [
      doc(list('go;', 'stay,', 'come.')),
      doc(list('go.', 'stay;', 'come.')),
      doc(list('go', 'stay;', 'come.')),
      doc(section(subsection(paragraph(subparagraph('a,'), subparagraph('b;'), subparagraph('c.'))))),
      doc(list('go;', 'stay', 'eat; and', 'come.')),
    ],
    spares: [
      doc(list('go;', 'stay; and', 'come.')),
      doc(list('go;', 'stay;', 'eat, and', 'come.')),
      doc(list('go', 'stay', 'come')),
      doc(list('Go.', 'Stay.', 'Come.')),
      doc(section(paragraph('go;'), paragraph('stay:', subparagraph('x'), subparagraph('y')), paragraph('come.'))),
      doc(list('go;', '[Item (b) deleted by the amendment of 2016]', 'stay; or', 'come.')),
      doc(list('Height', 'Walls are 3 m high.', 'Coverage', 'It is 40 %.')),
      doc(list('as the table shows:', 'go;', 'stay; or', 'come.')),
    ],
  },
  'list-without-conjunction': {
    finds: [
      doc(list('go;', 'stay;', 'come.')),
      doc(list('go;', 'come.')),
      doc(list('go,', 'stay,', 'come.')),
      doc(list('The owner;', 'Another person.')),
      doc(section(heading('Any of these'), 'No person may—', paragraph('go;'), paragraph('come.'))),
      doc(section('x', paragraph('y—', subparagraph('go;'), subparagraph('come.')))),
    ],
    spares: [
      doc(list('go;', 'stay; or', 'come.')),
      doc(list('go; and', 'stay; and', 'come.')),
      doc(list('Go.', 'Come.')),
      doc(section('No person may do any of the following:', paragraph('go;'), paragraph('come.'))),
      doc(table(row(cell(list('go;', 'come.')))), section(p('x'), paragraph('go;'))),
      doc(section('In this section—', paragraph('“beg” means ask;'), paragraph('“place” means a street.'))),
      doc(section('Floor space', paragraph('The whole floor is 40 m;'), paragraph('Each shop has 4 m.'))),
      doc(list('go;', 'stay; and')),
    ],
  },
};
