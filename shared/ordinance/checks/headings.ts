import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../provision-id.ts';
import type { NodeRule, Rough } from './checked-node.ts';
import { placedLines } from './own-lines.ts';

/** Sections, parts and chapters without a heading, and anything with two; the paragraphs of a schedule need none. */
export const headings: NodeRule = ({ node, id, inSchedule, inQuotation, inTable }) => {
  if (inQuotation || inTable || node.type.inlineContent || node.type.name === 'quotedStructure') return [];
  const found = node.content.content.filter((child) => child.type.name === 'heading');
  const findings: Rough[] = [];
  const wantsOne = ['part', 'chapter'].includes(node.type.name) || (node.type.name === 'section' && !inSchedule);
  if (wantsOne && !found.some((heading) => heading.content.size > 0)) {
    findings.push({
      rule: 'missing-heading',
      severity: 'advice',
      message: `This ${node.type.name} has no heading.`,
      fix: found.length > 0 ? null : { kind: 'add-heading', provision: id },
      source: null,
    });
  }
  if (found.length > 1) {
    findings.push({
      rule: 'two-headings',
      severity: 'warning',
      message: `This ${node.type.name} has ${found.length} headings.`,
      fix: null,
      source: null,
    });
  }
  return [...findings, ...endingSigns(found, node, id)];
};

/** A heading is a name and no sentence: a full stop or a colon after it is left out. "Etc." and "No." keep theirs. */
function endingSigns(headings: readonly Node[], node: Node, id: ProvisionId): Rough[] {
  if (headings.length === 0) return [];
  return placedLines(node).flatMap(({ node: line, text, from }): Rough[] => {
    const sign = headings.includes(line) ? /(?<=\p{L}{3,}|[)”’])[.;:,]\s*$/u.exec(text) : null;
    if (sign === null || /\b(?:etc|inc|ltd|nos?|co)\.\s*$/i.test(text) || /[.!?]\s+\S/.test(text)) return [];
    const at = { from: from + sign.index, to: from + sign.index + 1 };
    return [
      {
        rule: 'heading-ending',
        severity: 'advice',
        message: `“${text.trim().slice(-40)}”: a heading ends in no sign.`,
        fix: { kind: 'replace-text', provision: id, from: at.from, words: sign[0].charAt(0), instead: '' },
        source: null,
        at,
      },
    ];
  });
}
