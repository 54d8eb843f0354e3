import { type MarkName, markSpecs, type NodeName } from '../../ordinance/node-specs.ts';
import type { NodeJson } from '../../ordinance/node-json.ts';
import type { XmlElement } from './xml-tree.ts';

/** A mark on words, in the document model's JSON form. */
export interface MadeMark {
  readonly type: MarkName;
  readonly attrs?: Record<string, unknown>;
}

/** A reference as the file has it, until ids and numbers are known: the same object on each piece of its text. */
export interface PendingReference {
  readonly hrefs: readonly string[];
  readonly range: boolean;
}

export type MadeInline =
  | { type: 'text'; text: string; marks: readonly MadeMark[]; ref: PendingReference | null }
  | { type: 'hardBreak' }
  | { type: 'blank'; name: string }
  | { type: 'reference'; attrs: Record<string, unknown> };

/** A node of the document while it is being made: `id` and `num` are settled once the whole of it stands. */
export interface Made {
  type: NodeName;
  attrs: Record<string, unknown>;
  blocks: Made[];
  inline: MadeInline[];
  /** The element that it stands for. */
  readonly from: XmlElement | null;
  /** The number as the file has it; null: none was there. Only provisions have one. */
  source: string | null;
  /** Made from the file's metadata: its words are not words of the content. */
  readonly meta: boolean;
}

export function makeBlock(type: NodeName, from: XmlElement | null, blocks: Made[], source: string | null = null): Made {
  return { type, attrs: {}, blocks, inline: [], from, source, meta: false };
}

export function makeLine(type: NodeName, from: XmlElement | null, inline: MadeInline[], meta = false): Made {
  return { type, attrs: {}, blocks: [], inline, from, source: null, meta };
}

export function plainText(text: string): MadeInline {
  return { type: 'text', text, marks: [], ref: null };
}

const numberParts = new WeakSet<MadeInline>();

/** A number that the model has no place for and that stands as words; `isNumber` tells it from the law's own words. */
export function numberAsWords(number: string): MadeInline {
  const part = plainText(`${number} `);
  numberParts.add(part);
  return part;
}

export const isNumber = (part: MadeInline): boolean => numberParts.has(part);

/** The words of a line, references and breaks included. */
export function lineText(inline: readonly MadeInline[]): string {
  return inline.map((part) => (part.type === 'text' ? part.text : part.type === 'hardBreak' ? '\n' : '')).join('');
}

export function* everyMade(made: Made): Generator<Made> {
  yield made;
  for (const child of made.blocks) yield* everyMade(child);
}

export function madeJson(made: Made): NodeJson {
  const content = [...joinedText(made.inline.map(inlineJson)), ...made.blocks.map(madeJson)];
  return { type: made.type, attrs: made.attrs, content };
}

function inlineJson(part: MadeInline): NodeJson {
  switch (part.type) {
    case 'text':
      return { type: 'text', text: part.text, marks: part.marks.toSorted((a, b) => rank(a) - rank(b)) };
    case 'blank':
      return { type: 'blank', attrs: { name: part.name } };
    case 'reference':
      return { type: 'reference', attrs: part.attrs };
    case 'hardBreak':
      return { type: 'hardBreak' };
  }
}

/** ProseMirror has no two neighbouring texts with the same marks. */
function joinedText(parts: readonly NodeJson[]): NodeJson[] {
  const joined: NodeJson[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type === 'text' && last?.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(part.marks)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${part.text}` };
    } else joined.push(part);
  }
  return joined;
}

const markOrder = Object.keys(markSpecs);

/** ProseMirror keeps marks in the order of the schema. */
function rank(mark: MadeMark): number {
  return markOrder.indexOf(mark.type);
}
