import type { Node } from '@tiptap/pm/model';
import {
  blank,
  cell,
  cited,
  definition,
  heading,
  italic,
  note,
  p,
  paragraph,
  quotedStructure,
  row,
  section,
  table,
  term,
} from '../../../builders/ordinance.ts';

/** Texts in which a word is told of, with what they show and the words. */
export const mustFind: readonly (readonly [string, Node, readonly string[]])[] = [
  ['in the text', section('They recieve it.'), ['recieve']],
  ['at the start of a sentence', section('It ends. Recieve it now.'), ['Recieve']],
  ['in a heading', section(heading('Accomodation'), 'x'), ['Accomodation']],
  [
    'in a list and in a table',
    section(paragraph('a seperate stall'), table(row(cell('a seperate one')))),
    ['seperate', 'seperate'],
  ],
  ['in a compound', section('a sub-comittee'), ['sub-comittee']],
  ['with a possessive', section('the goverment’s land'), ['goverment']],
  ['where a space was lost', section('the use ofaccess roads'), ['ofaccess']],
];

/** Texts in which none is. */
export const mustSpare: readonly (readonly [string, Node])[] = [
  ['names in mid-sentence, and where they begin one', section('He lives in Qumbuville. Qumbuville is a town.')],
  ['defined terms', section(definition(p('“', term('spaza'), '” means a shop')), 'the spazas')],
  ['numbers, codes and addresses', section('erf 12a, 3rd, X7kk, a.qqzz@example.org, www.qqzz.example, km/h')],
  ['short forms and roman numbers', section('the SANRAL, the CBDs, part xviii')],
  ['citations and what is quoted', section(p('under ', cited('the Wetboek van strafreg'), ', a sign “geen toegang”'))],
  ['words quoted from elsewhere, and notes', section(quotedStructure(section('recieve')), note('recieve'))],
  ['blanks and what is to be filled in', section(p('by ', blank('nmae'), 'tjes [isnert nmae], ____'))],
  ['another language', section('Geen persoon mag op straat slaap of bedel sonder skriftelike toestemming nie.')],
  ['words in italics in a line that is not', section(p('the ', italic('imbizo'), ' of a ward'))],
  ['words of law', section('byelaws, subsections, mutatis mutandis, hereinafter, a by-law and a sub-paragraph')],
  ['names in a list', section(paragraph('Qumbuville'), paragraph('Qumbuville North'))],
  [
    'accents, and what English puts together',
    section('a crèche, a façade, co-ordinated, non-residential, resubmitted'),
  ],
];
