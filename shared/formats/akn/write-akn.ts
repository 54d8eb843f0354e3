import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../../ordinance/numbering.ts';
import { inlinePrinter, textOf } from '../../ordinance/ordinance-text.ts';
import { parseBody } from '../../ordinance/parse-body.ts';
import { idOf } from '../../ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import type { Draft } from '../../record/draft.ts';
import { metaXml, slug, type WorkFacts } from './akn-meta.ts';
import { divideDocument } from './divide-document.ts';
import { elementIds } from './element-ids.ts';
import { topPlace } from './place.ts';
import { blocksXml, eIdOf, headingAndRest } from './write-blocks.ts';
import { hierarchyXml, quoted } from './write-hierarchy.ts';
import { inlineXml, type Writing } from './write-inline.ts';
import { element, escapeXml } from './xml-escape.ts';

/**
 * The ordinance as Akoma Ntoso 3.0 (OASIS LegalDocML, standard of 29 August 2018), valid by its schema; `readAkn` reads
 * it back with the same words, kinds and numbers. Notes to the drafter are not written. Throws if the draft's body is
 * not a document, which a checked draft's is.
 */
export function writeAkn(draft: Draft): string {
  const body = parseBody(draft.body);
  if (!body.ok) throw new Error(`the body of ${draft.meta.id} cannot be read: ${body.error.kind}`);
  const doc = body.value;
  const numbering = numberOrdinance(doc, draft.packs.profile.numbering);
  const terms = new Map<string, string>();
  const writing: Writing = { numbering, eIds: elementIds(doc, numbering), termId: (term) => declare(term, terms) };
  const work = factsOf(draft, doc, (node) => textOf(node, inlinePrinter(numbering)));
  const { preface, preamble, main, conclusions, attachments } = divideDocument(doc);
  const levels = hierarchyXml(main, topPlace, null, writing);
  const parts = [
    optional('preface', preface.map((node) => prefaceXml(node, writing)).join('')),
    optional('preamble', preambleXml(preamble, writing)),
    element('body', {}, levels === '' ? '<hcontainer name="text"><content><p/></content></hcontainer>' : levels),
    conclusionsXml(conclusions, writing),
    optional('attachments', attachments.map((node, i) => attachmentXml(node, i + 1, work, writing)).join('')),
  ];
  const meta = metaXml(work, '!main', terms);
  const act = element('act', { name: slug(work.subtype), contains: 'originalVersion' }, meta + parts.join(''));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('akomaNtoso', { xmlns: namespace }, act)}\n`;
}

const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

function prefaceXml(node: Node, writing: Writing): string {
  const words = inlineXml(node, writing, idOf(node));
  const eId = eIdOf(node, writing);
  if (node.type.name === 'title') return element('p', {}, element('docTitle', { eId }, words));
  return element('longTitle', { eId }, element('p', {}, words));
}

function preambleXml(nodes: readonly Node[], writing: Writing): string {
  let xml = '';
  let recitals = '';
  const endRecitals = () => {
    xml += optional('recitals', recitals);
    recitals = '';
  };
  for (const node of nodes) {
    const words = () => element('p', {}, inlineXml(node, writing, idOf(node)));
    if (node.type.name === 'recital') recitals += element('recital', { eId: eIdOf(node, writing) }, words());
    else {
      endRecitals();
      if (node.type.name === 'enactingClause')
        xml += element('formula', { name: 'enactingFormula', eId: eIdOf(node, writing) }, words());
      else xml += blocksXml([node], null, writing, quoted(writing));
    }
  }
  endRecitals();
  return xml;
}

function conclusionsXml(nodes: readonly Node[], writing: Writing): string {
  const [first] = nodes;
  if (first === undefined) return '';
  const blocks = nodes.map((node) => blocksXml(node.content.content, idOf(node), writing, quoted(writing))).join('');
  return element('conclusions', { eId: eIdOf(first, writing) }, blocks === '' ? '<p/>' : blocks);
}

/** A schedule, or a conclusion that follows one, as a document of its own with its own metadata. */
function attachmentXml(node: Node, place: number, work: WorkFacts, writing: Writing): string {
  const id = idOf(node);
  const kind = node.type.name;
  const label = id === null ? '' : (writing.numbering.get(id)?.label ?? '');
  const [heading, blocks] = kind === 'schedule' ? headingAndRest(node) : [null, [...node.content.content]];
  const num = label === '' ? '' : element('num', {}, escapeXml(label));
  const title = heading === null ? '' : element('heading', {}, inlineXml(heading, writing, id));
  const content =
    kind === 'schedule' ? scheduleXml(blocks, id, writing) : blocksXml(blocks, id, writing, quoted(writing));
  const meta = metaXml(
    { ...work, title: label === '' ? `${work.title} ${kind} ${place}` : label },
    `!${kind}-${place}`,
    new Map(),
  );
  const doc = element('doc', { name: kind }, meta + element('mainBody', {}, content === '' ? '<p/>' : content));
  return element('attachment', { eId: eIdOf(node, writing) }, num + title + doc);
}

/** A main body may hold blocks and levels side by side, but a lone table needs no level round it. */
function scheduleXml(blocks: readonly Node[], id: ProvisionId | null, writing: Writing): string {
  const isFlat = blocks.every((block) => ['p', 'table', 'figure', 'quotedStructure', 'note'].includes(block.type.name));
  return isFlat
    ? blocksXml(blocks, id, writing, quoted(writing))
    : hierarchyXml(blocks, { ...topPlace, inSchedule: true }, id, writing);
}

function declare(term: string, terms: Map<string, string>): string {
  let eId = terms.get(term);
  if (eId === undefined) {
    const taken = new Set(terms.values());
    const base = `term-${slug(term)}`;
    eId = base;
    for (let turn = 2; taken.has(eId); turn++) eId = `${base}-${turn}`;
    terms.set(term, eId);
  }
  return eId;
}

function factsOf({ meta, packs }: Draft, doc: Node, text: (node: Node) => string): WorkFacts {
  const title = doc.content.content.find((node) => node.type.name === 'title');
  const { language, words } = packs.profile;
  const [tongue = 'en', country = 'xx'] = language.toLowerCase().split('-');
  return {
    title: (title === undefined ? '' : text(title).replace(/\s+/g, ' ').trim()) || meta.name,
    country,
    language: languages[tongue] ?? 'und',
    date: meta.createdAt.slice(0, 10),
    subtype: words.instrument,
    council: meta.createdBy.council || words.council,
  };
}

const languages: Readonly<Record<string, string>> = {
  en: 'eng',
  fr: 'fra',
  cy: 'cym',
  gd: 'gla',
  af: 'afr',
  xh: 'xho',
  fil: 'fil',
  tl: 'tgl',
};

function optional(name: string, content: string): string {
  return content === '' ? '' : element(name, {}, content);
}
