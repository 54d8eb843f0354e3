import { isCells } from '../record/answer-fit.ts';
import type { Answer } from '../record/draft.ts';
import type { Registers } from '../record/registers.ts';
import type { MergedPacks } from '../packs/merge-packs.ts';
import { namedGroups } from './answer-state.ts';
import type { Gap, Inquiry, QuestionState } from './assessment-state.ts';
import { summaryOfCells } from './effect-cells.ts';

/** How a group stands: whether the by-law touches it, who heard from it, and what is known of it. */
export interface GroupReach {
  readonly id: string;
  readonly title: string;
  /** `harmed`: a cell of the matrix says so; `named`: only an answer names it as affected; null: neither. */
  readonly affected: 'harmed' | 'named' | null;
  /** Titles of the rounds that reached it. */
  readonly rounds: readonly string[];
  readonly comments: number;
  /** Pieces of evidence that say something of it, or say what is missing. */
  readonly evidence: number;
}

interface Said {
  readonly answers: readonly Answer[];
  readonly registers: Registers;
  readonly packs: MergedPacks;
}

/** The groups that the by-law touches or that were heard, in the order of the packs. */
export function groupsReached({ answers, registers, packs }: Said): readonly GroupReach[] {
  const lists = packs.questions.filter(({ answer }) => answer.type === 'list' && answer.from === 'groups');
  const listed = answers.filter(({ question }) => lists.some(({ id }) => id === question));
  const named = new Set(listed.flatMap((answer) => [...namedGroups(answer, packs)]));
  const matrices = [
    ...registers.effects.map(({ cells }) => cells),
    ...answers.flatMap(({ value }) => (isCells(value) ? [value] : [])),
  ];
  const harmed = new Set(matrices.flatMap((cells) => [...summaryOfCells(cells).harmed]));
  return packs.groups.flatMap(({ id, title }): readonly GroupReach[] => {
    const rounds = registers.consultations.flatMap((round) => (round.reached.includes(id) ? [round.title] : []));
    const comments = registers.comments.filter(({ groups }) => groups.includes(id)).length;
    const evidence = registers.evidence.filter(
      ({ groups, says, gap }) => groups.includes(id) && (says.trim() !== '' || gap.trim() !== ''),
    ).length;
    const affected = harmed.has(id) ? 'harmed' : named.has(id) ? 'named' : null;
    if (affected === null && rounds.length === 0 && comments === 0) return [];
    return [{ id, title, affected, rounds, comments, evidence }];
  });
}

/** Groups at high risk of which nothing is known, and affected groups that nobody has heard. */
export function groupGaps(questions: readonly QuestionState[], inquiry: Inquiry): readonly Gap[] {
  if (inquiry.tier === 'screening') return [];
  const isHigh = questions.some(({ level, shown }) => shown !== false && (level === 'high' || level === 'block'));
  return groupsReached(inquiry).flatMap(({ title, affected, rounds, comments, evidence }): readonly Gap[] => {
    const isAtRisk = affected === 'harmed' || (affected === 'named' && isHigh);
    const unknown: Gap = {
      kind: 'group',
      register: 'evidence',
      message: `${title}: at high risk, and there is neither evidence nor a word of what is missing.`,
      short: { about: '', text: title },
    };
    const unheard: Gap = {
      kind: 'group',
      register: 'consultations',
      message: `${title}: affected, and no consultation has reached them.`,
      short: { about: '', text: title },
    };
    return [
      ...(isAtRisk && evidence === 0 ? [unknown] : []),
      ...(affected !== null && inquiry.tier === 'full' && rounds.length === 0 && comments === 0 ? [unheard] : []),
    ];
  });
}
