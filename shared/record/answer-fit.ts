import type { Question, RightsPack } from '../packs/rights-pack.ts';
import type { AnswerValue, MatrixCell } from './draft.ts';

const judgements: ReadonlySet<unknown> = new Set(['yes', 'no', 'partly', 'na']);

/** Why a value cannot answer a question of this kind, or null where it can. An empty answer fits and stays a gap. */
export function whyUnfit(question: Question, value: AnswerValue, packs: readonly RightsPack[]): string | null {
  const { answer } = question;
  switch (answer.type) {
    case 'judgement':
      return judgements.has(value) ? null : 'answer with yes, no, partly or na';
    case 'scale':
      return typeof value === 'number' ? null : 'answer with a number from 1 to 4';
    case 'text':
      return typeof value === 'string' ? null : 'answer with text';
    case 'evidence':
    case 'list':
      // With a judgement beside it the bare judgement is an answer too; it leaves the list itself a gap.
      if (isStrings(value)) return null;
      return answer.judgement !== null && judgements.has(value) ? null : 'answer with a list of texts';
    case 'matrix':
      return isCells(value) ? whyCellsUnfit(value, packs) : 'answer with cells of group, right and effect';
  }
}

export function isStrings(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'string');
}

/** Cells of the matrix; an empty list is an empty matrix as well as an empty list of texts. */
export function isCells(value: AnswerValue): value is readonly MatrixCell[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'object');
}

function whyCellsUnfit(cells: readonly MatrixCell[], packs: readonly RightsPack[]): string | null {
  const groups = new Set(packs.flatMap((pack) => pack.groups.map(({ id }) => id)));
  const rights = new Set(packs.flatMap((pack) => pack.rights.map(({ tag }) => tag)));
  const seen = new Set<string>();
  for (const { group, right } of cells) {
    if (!groups.has(group)) return `there is no group ${group}`;
    if (!rights.has(right)) return `there is no right ${right}`;
    const cell = `${group} × ${right}`;
    if (seen.has(cell)) return `${cell} is answered twice`;
    seen.add(cell);
  }
  return null;
}
