import type { Node } from '@tiptap/pm/model';
import { lineText, ownLines } from '../checks/own-lines.ts';
import { isIndexContainer } from '../provision-index.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { LevelWords } from './level-words.ts';
import { namesEnactment } from './other-enactments.ts';
import { readLine } from './read-line.ts';
import type { Standing } from './resolve.ts';
import type { SpokenReference } from './spoken-reference.ts';

/** A line with references in it, read but not looked up. */
export interface ReadLine {
  readonly provision: ProvisionId;
  readonly chain: Standing['chain'];
  readonly start: number;
  readonly text: string;
  readonly references: readonly SpokenReference[];
}

/** All lines with references in a top node, but for notes and quoted words; of a part, chapter or schedule its own. */
export function readUnit(unit: Node, words: LevelWords): ReadLine[] {
  const lines: ReadLine[] = [];
  const visit = (node: Node, above: Standing['chain']): void => {
    if (node.type.name === 'note' || node.type.name === 'quotedStructure') return;
    const id = idOf(node);
    const chain = id === null ? above : [...above, { id, kind: node.type.name }];
    if (id !== null) readOwnLines(node, id, chain, words, lines);
    if (node.type.inlineContent || isIndexContainer(node)) return;
    for (const child of node.content.content) visitInside(child, node, chain, visit);
  };
  visit(unit, []);
  return lines;
}

/** The lines of a node are read with it; what bears an id of its own inside is read by itself. */
function visitInside(
  child: Node,
  parent: Node,
  chain: Standing['chain'],
  visit: (node: Node, chain: Standing['chain']) => void,
): void {
  if (isIdentified(child, parent)) visit(child, chain);
  else if (!child.type.inlineContent)
    for (const inner of child.content.content) visitInside(inner, child, chain, visit);
}

function readOwnLines(
  node: Node,
  provision: ProvisionId,
  chain: Standing['chain'],
  words: LevelWords,
  into: ReadLine[],
): void {
  let start = 0;
  const isPreamble = preamble.has(node.type.name);
  const lawRows = node.type.name === 'table' ? linesNamingEnactments(node) : null;
  for (const { node: line } of ownLines(node)) {
    const text = lineText(line);
    const ofOthers = isPreamble || lawRows?.has(line) === true;
    const references = readLine(text, words)
      .filter(({ from, to }) => !isCited(line, from, to))
      .map((reference) => (ofOthers ? ofAnother(reference) : reference));
    if (references.length > 0) into.push({ provision, chain, start, text, references });
    start += text.length + 1;
  }
}

const isCited = (line: Node, from: number, to: number): boolean => {
  let cited = false;
  line.nodesBetween(from, to, (node) => {
    if (node.marks.some((mark) => mark.type.name === 'citation')) cited = true;
    return true;
  });
  return cited;
};

/** What comes before the provisions cites the law that they rest on. */
const preamble: ReadonlySet<string> = new Set(['title', 'longTitle', 'recital', 'enactingClause']);

const ofAnother = (reference: SpokenReference): SpokenReference =>
  reference.ofThisLaw || reference.pointer !== null ? reference : { ...reference, isExternal: true };

/** The lines of those rows of a table that name another enactment: "Section 59" there is one of its sections. */
function linesNamingEnactments(table: Node): ReadonlySet<Node> {
  const lines = new Set<Node>();
  for (const row of table.content.content) {
    if (!namesEnactment(row.textBetween(0, row.content.size, ' '))) continue;
    row.descendants((node) => {
      if (node.type.inlineContent) lines.add(node);
      return !node.type.inlineContent;
    });
  }
  return lines;
}
