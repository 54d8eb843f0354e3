import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';

/**
 * The kinds of provision, outermost first. The names are those of Akoma Ntoso 3.0 (OASIS LegalDocML) where it has one.
 * The schema lets any of them stand in any other: what is legally wrong is a finding of a check, never a refusal.
 */
export const provisionKinds = [
  'part',
  'chapter',
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'item',
  'schedule',
  'definition',
] as const;
export type ProvisionKind = (typeof provisionKinds)[number];

/** Kinds that bear an id of their own; `p` bears one only where it stands directly in the document. */
export const identifiedKinds = [
  ...provisionKinds,
  'title',
  'longTitle',
  'recital',
  'enactingClause',
  'conclusion',
  'quotedStructure',
  'table',
  'figure',
  'note',
] as const;
export type IdentifiedKind = (typeof identifiedKinds)[number];

const id = { id: { default: null } };

/**
 * `id`: ProvisionId. `num`: null = numbered by the profile; '' = deliberately without a number; letters and digits
 * only ("3A", "za") = fixed by its author and dressed as its level is ("3A." or "(za)"); anything else ("1.4A)") =
 * fixed and printed exactly so. `tags`: null = not yet tagged, else the tags a drafter gave (see packs: provisionTags).
 */
const provision: NodeSpec = {
  content: 'block*',
  group: 'block provision',
  defining: true,
  attrs: { ...id, num: { default: null }, tags: { default: null } },
};
const line: NodeSpec = { content: 'inline*', group: 'block', defining: true };

/** The whole document model. Content expressions use stars only, so that real law, pastes and merges always fit. */
export const nodeSpecs = {
  doc: { content: 'block*' },
  p: { content: 'inline*', group: 'block', attrs: { ...id } },
  title: { ...line, attrs: id },
  longTitle: { ...line, attrs: id },
  recital: { ...line, attrs: id },
  enactingClause: { ...line, attrs: id },
  heading: line,
  crossheading: line,
  part: provision,
  chapter: provision,
  section: provision,
  subsection: provision,
  paragraph: provision,
  subparagraph: provision,
  item: provision,
  schedule: provision,
  definition: provision,
  /** Words of another instrument set out in this one (an amendment): its numbers are all as quoted. */
  quotedStructure: { content: 'block*', group: 'block', defining: true, attrs: id },
  /** Seal and signatures. */
  conclusion: { content: 'block*', group: 'block', defining: true, attrs: id },
  /** A note to the drafter: it never leaves the draft. */
  note: { ...line, attrs: id },
  /**
   * A map or drawing; `file` is the hash of a stored object, the content is its caption. `width`: in per cent of the
   * width of the text; null = as large as it is, where that fits.
   */
  figure: { ...line, attrs: { ...id, file: { default: null }, alt: { default: '' }, width: { default: null } } },
  table: { content: 'tableRow*', group: 'block', isolating: true, tableRole: 'table', attrs: id },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableCell: { content: 'block*', isolating: true, tableRole: 'cell', attrs: cellAttrs() },
  tableHeader: { content: 'block*', isolating: true, tableRole: 'header_cell', attrs: cellAttrs() },
  text: { group: 'inline' },
  /**
   * Prints the number of what it points to. `to`: ids of the targets in document order; `range`: true for the first
   * to the last ("sections 4 to 7"); `form`: 'full' = "section 12(3)(a)", 'context' = the shortest sure form; `capital`:
   * it begins a sentence; `joined`: 'and' or 'or', before the last of several. `was`: what it printed when a target was
   * taken away, '' if that is not known; it says nothing while all targets stand.
   */
  reference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: {
      to: { default: [] },
      range: { default: false },
      form: { default: 'full' },
      capital: { default: false },
      joined: { default: 'and' },
      was: { default: '' },
    },
  },
  /** Something still to be filled in; prints as "[name]". */
  blank: { group: 'inline', inline: true, atom: true, attrs: { name: { default: '' } } },
  hardBreak: { group: 'inline', inline: true, selectable: false, leafText: () => '\n' },
} satisfies Record<string, NodeSpec>;

/** `term` marks a defined term where it is defined (uses are derived); `citation` another enactment. */
export const markSpecs = {
  term: { inclusive: false },
  citation: { inclusive: false, attrs: { href: { default: '' } } },
  bold: {},
  italic: {},
  underline: {},
  superscript: { excludes: 'subscript' },
  subscript: { excludes: 'superscript' },
} satisfies Record<string, MarkSpec>;

export type NodeName = keyof typeof nodeSpecs;
export type MarkName = keyof typeof markSpecs;

function cellAttrs() {
  return { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };
}
