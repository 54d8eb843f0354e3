import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../../ordinance/numbering.ts';
import { headingText, inlinePrinter, textOf } from '../../ordinance/ordinance-text.ts';
import { idOf, isIdentified } from '../../ordinance/provision-kinds.ts';
import type { NumberingProfile } from '../../packs/profile.ts';

/** How far the levels stand in, in steps of two spaces. */
const depth: Readonly<Record<string, number>> = { subsection: 1, definition: 1, paragraph: 2, subparagraph: 3, item: 4 };

/**
 * The ordinance as plain text: each provision begins a line with its number and heading, its words follow in document
 * order, levels are indented. Notes to the drafter are left out.
 */
export function writeText(doc: Node, profile: NumberingProfile): string {
  const numbering = numberOrdinance(doc, profile);
  const print = inlinePrinter(numbering);
  const lines: string[] = [];
  const indent = (level: number, text: string) => {
    const space = '  '.repeat(level);
    lines.push(...text.split('\n').map((line) => (line === '' ? '' : space + line)));
  };
  const visit = (parent: Node, level: number) => {
    for (const node of parent.content.content) {
      const kind = node.type.name;
      if (kind === 'note' || kind === 'heading') continue;
      if (node.type.inlineContent || kind === 'table') {
        indent(level, textOf(node, print));
        continue;
      }
      const id = isIdentified(node, parent) ? idOf(node) : null;
      const inner = depth[kind] ?? (kind === 'quotedStructure' ? level + 1 : 0);
      const opening = [id === null ? '' : (numbering.get(id)?.label ?? ''), headingText(node, print)].filter((part) => part !== '');
      if (opening.length > 1 || inner === 0) lines.push('');
      if (opening.length > 0) indent(Math.max(inner - 1, 0), opening.join(' '));
      visit(node, inner);
    }
  };
  visit(doc, 0);
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}
