/**
 * What the elements of Akoma Ntoso 2.0 and 3.0 are to us (OASIS LegalDocML 1.0, part 2, sections 5 and 6). An element
 * in none of these sets is unknown: its words are kept all the same and the report names it.
 */
export const documentElements = new Set([
  'act',
  'bill',
  'doc',
  'statement',
  'documentCollection',
  'officialGazette',
  'portion',
  'judgement',
  'judgment',
  'debate',
  'debateReport',
  'amendment',
  'amendmentList',
]);

/** Levels of a hierarchy that group sections. */
export const groupElements = new Set([
  'book',
  'tome',
  'title',
  'part',
  'subtitle',
  'subpart',
  'division',
  'subdivision',
  'chapter',
  'subchapter',
]);

/** Levels of a hierarchy from the section down, and those whose depth alone says what they are. */
export const levelElements = new Set([
  'section',
  'article',
  'clause',
  'rule',
  'subsection',
  'subclause',
  'subrule',
  'paragraph',
  'subparagraph',
  'point',
  'indent',
  'alinea',
  'level',
  'list',
  'sublist',
  'proviso',
  'transitional',
  'hcontainer',
  'tblock',
]);

/** Elements that hold blocks and say nothing more: what is in them belongs to what they are in. */
export const containerElements = new Set([
  'body',
  'mainBody',
  'amendmentBody',
  'collectionBody',
  'judgementBody',
  'judgmentBody',
  'debateBody',
  'portionBody',
  'coverPage',
  'preface',
  'preamble',
  'header',
  'content',
  'intro',
  'wrapUp',
  'container',
  'blockContainer',
  'div',
  'interstitial',
  'recitals',
  'citations',
  'prologue',
  'toc',
  'attachments',
  'components',
  'collection',
  'introduction',
  'background',
  'motivation',
  'decision',
  'remedies',
  'arguments',
]);

/** Elements that are one paragraph each. */
export const lineElements = new Set([
  'p',
  'block',
  'tocItem',
  'listIntroduction',
  'listConclusion',
  'listWrapUp',
  'heading',
  'subheading',
  'subHeading',
  'crossHeading',
  'crossheading',
  'caption',
  'longTitle',
  'formula',
  'recital',
  'citation',
  'li',
  'narrative',
  'scene',
]);

/** Blocks with a form of their own. */
export const formElements = new Set([
  'blockList',
  'ul',
  'ol',
  'table',
  'quotedStructure',
  'embeddedStructure',
  'img',
  'conclusions',
  'attachment',
  'component',
  'item',
]);

/** Elements inside a line that are no more than their words, or than a mark on them. */
export const inlineElements = new Set([
  'a',
  'abbr',
  'affectedDocument',
  'b',
  'br',
  'change',
  'concept',
  'courtType',
  'date',
  'decoration',
  'def',
  'docAuthority',
  'docCommittee',
  'docDate',
  'docIntroducer',
  'docJurisdiction',
  'docNumber',
  'docProponent',
  'docPurpose',
  'docStage',
  'docStatus',
  'docTitle',
  'docType',
  'docketNumber',
  'embeddedText',
  'entity',
  'eol',
  'eop',
  'event',
  'fillIn',
  'i',
  'inline',
  'ins',
  'judge',
  'lawyer',
  'legislature',
  'location',
  'marker',
  'mmod',
  'mod',
  'mref',
  'neutralCitation',
  'noteRef',
  'num',
  'object',
  'omissis',
  'organization',
  'outcome',
  'party',
  'person',
  'placeholder',
  'process',
  'quantity',
  'quotedText',
  'ref',
  'relatedDocument',
  'remark',
  'rmod',
  'role',
  'rref',
  'session',
  'shortTitle',
  'signature',
  'span',
  'sub',
  'sup',
  'term',
  'time',
  'tocLabel',
  'u',
  'vote',
  'subFlow',
  'authorialNote',
  'del',
  'argument',
  'opinion',
  'anchor',
  'bookmark',
  'extractText',
]);

/** Known elements without words, or whose words are not the document's. */
export const silentElements = new Set(['meta', 'componentRef', 'documentRef', 'collectionRef']);

/** Understood only in part: the words are kept, what the element says of them is not. */
export const partlyUnderstood: Readonly<Record<string, string>> = {
  authorialNote: 'a note: its words stand in the text',
  del: 'struck out in the file: its words stand in the text',
  ins: 'marked as inserted in the file',
  img: 'a picture that is not in the file itself',
  componentRef: 'another document, not in this file',
  documentRef: 'another document, not in this file',
};

/** Whether an element can stand only as a block of its own, or holds others. */
export function isBlockElement(name: string): boolean {
  return (
    groupElements.has(name) ||
    levelElements.has(name) ||
    containerElements.has(name) ||
    lineElements.has(name) ||
    formElements.has(name) ||
    documentElements.has(name)
  );
}

export function isKnownElement(name: string): boolean {
  return isBlockElement(name) || inlineElements.has(name) || silentElements.has(name) || tableElements.has(name);
}

const tableElements = new Set(['tr', 'th', 'td', 'thead', 'tbody', 'tfoot', 'colgroup', 'col']);
