import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../../ordinance/numbering.ts';
import { headingText, inlinePrinter, textOf } from '../../ordinance/ordinance-text.ts';
import { idOf, isIdentified } from '../../ordinance/provision-kinds.ts';
import type { NumberingProfile } from '../../packs/profile.ts';

/** How far the levels stand in, in steps of two spaces. */
const depth: Readonly<Record<string, number>> = {
  subsection: 1,
  definition: 1,
  paragraph: 2,
  subparagraph: 3,
  item: 4,
};

/**
 * The ordinance as plain text: each provision begins a line with its number and heading, its words follow in document
 * order, levels are indented. Notes to the drafter are left out.
 */
export function writeText(doc: Node, profile: NumberingProfile): string {
  const numbering = numberOrdinance(doc, profile);
  const print = inlinePrinter(numbering);
  const lines: string[] = [];
  /** A number that waits for the words it stands before. */
  let number = '';
  const write = (level: number, text: string) => {
    const words = number === '' ? text : `${number} ${text}`;
    number = '';
    lines.push(...words.split('\n').map((line) => (line === '' ? '' : '  '.repeat(level) + line)));
  };
  const visit = (parent: Node, level: number) => {
    for (const node of parent.content.content) {
      const kind = node.type.name;
      if (kind === 'note' || kind === 'heading') continue;
      if (node.type.inlineContent || kind === 'table') {
        write(level, textOf(node, print));
        continue;
      }
      const id = isIdentified(node, parent) ? idOf(node) : null;
      const inner = depth[kind] ?? (kind === 'quotedStructure' ? level + 1 : 0);
      const heading = headingText(node, print);
      if (number !== '') write(level, '');
      if (inner === 0 || heading !== '') lines.push('');
      number = id === null ? '' : (numbering.get(id)?.label ?? '');
      if (heading !== '') write(inner, heading);
      visit(node, inner);
      if (number !== '') write(inner, '');
    }
  };
  visit(doc, 0);
  return `${lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
