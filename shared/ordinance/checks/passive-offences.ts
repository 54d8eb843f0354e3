import type { Node } from '@tiptap/pm/model';
import { isIndexContainer } from '../provision-index.ts';
import type { NodeRule } from './checked-node.ts';
import { placedLines } from './own-lines.ts';

const forbidden = 'prohibited|forbidden|unlawful|illegal|not\\s+permitted|not\\s+allowed';
const passive = new RegExp(
  String.raw`(?<!\b(?:that|which|where|if|when|whether)\s+)\bit\s+(?:is|shall\s+be|will\s+be)\s+(?:strictly\s+|hereby\s+)?(?:an\s+offence|${forbidden})\s+(?:to|for|that)\b|(?<!\b(?:which|that|who|if|where|when|whether|as|already)\b[^.;]{0,80})\b(?:is|are|shall\s+be)\s+(?:strictly\s+|hereby\s+)?(?:prohibited|forbidden)\b(?!\s+(?:by|under|from|in\s+terms)\b)`,
  'giu',
);

/** Prohibitions that do not say whom they bind: "it is prohibited to", "ball games are forbidden". */
export const passiveOffences: NodeRule = ({ node, parent, inQuotation }) => {
  if (inQuotation || node.type.name === 'note' || node.type.name === 'quotedStructure') return [];
  if (isCondition(parent)) return [];
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

/** "A person may store gas if— (a) smoking is prohibited there": what stands under such words forbids nothing. */
function isCondition(parent: Node): boolean {
  if (isIndexContainer(parent) || parent.type.name === 'doc') return false;
  const first = parent.content.content.find((child) => child.type.name === 'p');
  return first !== undefined && condition.test(first.textContent);
}
const condition =
  /\b(?:if|unless|where|when|provided\s+that|only\s+if|ensure\s+that|requirements?|conditions?)\b[^.;]*[:–—-]?\s*$/i;
