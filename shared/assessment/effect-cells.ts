import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { MergedPacks } from '../packs/merge-packs.ts';
import type { Answer, Effect, MatrixCell } from '../record/draft.ts';
import type { EffectCell, Registers } from '../record/registers.ts';
import { cellsOf } from './answer-state.ts';

/** The id of the matrix of the ordinance as a whole, in the register of effects. */
export const wholeId = 'document';

/** The cells of one matrix that counts. */
export interface PlacedCells {
  /** null: the ordinance as a whole. */
  readonly place: ProvisionId | null;
  readonly cells: readonly EffectCell[];
}

/**
 * Every matrix that counts. What an answer to the question of the matrix says by itself counts as the matrix of the
 * ordinance as a whole, until that one is begun in the register.
 */
export function effectsInForce(registers: Registers, answers: readonly Answer[], packs: MergedPacks): PlacedCells[] {
  const placed = registers.effects.map(
    ({ id, provisions, cells }): PlacedCells => ({ place: id === wholeId ? null : (provisions[0] ?? null), cells }),
  );
  if (placed.some(({ place, cells }) => place === null && cells.length > 0)) return placed;
  const said = saidByAnswers(answers, packs);
  return said.length === 0 ? placed : [...placed.filter(({ place }) => place !== null), { place: null, cells: said }];
}

/** The cells that answers to the question of the matrix hold themselves, as drafts had them before the register. */
export function saidByAnswers(answers: readonly Answer[], packs: MergedPacks): readonly EffectCell[] {
  const matrices = new Set(packs.questions.flatMap(({ id, answer }) => (answer.type === 'matrix' ? [id] : [])));
  return answers
    .filter(({ question }) => matrices.has(question))
    .flatMap((answer) => cellsOf(answer).map((cell): EffectCell => ({ ...cell, note: '', evidence: [] })));
}

/** A benefit of one provision never cancels a harm of another. */
const weights: Readonly<Record<Effect, number>> = { none: 0, benefit: 1, unknown: 2, harm: 3 };
export const isGraverEffect = (one: Effect, other: Effect): boolean => weights[one] > weights[other];

/** What the cells of one matrix say, whichever of them are asked for. */
export interface CellsSummary {
  /** By right, the gravest that is said of any group. */
  readonly byRight: ReadonlyMap<string, Effect>;
  /** By id, the groups that something harms. */
  readonly harmed: ReadonlySet<string>;
}

const summaries = new WeakMap<readonly MatrixCell[], CellsSummary>();

/** Memoised by the list of cells: one key in one matrix reads one matrix anew. */
export function summaryOfCells(cells: readonly MatrixCell[]): CellsSummary {
  const known = summaries.get(cells);
  if (known) return known;
  const byRight = new Map<string, Effect>();
  const harmed = new Set<string>();
  for (const { group, right, effect } of cells) {
    const before = byRight.get(right);
    if (before === undefined || isGraverEffect(effect, before)) byRight.set(right, effect);
    if (effect === 'harm') harmed.add(group);
  }
  const summary = { byRight, harmed };
  summaries.set(cells, summary);
  return summary;
}

/** For each group and right the gravest of all that is said of it. */
export function gravestCells(placed: readonly PlacedCells[]): MatrixCell[] {
  const byGroup = new Map<string, Map<string, Effect>>();
  for (const { cells } of placed) {
    for (const { group, right, effect } of cells) {
      let byRight = byGroup.get(group);
      if (!byRight) byGroup.set(group, (byRight = new Map()));
      const known = byRight.get(right);
      if (known === undefined || isGraverEffect(effect, known)) byRight.set(right, effect);
    }
  }
  return [...byGroup].flatMap(([group, byRight]) => [...byRight].map(([right, effect]) => ({ group, right, effect })));
}

/**
 * The answer to the question of the matrix: what all matrices together say, with the reasons that were given beside it.
 * So the question never says anything else than the matrices do.
 */
export function answerFromEffects(
  question: string,
  stored: Answer | null,
  registers: Registers,
  placed: readonly PlacedCells[],
): Answer | null {
  const written = registers.effects.filter(({ cells }) => cells.length > 0).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const [last] = written;
  if (!last) return stored;
  const value = gravestCells(placed);
  if (stored) return { ...stored, value };
  return { question, value, judgement: null, reasons: '', evidence: [], provisions: [], by: last.by, at: last.at };
}
