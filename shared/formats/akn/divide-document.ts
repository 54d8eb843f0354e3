import type { Node } from '@tiptap/pm/model';

/** The document's blocks by the parts of an act in which Akoma Ntoso has them; read one after the other they are in order. */
export interface DividedDocument {
  readonly preface: readonly Node[];
  readonly preamble: readonly Node[];
  readonly main: readonly Node[];
  readonly conclusions: readonly Node[];
  /** Schedules, and conclusions that follow one. */
  readonly attachments: readonly Node[];
}

const ofPreface = new Set(['title', 'longTitle']);
const ofPreamble = new Set(['recital', 'enactingClause', 'p', 'table', 'figure', 'quotedStructure']);

/** Blocks that stand where the parts of an act have no place for them are left in the main part. */
export function divideDocument(doc: Node): DividedDocument {
  const blocks = doc.content.content.filter((node) => node.type.name !== 'note');
  const count = (from: number, belongs: (node: Node) => boolean) => {
    let end = from;
    while (end < blocks.length && belongs(blocks[end] as Node)) end++;
    return end;
  };
  const preface = count(0, (node) => ofPreface.has(node.type.name));
  const preamble = count(preface, (node) => ofPreamble.has(node.type.name));
  let main = blocks.length;
  while (main > preamble && isEnd(blocks[main - 1] as Node)) main--;
  const conclusions = count(main, (node) => node.type.name === 'conclusion');
  return {
    preface: blocks.slice(0, preface),
    preamble: blocks.slice(preface, preamble),
    main: blocks.slice(preamble, main),
    conclusions: blocks.slice(main, conclusions),
    attachments: blocks.slice(conclusions),
  };
}

const isEnd = (node: Node): boolean => node.type.name === 'schedule' || node.type.name === 'conclusion';
