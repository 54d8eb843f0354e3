import type { Mark, Node } from '@tiptap/pm/model';
import { directedText, type TextDirection } from '../../ordinance/text-direction.ts';
import type { ReferencePiece } from './reference-fields.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

/** What the inline writer asks about a reference. */
export type ReferencePrinter = (reference: Node) => {
  readonly pieces: readonly ReferencePiece[];
  readonly broken: boolean;
};

/** The runs of a line of text: marks, breaks, blanks as [name], references as fields with their text in place. */
export function runsOf(line: Node, references: ReferencePrinter, also = '', direction: TextDirection = 'ltr'): string {
  let xml = '';
  line.forEach((node) => {
    const properties = also + markProperties(node.marks);
    switch (node.type.name) {
      case 'text': {
        const href = node.marks.find(({ type }) => type.name === 'citation')?.attrs['href'] as string | undefined;
        const run = textRun(node.text ?? '', properties, direction);
        xml += href && /^https?:\/\//i.test(href) ? linkField(href, run) : run;
        break;
      }
      case 'hardBreak':
        xml += '<w:r><w:br/></w:r>';
        break;
      case 'blank':
        xml += textRun(`[${String(node.attrs['name'])}]`, properties + highlight, direction);
        break;
      case 'reference': {
        const { pieces, broken } = references(node);
        for (const { text, field } of pieces) {
          const run = textRun(text, broken ? properties + highlight : properties, direction);
          xml += field === null ? run : complexField(field, run);
        }
        break;
      }
    }
  });
  return xml;
}

/** One run of text, or several where its direction changes. `properties` are the inside of `w:rPr`. */
export function textRun(text: string, properties = '', line: TextDirection = 'ltr'): string {
  if (text === '') return '';
  return directedText(text, line)
    .map(({ text: piece, direction }) => run(piece, direction === 'rtl' ? `${properties}<w:rtl/>` : properties))
    .join('');
}

/** A field with its result in place, so that readers that work nothing out still show it. */
export const complexField = (instruction: string, resultRuns: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeText(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${resultRuns}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const linkField = (href: string, runs: string): string =>
  complexField(`HYPERLINK "${encodeURI(decodeSafely(href)).replaceAll('"', '%22')}"`, runs);

function decodeSafely(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href.replace(/%(?![0-9a-f]{2})/gi, '%25');
  }
}

/** Still to be filled in, or to be mended: seen at a glance, and found by Word's own search for highlighted text. */
const highlight = '<w:highlight w:val="yellow"/>';

const style = (id: string): string => `<w:rStyle w:val="${escapeAttribute(id)}"/>`;

function run(text: string, properties: string): string {
  const inside = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  if (!breaks.test(text)) return `<w:r>${inside}${textXml(text)}</w:r>`;
  const content = text
    .split(/(\t|\r\n|[\n\r\u2028])/)
    .map((piece) => {
      if (piece === '') return '';
      if (piece === '\t') return '<w:tab/>';
      return breaks.test(piece) ? '<w:br/>' : textXml(piece);
    })
    .join('');
  return `<w:r>${inside}${content}</w:r>`;
}

/** Readers trim a text unless it is said to be kept. */
function textXml(text: string): string {
  const bare = !isSpace(text.charCodeAt(0)) && !isSpace(text.charCodeAt(text.length - 1));
  return `<w:t${bare ? '' : ' xml:space="preserve"'}>${escapeText(text)}</w:t>`;
}
/** The standard means only XML's own white space; a reader that goes further keeps the no-break space as well. */
const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0;
const breaks = /[\t\n\r\u2028]/;

/** In the order of the standard's CT_RPr: style, bold, italic, underline, position. */
function markProperties(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const names = new Set(marks.map(({ type }) => type.name));
  return propertyOrder.map(([name, xml]) => (names.has(name) ? xml : '')).join('');
}
const propertyOrder: readonly (readonly [string, string])[] = [
  ['term', style('DefinedTerm')],
  ['bold', '<w:b/><w:bCs/>'],
  ['italic', '<w:i/><w:iCs/>'],
  ['underline', '<w:u w:val="single"/>'],
  ['superscript', '<w:vertAlign w:val="superscript"/>'],
  ['subscript', '<w:vertAlign w:val="subscript"/>'],
];
