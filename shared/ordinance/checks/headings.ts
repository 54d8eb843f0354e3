import type { NodeRule, Rough } from './checked-node.ts';

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
  return findings;
};
