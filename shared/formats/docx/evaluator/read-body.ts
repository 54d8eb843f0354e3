import { readXml } from './read-xml.ts';

export interface BodyParagraph {
  style: string | null;
  /** Its own `w:numPr`; "0" takes the style's number away. */
  numId: string | null;
  level: number | null;
  /** What a reader sees, without a list number: tabs as \t, line breaks as \n, fields by the result stored in the file. */
  text: string;
  inTable: boolean;
  outline: number | null;
}

/** A range of text; the end may stand in a later paragraph. */
export interface Bookmark {
  readonly paragraph: number;
  readonly from: number;
  endParagraph: number;
  to: number;
}

export interface BodyField {
  readonly paragraph: number;
  readonly instruction: string;
  readonly shown: string;
}

export interface BodyPart {
  readonly paragraphs: readonly BodyParagraph[];
  readonly bookmarks: ReadonlyMap<string, Bookmark>;
  readonly fields: readonly BodyField[];
}

interface OpenField {
  readonly paragraph: number;
  instruction: string;
  from: number;
  shown: boolean;
}

/** Left out by every reader of the file: what was there before a tracked change, and stand-ins for older programs. */
const left = new Set(['w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:sectPrChange', 'w:moveFrom', 'mc:Fallback']);

/** Reads word/document.xml: its paragraphs in order, tables included, with bookmarks and fields. */
export function readBody(xml: string): BodyPart {
  const paragraphs: BodyParagraph[] = [];
  const bookmarks = new Map<string, Bookmark>();
  const fields: BodyField[] = [];
  const open: number[] = [];
  const openBookmarks = new Map<string, Bookmark>();
  const waiting: { id: string; name: string }[] = [];
  const complex: OpenField[] = [];
  const simple: OpenField[] = [];
  let leaving = 0;
  let tables = 0;
  let inProperties = false;
  let collect: 'text' | 'instruction' | null = null;

  const here = (): number => open[open.length - 1] ?? -1;
  const length = (): number => paragraphs[here()]?.text.length ?? 0;
  const add = (text: string): void => {
    const paragraph = paragraphs[here()];
    if (paragraph) paragraph.text += text;
  };
  const start = (id: string, name: string): void => {
    const bookmark: Bookmark = { paragraph: here(), from: length(), endParagraph: here(), to: length() };
    bookmarks.set(name, bookmark);
    openBookmarks.set(id, bookmark);
  };
  const finish = (field: OpenField | undefined): void => {
    if (!field) return;
    const shown = field.shown ? (paragraphs[field.paragraph]?.text.slice(field.from) ?? '') : '';
    fields.push({ paragraph: field.paragraph, instruction: field.instruction.trim(), shown });
  };

  readXml(xml, {
    open(name, attributes) {
      if (left.has(name)) leaving += 1;
      if (leaving > 0) return;
      const paragraph = paragraphs[here()];
      switch (name) {
        case 'w:p':
          open.push(paragraphs.length);
          paragraphs.push({ style: null, numId: null, level: null, text: '', inTable: tables > 0, outline: null });
          for (const { id, name: waited } of waiting.splice(0)) start(id, waited);
          break;
        case 'w:tbl':
          tables += 1;
          break;
        case 'w:pPr':
          inProperties = true;
          break;
        case 'w:pStyle':
          if (paragraph) paragraph.style = attributes['w:val'] ?? null;
          break;
        case 'w:numId':
          if (paragraph) paragraph.numId = attributes['w:val'] ?? null;
          break;
        case 'w:ilvl':
          if (paragraph) paragraph.level = Number(attributes['w:val']);
          break;
        case 'w:outlineLvl':
          if (paragraph) paragraph.outline = Number(attributes['w:val']);
          break;
        case 'w:t':
          collect = 'text';
          break;
        case 'w:instrText':
          collect = 'instruction';
          break;
        case 'w:tab':
          if (!inProperties) add('\t');
          break;
        case 'w:br':
        case 'w:cr':
          add('\n');
          break;
        case 'w:noBreakHyphen':
          add('\u2011');
          break;
        case 'w:bookmarkStart': {
          const id = attributes['w:id'] ?? '';
          const bookmark = attributes['w:name'] ?? '';
          if (paragraph) start(id, bookmark);
          else waiting.push({ id, name: bookmark });
          break;
        }
        case 'w:bookmarkEnd': {
          const bookmark = openBookmarks.get(attributes['w:id'] ?? '');
          if (!bookmark) break;
          bookmark.endParagraph = paragraph ? here() : paragraphs.length - 1;
          bookmark.to = paragraph ? length() : (paragraphs[paragraphs.length - 1]?.text.length ?? 0);
          break;
        }
        case 'w:fldSimple':
          simple.push({ paragraph: here(), instruction: attributes['w:instr'] ?? '', from: length(), shown: true });
          break;
        case 'w:fldChar': {
          const kind = attributes['w:fldCharType'];
          const field = complex[complex.length - 1];
          if (kind === 'begin') complex.push({ paragraph: here(), instruction: '', from: 0, shown: false });
          else if (kind === 'separate' && field) {
            field.from = length();
            field.shown = true;
          } else if (kind === 'end') finish(complex.pop());
          break;
        }
      }
    },
    close(name) {
      if (left.has(name)) leaving -= 1;
      else if (leaving > 0) return;
      else if (name === 'w:p') open.pop();
      else if (name === 'w:tbl') tables -= 1;
      else if (name === 'w:pPr') inProperties = false;
      else if (name === 'w:t' || name === 'w:instrText') collect = null;
      else if (name === 'w:fldSimple') finish(simple.pop());
    },
    text(text) {
      if (leaving > 0 || collect === null) return;
      const field = complex[complex.length - 1];
      if (collect === 'instruction') {
        if (field) field.instruction += text;
      } else add(text);
    },
  });
  return { paragraphs, bookmarks, fields };
}
