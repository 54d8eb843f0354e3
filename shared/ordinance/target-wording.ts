import type { Node } from '@tiptap/pm/model';
import type { Numbering } from './numbering.ts';
import { type InlinePrinter, inlinePrinter, textOf } from './ordinance-text.ts';
import { findProvision } from './provision-index.ts';
import { idOf, isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';

/**
 * A provision as it reads on the page, each line with its number before it and at most about so many signs, then "…";
 * '' if it is not in the document.
 */
export function targetWording(doc: Node, id: ProvisionId, numbering: Numbering, most: number): string {
  const found = findProvision(doc, id);
  if (found === null) return '';
  const lines: string[] = [];
  const isWhole = writeLines(found.node, numbering, inlinePrinter(numbering), { lines, left: most });
  const text = lines.join('\n');
  return isWhole ? text : `${text}…`;
}

interface Page {
  readonly lines: string[];
  left: number;
}

/** False once the page is full. */
function writeLines(provision: Node, numbering: Numbering, print: InlinePrinter, page: Page): boolean {
  const id = idOf(provision);
  let label = (id === null ? undefined : numbering.get(id)?.label) ?? '';
  const write = (line: Node): boolean => {
    const words = textOf(line, line.type.name === 'p' || line.type.inlineContent ? owned(print, id) : print);
    if (words === '') return true;
    const text = label === '' ? words : `${label} ${words}`;
    label = '';
    const isWhole = text.length <= page.left;
    page.lines.push(isWhole ? text : text.slice(0, page.left).trimEnd());
    page.left -= text.length;
    return isWhole;
  };
  if (provision.type.inlineContent) return write(provision);
  for (const child of provision.content.content) {
    if (child.type.name === 'note') continue;
    const isProvision = isIdentified(child, provision) && child.type.name !== 'table';
    if (!(isProvision ? writeLines(child, numbering, print, page) : write(child))) return false;
  }
  return true;
}

/** A line taken by itself does not tell what it stands in. */
const owned =
  (print: InlinePrinter, id: ProvisionId | null): InlinePrinter =>
  (leaf, from) =>
    print(leaf, from ?? id);
