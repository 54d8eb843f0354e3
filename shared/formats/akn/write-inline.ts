import type { Mark, Node } from '@tiptap/pm/model';
import type { Numbering } from '../../ordinance/numbering.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { printReference } from '../../ordinance/reference-text.ts';
import { element, escapeXml } from './xml-escape.ts';

/** What the writers of single forms share. */
export interface Writing {
  readonly numbering: Numbering;
  readonly eIds: ReadonlyMap<ProvisionId, string>;
  /** The eId of a defined term; the first asking declares it. */
  termId(term: string): string;
}

const order = ['citation', 'term', 'bold', 'italic', 'underline', 'superscript', 'subscript'];
const tags: Readonly<Record<string, string>> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};

/** The words of a line with their marks; `from` is the provision that the line stands in. */
export function inlineXml(line: Node, writing: Writing, from: ProvisionId | null): string {
  return runXml(line.content.content, 0, writing, from);
}

/** Takes the marks one kind after the other, outermost first, so that a term in bold and plain letters is one term. */
function runXml(nodes: readonly Node[], depth: number, writing: Writing, from: ProvisionId | null): string {
  const type = order[depth];
  if (type === undefined) return nodes.map((node) => leafXml(node, writing, from)).join('');
  let xml = '';
  for (let start = 0; start < nodes.length; ) {
    const mark = markOf(nodes[start] as Node, type);
    let end = start + 1;
    while (end < nodes.length && sameMark(mark, markOf(nodes[end] as Node, type))) end++;
    const run = nodes.slice(start, end);
    const inner = runXml(run, depth + 1, writing, from);
    xml += mark === undefined ? inner : markXml(mark, inner, run, writing);
    start = end;
  }
  return xml;
}

function markXml(mark: Mark, inner: string, run: readonly Node[], writing: Writing): string {
  if (mark.type.name === 'term') {
    const term = run
      .map((node) => node.text ?? '')
      .join('')
      .trim();
    return element('def', term === '' ? {} : { refersTo: `#${writing.termId(term)}` }, inner);
  }
  if (mark.type.name !== 'citation') return element(tags[mark.type.name] ?? 'span', {}, inner);
  const href = String(mark.attrs['href'] ?? '');
  return href === '' || href.startsWith('#')
    ? inner
    : element('ref', { href: encodeURI(href).replace(/%25([0-9A-Fa-f]{2})/g, '%$1') }, inner);
}

function leafXml(node: Node, writing: Writing, from: ProvisionId | null): string {
  switch (node.type.name) {
    case 'text':
      return escapeXml(node.text ?? '');
    case 'hardBreak':
      return '<br/>';
    case 'blank':
      return element('fillIn', {}, escapeXml(`[${String(node.attrs['name'])}]`));
    case 'reference':
      return referenceXml(node, writing, from);
    default:
      throw new Error(`no way to write a ${node.type.name} in a line`);
  }
}

function referenceXml(node: Node, { numbering, eIds }: Writing, from: ProvisionId | null): string {
  const { text, state } = printReference(node, numbering, from);
  const targets = (node.attrs['to'] as readonly ProvisionId[]).map((id) => eIds.get(id));
  if (state === 'broken' || targets.length === 0 || targets.includes(undefined)) return escapeXml(text);
  const hrefs = targets.map((eId) => `#${eId}`);
  const [first = '', last = first] = [hrefs[0], hrefs.at(-1)];
  if (hrefs.length === 1) return element('ref', { href: first }, escapeXml(text));
  if (node.attrs['range'] === true) return element('rref', { from: first, upTo: last }, escapeXml(text));
  const pieces = text.split(/(, | and | or )/);
  const parted = pieces.length === hrefs.length * 2 - 1;
  const refs = parted
    ? pieces.map((piece, i) =>
        i % 2 === 1 ? escapeXml(piece) : element('ref', { href: hrefs[i / 2] }, escapeXml(piece)),
      )
    : hrefs.map((href, i) => element('ref', { href }, i === 0 ? escapeXml(text) : ''));
  return element('mref', {}, refs.join(''));
}

const markOf = (node: Node, type: string): Mark | undefined => node.marks.find((mark) => mark.type.name === type);

function sameMark(a: Mark | undefined, b: Mark | undefined): boolean {
  return a === undefined || b === undefined ? a === b : a.eq(b);
}
