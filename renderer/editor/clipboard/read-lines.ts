import type { PasteElement, PasteNode } from './paste-tree.ts';
import { type PastedCell, type PasteLine, type Run, type RunMark, tidyRuns } from './paste-line.ts';
import { listNumber } from './list-number.ts';

const blocks: ReadonlySet<string> = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'aside',
  'header',
  'footer',
  'main',
  'nav',
  'blockquote',
  'pre',
  'dl',
  'dt',
  'dd',
  'ul',
  'ol',
  'figure',
  'figcaption',
  'address',
  'form',
  'fieldset',
  'table',
  'center',
  'hr',
  'body',
  'html',
  'caption',
  'details',
  'summary',
]);
const markOfTag: Readonly<Record<string, RunMark>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
};

/** Where the reader is: what an element inherits. */
interface Inherited {
  readonly marks: readonly RunMark[];
  readonly depth: number;
  readonly heading: boolean;
}

/** The lines of pasted HTML from Word, a browser or anything else that writes HTML, in order, no word left out. */
export function readLines(root: PasteElement): PasteLine[] {
  const reader = new LineReader();
  reader.readInside(root, { marks: [], depth: 0, heading: false });
  return reader.finish();
}

class LineReader {
  readonly #lines: PasteLine[] = [];
  #runs: Run[] = [];
  #number: string | null = null;
  #at: Inherited = { marks: [], depth: 0, heading: false };

  finish(): PasteLine[] {
    this.#endLine();
    return this.#lines;
  }

  readInside(element: PasteElement, at: Inherited): void {
    let count = Number.parseInt(element.attributes.start ?? '1', 10) || 1;
    for (const child of element.children) {
      if (typeof child !== 'string' && child.tag === 'li') {
        count = Number.parseInt(child.attributes.value ?? '', 10) || count;
        this.#readItem(child, element, count++, at);
      } else this.#read(child, at);
    }
  }

  #read(node: PasteNode, at: Inherited): void {
    if (typeof node === 'string') {
      if (this.#runs.length > 0 || node.trim() !== '') this.#at = at;
      this.#runs.push({ text: node, marks: at.marks });
      return;
    }
    const style = node.attributes.style ?? '';
    if (/display:\s*none|mso-hide:\s*all/i.test(style)) return;
    if (/mso-list:\s*ignore/i.test(style)) {
      const number = plainText(node).trim();
      this.#number = number === 'o' ? '•' : number; // Word's second bullet is a letter of Courier
      return;
    }
    if (node.tag === 'br') return this.#endLine();
    if (node.tag === 'table') return this.#readTable(node);
    const inner: Inherited = {
      marks: marksOf(node, at.marks),
      depth: wordDepth(style) ?? at.depth,
      heading: at.heading || /^h[1-6]$/.test(node.tag) || /^(MsoTitle|Heading\d)$/i.test(node.attributes.class ?? ''),
    };
    if (!blocks.has(node.tag)) return this.readInside(node, inner);
    this.#endLine();
    this.readInside(node, node.tag === 'ul' || node.tag === 'ol' ? { ...inner, depth: at.depth + 1 } : inner);
    this.#endLine();
  }

  #readItem(item: PasteElement, list: PasteElement, count: number, at: Inherited): void {
    this.#endLine();
    this.#number = listNumber(list, item, count, at.depth);
    this.readInside(item, { ...at, marks: marksOf(item, at.marks), depth: Math.max(1, at.depth) });
    this.#endLine();
  }

  #readTable(table: PasteElement): void {
    this.#endLine();
    const rows = rowsOf(table).map(({ row, head }) =>
      row.children.flatMap((cell): PastedCell[] =>
        typeof cell !== 'string' && (cell.tag === 'td' || cell.tag === 'th')
          ? [
              {
                header: head || cell.tag === 'th',
                colspan: span(cell.attributes.colspan),
                rowspan: span(cell.attributes.rowspan),
                lines: readLines(cell),
              },
            ]
          : [],
      ),
    );
    if (rows.some((row) => row.length > 0)) {
      this.#lines.push({
        runs: [],
        number: null,
        depth: 0,
        heading: false,
        table: rows.filter((row) => row.length > 0),
      });
    }
  }

  #endLine(): void {
    const runs = tidyRuns(this.#runs);
    this.#runs = [];
    if (runs.length === 0) return;
    const { depth, heading } = this.#at;
    this.#lines.push({ runs, number: this.#number, depth, heading, table: null });
    this.#number = null;
  }
}

/** Google's documents wrap everything in a `b` of normal weight, so that a style speaks louder than a tag. */
function marksOf(element: PasteElement, inherited: readonly RunMark[]): readonly RunMark[] {
  const style = (element.attributes.style ?? '').toLowerCase();
  const marks = new Set(inherited);
  const tagged = markOfTag[element.tag];
  if (tagged) marks.add(tagged);
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  if (weight) setMark(marks, 'bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600);
  const slant = /font-style:\s*(\w+)/.exec(style)?.[1];
  if (slant) setMark(marks, 'italic', slant === 'italic' || slant === 'oblique');
  if (/text-decoration[^;]*:\s*[^;]*underline/.test(style) && element.tag !== 'a') marks.add('underline');
  if (/vertical-align:\s*super/.test(style)) marks.add('superscript');
  if (/vertical-align:\s*sub(?!\w)/.test(style)) marks.add('subscript');
  return marks.size === inherited.length ? inherited : [...marks].sort();
}

function setMark(marks: Set<RunMark>, mark: RunMark, on: boolean): void {
  if (on) marks.add(mark);
  else marks.delete(mark);
}

/** The level of Word's list ("mso-list:l0 level2 lfo1"). */
function wordDepth(style: string): number | null {
  const level = /mso-list:[^;]*level(\d)/i.exec(style)?.[1];
  return level ? Number(level) : null;
}

function rowsOf(element: PasteElement, head = false): { row: PasteElement; head: boolean }[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.tag === 'tr') return [{ row: child, head }];
    return child.tag === 'thead' || child.tag === 'tbody' || child.tag === 'tfoot'
      ? rowsOf(child, child.tag === 'thead')
      : [];
  });
}

function span(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 10);
  return value >= 1 && value <= 100 ? value : 1;
}

function plainText(node: PasteNode): string {
  return typeof node === 'string' ? node : node.children.map(plainText).join('');
}
