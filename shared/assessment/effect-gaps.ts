import type { ProvisionId } from '../ordinance/provision-id.ts';
import { findProvision } from '../ordinance/provision-index.ts';
import type { Effect, MatrixCell } from '../record/draft.ts';
import type { ProvisionEffects } from '../record/registers.ts';
import { type Gap, type Inquiry, labelOf } from './assessment-state.ts';
import { saidByAnswers, summaryOfCells, wholeId } from './effect-cells.ts';
import { effectDigest } from './effect-digest.ts';
import { type MatrixAxes, matrixAxes } from './matrix-axes.ts';
import { provisionsInScope, provisionsWithMatrix } from './provisions-in-scope.ts';

/**
 * The provisions whose matrix has to be filled in: in a full assessment all that are in scope; in a lesser one, where the
 * matrix of the by-law as a whole may do, those that somebody began.
 */
export function wantedMatrices({ doc, prompts, registers, tier }: Inquiry): readonly ProvisionId[] {
  if (tier === 'full') {
    return provisionsWithMatrix(doc, prompts, registers.effects).filter((id) => findProvision(doc, id) !== null);
  }
  return registers.effects.flatMap(({ provisions }) => provisions.filter((id) => findProvision(doc, id) !== null));
}

/** Whether the question of the matrix is answered in full: by the by-law as a whole, or by every provision wanted. */
export function isMatrixFilled(inquiry: Inquiry, right: string | null = null): boolean {
  const axes = matrixAxes(inquiry.packs, inquiry.answers);
  const isFull = (cells: readonly MatrixCell[]) =>
    (right === null ? axes.rights : axes.rights.filter(({ tag }) => tag === right)).every(
      ({ tag }) => (groupsSaid(cells, axes).get(tag) ?? 0) === axes.groups.length,
    );
  const whole = inquiry.effects.find(({ place }) => place === null);
  if (whole && isFull(whole.cells)) return true;
  const wanted = wantedMatrices(inquiry);
  if (wanted.length === 0) return false;
  const byPlace = new Map(inquiry.effects.map(({ place, cells }) => [place, cells]));
  return wanted.every((id) => isFull(byPlace.get(id) ?? []));
}

interface Said {
  readonly groups: MatrixAxes['groups'];
  readonly byRight: ReadonlyMap<string, number>;
}
const said = new WeakMap<readonly MatrixCell[], Said>();

/** By right of how many of the groups a matrix says something. */
function groupsSaid(cells: readonly MatrixCell[], { groups }: MatrixAxes): ReadonlyMap<string, number> {
  let known = said.get(cells);
  if (known?.groups !== groups) {
    const ids = new Set(groups.map(({ id }) => id));
    const byRight = new Map<string, number>();
    for (const { group, right } of cells) if (ids.has(group)) byRight.set(right, (byRight.get(right) ?? 0) + 1);
    said.set(cells, (known = { groups, byRight }));
  }
  return known.byRight;
}

/** What the matrices still lack, provision by provision; nothing where no question asks for a matrix. */
export function effectGaps(inquiry: Inquiry): Gap[] {
  if (!inquiry.asksForMatrix) return [];
  const axes = matrixAxes(inquiry.packs, inquiry.answers);
  const byId = new Map(inquiry.registers.effects.map((entry) => [entry.id, entry]));
  const inScope = new Set(provisionsInScope(inquiry.doc, inquiry.prompts));
  const gaps = wantedMatrices(inquiry).flatMap((provision): Gap[] => {
    const entry = byId.get(provision);
    const label = labelOf(inquiry, provision);
    const gap = ({ message, text }: Lack): Gap => ({
      kind: 'effects',
      provision,
      register: 'effects',
      entry: provision,
      message,
      short: { about: label, text },
    });
    if (!entry) {
      const message = `Nobody has said what ${label} does to the rights of whom.`;
      return inScope.has(provision) ? [gap({ message, text: 'nothing is said yet' })] : [];
    }
    return matrixGaps(entry, axes, label).map(gap);
  });
  return [...gaps, ...wholeGaps(inquiry)];
}

interface Lack {
  readonly message: string;
  /** Without the provision. */
  readonly text: string;
}

function matrixGaps(entry: ProvisionEffects, axes: MatrixAxes, label: string): Lack[] {
  const { blank, wanted, withoutNote, harms } = effectDigest(entry, axes);
  return [
    ...(blank > 0
      ? [
          {
            message: `${blank} of ${wanted} cells of the matrix of ${label} are blank.`,
            text: `${blank} of ${wanted} cells are blank`,
          },
        ]
      : []),
    ...(withoutNote > 0
      ? [
          {
            message: `Harms or unknown effects of ${label} without a note: ${withoutNote}.`,
            text: `harms or unknown effects without a note: ${withoutNote}`,
          },
        ]
      : []),
    ...(harms > 0 && entry.duties.length === 0
      ? [
          {
            message: `Nobody has said which duty the harms of ${label} touch.`,
            text: 'the duty that the harms touch is not named',
          },
        ]
      : []),
  ];
}

function wholeGaps(inquiry: Inquiry): Gap[] {
  const whole = inquiry.registers.effects.find(({ id }) => id === wholeId);
  const gap = (message: string): Gap => ({
    kind: 'effects',
    provision: null,
    register: 'effects',
    entry: wholeId,
    message,
  });
  const times = new Map<string, number>();
  for (const entry of inquiry.registers.effects) {
    if (entry.id === wholeId) continue;
    for (const group of summaryOfCells(entry.cells).harmed) times.set(group, (times.get(group) ?? 0) + 1);
  }
  const often = [...times].filter(([, count]) => count > 1).map(([group]) => group);
  const titles = new Map(inquiry.packs.groups.map(({ id, title }) => [id, title]));
  const names = often.map((group) => `“${titles.get(group) ?? group}”`).join(', ');
  const isCombined = (whole?.combined ?? '').trim() !== '';
  return [
    ...(often.length > 0 && !isCombined
      ? [gap(`Nobody has said what the harms of several provisions do together to ${names}.`)]
      : []),
    ...(isContradicted(inquiry, whole)
      ? [gap('The matrix of the by-law as a whole says otherwise than an older answer; the matrix counts.')]
      : []),
  ];
}

/** Whether an older answer holds cells that the matrix of the whole, which counts in their place, says otherwise. */
function isContradicted({ answers, packs }: Inquiry, whole: ProvisionEffects | undefined): boolean {
  if (!whole || whole.cells.length === 0) return false;
  const said = new Map(whole.cells.map(({ group, right, effect }): [string, Effect] => [`${group} ${right}`, effect]));
  return saidByAnswers(answers, packs).some(({ group, right, effect }) => {
    const now = said.get(`${group} ${right}`);
    return now !== undefined && now !== effect;
  });
}
