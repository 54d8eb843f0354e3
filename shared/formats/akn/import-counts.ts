import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../../ordinance/numbering.ts';
import { ordinanceSchema } from '../../ordinance/ordinance-schema.ts';
import { countWords } from '../../ordinance/ordinance-text.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { isProvisionKind } from '../../ordinance/provision-kinds.ts';
import { printReference } from '../../ordinance/reference-text.ts';
import { isNumber, lineText, type Made, type MadeInline } from './made.ts';
import type { XmlElement } from './xml-tree.ts';

/** Words of the content: provision numbers and what was taken from the metadata are none. */
export function contentWords(doc: Made, numbering: Numbering): number {
  let words = 0;
  const visit = (made: Made, from: ProvisionId | null) => {
    const id = (made.attrs['id'] as ProvisionId | undefined) ?? from;
    if (!made.meta) words += countWords(made.inline.map((part) => printed(part, numbering, id)).join(''));
    for (const block of made.blocks) visit(block, id);
  };
  visit(doc, null);
  return words;
}

function printed(part: MadeInline, numbering: Numbering, from: ProvisionId | null): string {
  if (isNumber(part)) return '';
  if (part.type === 'blank') return `[${part.name}]`;
  if (part.type !== 'reference') return lineText([part]);
  return printReference(ordinanceSchema.node('reference', part.attrs), numbering, from).text;
}

/** How many of each kind of provision, and of recitals, tables and figures. */
export function countProvisions(doc: Node): Record<string, number> {
  const counts: Record<string, number> = {};
  doc.descendants((node) => {
    const kind = node.type.name;
    if (isProvisionKind(kind) || others.has(kind)) counts[kind] = (counts[kind] ?? 0) + 1;
  });
  return counts;
}

const others = new Set(['recital', 'table', 'figure']);

/** The full citation of the provision that an element stands in, and its line in the file. */
export function placeOf(element: XmlElement, ids: ReadonlyMap<XmlElement, ProvisionId>, numbering: Numbering): string {
  for (let at: XmlElement | null = element; at !== null; at = at.parent) {
    const id = ids.get(at);
    const cited = id === undefined ? undefined : numbering.get(id)?.fullLabel;
    if (cited !== undefined && cited !== '') return `${cited}, line ${element.line}`;
  }
  return `line ${element.line}`;
}
