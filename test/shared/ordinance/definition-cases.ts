import type { Node } from '@tiptap/pm/model';
import {
  cell,
  definition,
  doc,
  heading,
  note,
  p,
  paragraph,
  part,
  quotedStructure,
  recital,
  row,
  schedule,
  section,
  subsection,
  table,
  term,
} from '../../builders/ordinance.ts';

/** As `cases` in check-cases.ts, for terms, and references typed as words. */
export const definitionCases: Readonly<
  Record<string, { readonly finds: readonly Node[]; readonly spares: readonly Node[] }>
> = {
  'unresolved-reference': {
    finds: [
      doc(section('see section 9')),
      doc(section('paragraph (c) of subsection (1)')),
      doc(section(subsection('see subsection (4)'))),
      doc(section('listed in Schedule 3'), schedule()),
      doc(section(table(row(cell('see Part 7'))))),
    ],
    spares: [
      doc(section('see section 1')),
      doc(section('section 9 of the Act')),
      doc(section(note('see section 9'))),
      doc(section(quotedStructure('see section 9'))),
      doc(section('this part of the park')),
      doc(section('in terms of sections 86B and 86H respectively of the Systems Act, 2000')),
    ],
  },
  'definition-unused': {
    finds: [
      doc(defines('beg')),
      doc(defines('beg'), section(note('to beg'))),
      doc(defines('Council'), section('a council')),
      doc(defines('street trader'), section('a street for a trader')),
      doc(section('the Municipality of Example (“the Town”)')),
    ],
    spares: [
      doc(defines('beg'), section('nobody begs')),
      doc(defines('party'), section('the parties’ rights')),
      doc(defines('mode of transport'), section('two modes of transport')),
      doc(defines('City Manager'), section('the city manager')),
      doc(section('the Town of Example (“the Town”)'), section('the Town must')),
    ],
  },
  'definition-twice': {
    finds: [
      doc(defines('beg'), defines('beg')),
      doc(defines('beg', 'Beg')),
      doc(defines('the City', 'City')),
      doc(section(p('“noise” means a sound')), defines('noise')),
      doc(section('In this section, “noise” means a sound', p('“noise” includes music'))),
    ],
    spares: [
      doc(defines('beg', 'begging')),
      doc(defines('noise'), section('In this section, “noise” means music')),
      doc(defines('noise'), schedule(defines('noise'))),
      doc(recital('the City of Example (“the City”)'), defines('City')),
      doc(defines('noise'), section(quotedStructure(defines('noise')))),
    ],
  },
  'definition-too-narrow': {
    finds: [
      doc(section('In this section, “street trader” means a person'), section('a street trader')),
      doc(section('no street traders'), section('In this section, “street trader” means a person')),
      doc(section('the Town'), section('the Town of Example (“the Town”)')),
      doc(section('a street trader'), schedule(defines('street trader'))),
      doc(part(section('In this Part, “street trader” means a person')), section('a street trader')),
    ],
    spares: [
      doc(section('In this section, “street trader” means a person', p('a street trader'))),
      doc(section('In this section, “place” means a stall'), section('any place')),
      doc(defines('street trader'), section('In this section, “street trader” means x'), section('a street trader')),
      doc(section('the Town of Example (“the Town”)'), section('the Town')),
      doc(part(section('In this Part, “street trader” means a person'), section('a street trader'))),
      doc(
        section('In this section, “open space” means x'),
        defines('public open space'),
        section('a public open space'),
      ),
    ],
  },
  'definition-missing': {
    finds: [
      doc(section('An authorised officer may enter.')),
      doc(section('obey any enforcement official')),
      doc(section('Every Permit Holder must pay.'), section('a Permit Holder')),
      doc(section('No Stall may stand', paragraph('beside another Stall'))),
      doc(section(table(row(cell('an Event Operator'))), 'each Event Operator')),
    ],
    spares: [
      doc(defines('authorised officer'), section('an authorised officer')),
      doc(defines('authorized official'), section('authorized officials and an authorized official of the Council')),
      doc(section('every Permit Holder once, and a law enforcement officer')),
      doc(section('the Example River Area and the Example River Area')),
      doc(
        section(heading('An Authorised Officer'), note('an authorised officer')),
        section(quotedStructure(section('an authorised officer'))),
      ),
    ],
  },
  'definition-unmarked': {
    finds: [
      doc(section('“noise” means a sound')),
      doc(section(subsection('In this section, "noise" includes music'))),
      doc(definition('‘noise’ has the meaning given in the Act')),
      doc(section('“noise” or “din” means a sound')),
      doc(section('“noise”, in relation to a street, means a sound')),
    ],
    spares: [
      doc(defines('noise')),
      doc(section('a sign saying “keep out” by means of')),
      doc(section('a sign that says “silence”')),
      doc(section('the City of Example (“the City”)')),
      doc(section(note('“noise” means a sound'))),
    ],
  },
};

/** A section with a definition provision for each term. */
function defines(...terms: string[]): Node {
  return section(...terms.map((text) => definition(p('“', term(text), '” means a thing'))));
}
