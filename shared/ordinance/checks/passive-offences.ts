import type { NodeRule } from './checked-node.ts';
import { placedLines } from './own-lines.ts';

const forbidden = 'prohibited|forbidden|unlawful|illegal|not\\s+permitted|not\\s+allowed';
const passive = new RegExp(
  String.raw`(?<!\b(?:that|which|where|if|when|whether)\s+)\bit\s+(?:is|shall\s+be|will\s+be)\s+(?:strictly\s+|hereby\s+)?(?:an\s+offence|${forbidden})\s+(?:to|for|that)\b|(?<!\b(?:which|that|who|if|where|when|whether|as|already)\b[^.;]{0,80})\b(?:is|are|shall\s+be)\s+(?:strictly\s+|hereby\s+)?(?:prohibited|forbidden)\b(?!\s+(?:by|under|from|in\s+terms)\b)`,
  'giu',
);

/** Prohibitions that do not say whom they bind: "it is prohibited to", "ball games are forbidden". */
export const passiveOffences: NodeRule = ({ node, inQuotation }) => {
  if (inQuotation || node.type.name === 'note' || node.type.name === 'quotedStructure') return [];
  return placedLines(node).flatMap(({ text, from }) =>
    [...text.matchAll(passive)].map(({ 0: words, index }) => ({
      rule: 'passive-offence',
      severity: 'advice',
      message: `“${words}”: say who must not do it: “A person must not …”.`,
      fix: null,
      source: null,
      at: { from: from + index, to: from + index + words.length },
    })),
  );
};
