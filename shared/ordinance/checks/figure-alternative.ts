import type { NodeRule } from './checked-node.ts';

/** Maps and drawings that a person who cannot see them is not told of (WCAG 2.2, 1.1.1). */
export const figureAlternative: NodeRule = ({ node }) => {
  if (node.type.name !== 'figure' || String(node.attrs['alt']).trim() !== '') return [];
  return [
    {
      rule: 'figure-alternative',
      severity: 'warning',
      message: 'Say in words what the figure shows, for readers who cannot see it.',
      fix: null,
      source: null,
    },
  ];
};
