import { type DOMOutputSpec, DOMParser, DOMSerializer, type Node, type ParseRule } from '@tiptap/pm/model';
import { markSpecs, nodeSpecs } from '../../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { brokenReference } from '../../../shared/ordinance/reference-text.ts';

const elements: Readonly<Record<string, string>> = {
  p: 'p',
  title: 'h1',
  heading: 'h2',
  crossheading: 'h3',
  part: 'section',
  chapter: 'section',
  section: 'section',
  schedule: 'section',
  quotedStructure: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
  reference: 'span',
  blank: 'span',
};
const markTags: Readonly<Record<string, string>> = {
  term: 'dfn',
  citation: 'cite',
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
};
const markRules: Readonly<Record<string, readonly string[]>> = {
  bold: ['strong', 'b'],
  italic: ['em', 'i'],
  underline: ['u'],
  superscript: ['sup'],
  subscript: ['sub'],
  term: ['dfn'],
  citation: ['cite'],
};

/** The words and numbers that only a page knows: what a reference prints, what stands in the margin. */
export interface PrintedWords {
  readonly reference: (node: Node) => string;
  readonly label: (id: string) => string;
}

/** Writes what is copied: our own kinds and ids for ourselves, printed numbers and plain HTML for every other program. */
export class OrdinanceSerializer extends DOMSerializer {
  readonly #printed: PrintedWords;

  constructor(printed: PrintedWords) {
    super(nodesToDom(printed), marksToDom());
    this.#printed = printed;
  }

  override serializeFragment(...args: Parameters<DOMSerializer['serializeFragment']>) {
    const target = super.serializeFragment(...args);
    if (args[2]) return target; // an inner call: the numbers are put in once, at the end
    // The innermost first: of several that begin with the same line, its number is the one that belongs to the words.
    for (const element of [...target.querySelectorAll<HTMLElement>('[data-num-auto]')].reverse()) {
      element.removeAttribute('data-num-auto');
      const label = this.#printed.label(element.dataset.id ?? '');
      const block = element.querySelector('p, h2');
      if (!label || !block || block.querySelector('[data-number]')) continue;
      const number = element.ownerDocument.createElement('span');
      number.dataset.number = '';
      number.textContent = `${label}\u00a0`;
      block.prepend(number);
    }
    return target;
  }
}

/** Reads DOM that bears our kinds, and the tags that a browser itself writes while editing. */
export function ordinanceParser(): DOMParser {
  return new DOMParser(ordinanceSchema, parseRules());
}

/**
 * The parse rules: `data-kind` first, then plain tags. From the clipboard a reference also remembers the words that it
 * printed where it was copied.
 */
export function parseRules(source: 'page' | 'clipboard' = 'page'): ParseRule[] {
  const kinds = Object.keys(nodeSpecs)
    .filter((name) => name !== 'doc' && name !== 'text')
    .map(
      (name): ParseRule => ({
        tag: `[data-kind="${name}"]`,
        node: name,
        getAttrs: (dom) =>
          name === 'reference' && source === 'clipboard'
            ? { ...readAttributes(name, dom), was: wordsPrinted(dom) }
            : readAttributes(name, dom),
      }),
    );
  const marks = Object.entries(markRules).flatMap(([mark, tags]) =>
    tags.map((tag): ParseRule => ({ tag, mark, getAttrs: (dom) => ({ href: dom.getAttribute('data-href') ?? '' }) })),
  );
  return [
    { tag: '[data-number]', ignore: true, priority: 60 },
    ...kinds,
    ...marks,
    { tag: 'br', node: 'hardBreak' },
    { tag: 'table', node: 'table' },
    { tag: 'tr', node: 'tableRow' },
    { tag: 'td', node: 'tableCell', getAttrs: readCell },
    { tag: 'th', node: 'tableHeader', getAttrs: readCell },
    { tag: 'p', node: 'p' },
  ];
}

function nodesToDom(printed: PrintedWords): Record<string, (node: Node) => DOMOutputSpec> {
  const nodes: Record<string, (node: Node) => DOMOutputSpec> = {};
  for (const name of Object.keys(nodeSpecs)) {
    if (name === 'doc' || name === 'text') continue;
    nodes[name] = (node) => [elements[name] ?? 'div', writeAttributes(node), 0];
  }
  nodes.hardBreak = () => ['br'];
  nodes.table = (node) => ['table', writeAttributes(node), ['tbody', 0]];
  nodes.reference = (node) => ['span', writeAttributes(node), printed.reference(node)];
  nodes.blank = (node) => ['span', writeAttributes(node), `[${node.attrs.name}]`];
  return nodes;
}

function marksToDom() {
  return Object.fromEntries(
    Object.keys(markSpecs).map((name) => [
      name,
      (mark: { attrs: Record<string, string> }): DOMOutputSpec => [
        markTags[name] ?? 'span',
        name === 'citation' ? { 'data-href': mark.attrs.href } : {},
        0,
      ],
    ]),
  );
}

/** Each attribute that is not its default as `data-…`: a word as it is, anything else as JSON. */
function writeAttributes(node: Node): Record<string, string> {
  const attributes: Record<string, string> = { 'data-kind': node.type.name };
  for (const [name, value] of Object.entries(node.attrs)) {
    const initial = node.type.spec.attrs?.[name]?.default;
    if (value === initial) continue;
    if (name === 'colspan' || name === 'rowspan') attributes[name] = String(value);
    else attributes[`data-${name}`] = typeof value === 'string' ? value : JSON.stringify(value);
  }
  if (node.type.spec.group?.includes('provision')) attributes['data-num-auto'] = '';
  return attributes;
}

function readAttributes(name: string, dom: HTMLElement): Record<string, unknown> {
  const attrs: Record<string, unknown> = {};
  for (const [key, { default: initial }] of Object.entries(ordinanceSchema.nodes[name as 'p'].spec.attrs ?? {})) {
    if (key === 'colspan' || key === 'rowspan') Object.assign(attrs, readCell(dom));
    const text = dom.getAttribute(`data-${key}`);
    if (text === null) continue;
    attrs[key] = initial === null || typeof initial === 'string' ? readValue(key, text) : readJson(text, initial);
  }
  return attrs;
}

function wordsPrinted(reference: HTMLElement): string {
  const words = reference.getAttribute('data-was') ?? reference.textContent?.trim() ?? '';
  return words === brokenReference ? '' : words.slice(0, 2000);
}

/** `tags` and `colwidth` are lists, `width` a number; every other value that may be null is a word. */
function readValue(key: string, text: string): unknown {
  if (key === 'width') return Number(text);
  return key === 'tags' || key === 'colwidth' ? readJson(text, null) : text;
}

/** A value of the same shape as `initial`, or `initial`: what comes from the clipboard is not to be trusted. */
function readJson(text: string, initial: unknown): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof initial === 'boolean') return typeof value === 'boolean' ? value : initial;
    const list = Array.isArray(value) && value.length <= 100;
    return list && value.every((one) => typeof one === 'string' || typeof one === 'number') ? value : initial;
  } catch {
    return initial;
  }
}

function readCell(dom: HTMLElement): { colspan: number; rowspan: number } {
  return { colspan: span(dom, 'colspan'), rowspan: span(dom, 'rowspan') };
}

function span(dom: HTMLElement, name: string): number {
  const value = Number.parseInt(dom.getAttribute(name) ?? '', 10);
  return value >= 1 && value <= 100 ? value : 1;
}
