import { comparePacks, isNewer, type PackChange } from '../packs/compare-packs.ts';
import { packsInForce } from '../packs/packs-in-force.ts';
import { withRegions } from '../packs/regions.ts';
import type { Condition, RightsPack } from '../packs/rights-pack.ts';
import { isCells, isStrings } from '../record/answer-fit.ts';
import type { Draft } from '../record/draft.ts';

/** What of a dossier a change of a pack touches: to be looked at again, never altered by it. */
export interface Touched {
  /** Ids of the questions that are answered. */
  readonly answers: readonly string[];
  /** Prompts that were confirmed or dismissed. */
  readonly prompts: readonly { readonly trigger: string; readonly provision: string | null }[];
  /** Cells of the matrix that say something. */
  readonly cells: number;
}

export interface NewerPack {
  readonly frozen: RightsPack;
  readonly newer: RightsPack;
  readonly changes: readonly { readonly change: PackChange; readonly touched: Touched }[];
}

type Given = Pick<Draft, 'answers' | 'prompts'>;

/** The packs of a dossier of which a newer one is at hand, what each changes, and what of the dossier that touches. */
export function newerPacks(frozen: readonly RightsPack[], known: readonly RightsPack[], draft: Given): NewerPack[] {
  return frozen.flatMap((pack): NewerPack[] => {
    const newer = known.find((candidate) => isNewer(pack, candidate));
    if (!newer) return [];
    const changes = comparePacks(pack, newer).map((change) => ({
      change,
      touched: touchedBy(change, [...frozen, newer], draft),
    }));
    return [{ frozen: pack, newer, changes }];
  });
}

/** The packs of a dossier with newer ones in the place of those of their id, and with what these build on. */
export function withNewerPacks(
  frozen: readonly RightsPack[],
  accepted: readonly RightsPack[],
  known: readonly RightsPack[],
): readonly RightsPack[] {
  const replaced = frozen.map((pack) => {
    const newer = accepted.find(({ id }) => id === pack.id);
    return newer === undefined ? pack : keepingRegions(pack, newer);
  });
  const added = accepted.filter(({ id }) => !frozen.some((pack) => pack.id === id));
  const wanted = [...replaced, ...added];
  const others = known.filter(({ id }) => !wanted.some((pack) => pack.id === id));
  const inForce = packsInForce(
    wanted.map(({ id }) => id),
    [...wanted, ...others],
  );
  return inForce.ok ? inForce.value : wanted;
}

/** The newer pack with the regions that the dossier chose of the old one; a region that is new is chosen by nobody yet. */
function keepingRegions(frozen: RightsPack, newer: RightsPack): RightsPack {
  return frozen.chosenRegions === undefined ? newer : withRegions(newer, frozen.chosenRegions);
}

/** What one change touches. A question is touched by its own words and by a duty that its conditions ask for. */
export function touchedBy(change: PackChange, packs: readonly RightsPack[], { answers, prompts }: Given): Touched {
  const questions = questionsOf(change, packs);
  const cellsOf = (test: (cell: { group: string; right: string }) => boolean) =>
    answers.flatMap(({ value }) => (isCells(value) ? value.filter(test) : [])).length;
  const named =
    change.part === 'groups'
      ? answers.filter(({ value }) => isStrings(value) && value.includes(change.id)).map(({ question }) => question)
      : [];
  return {
    answers: answers.map(({ question }) => question).filter((id) => questions.has(id) || named.includes(id)),
    prompts:
      change.part === 'triggers'
        ? prompts
            .filter(({ trigger }) => trigger === change.id)
            .map(({ trigger, provision }) => ({ trigger, provision }))
        : [],
    cells:
      change.part === 'groups'
        ? cellsOf(({ group }) => group === change.id)
        : change.part === 'rights'
          ? cellsOf(({ right }) => right === change.id)
          : 0,
  };
}

function questionsOf({ part, id, before, after }: PackChange, packs: readonly RightsPack[]): ReadonlySet<string> {
  if (part === 'questions' || part === 'refinements') return new Set([id]);
  if (part !== 'duties') return new Set();
  const kinds = new Set([before?.kind, after?.kind]);
  const asks = (condition: Condition) => dutiesIn(condition).some((kind) => kinds.has(kind));
  const asking = packs.flatMap(({ questions }) =>
    questions.filter(({ show, effects }) => asks(show) || effects.some(({ when }) => asks(when))),
  );
  return new Set(asking.map((question) => question.id));
}

function dutiesIn(condition: Condition): readonly string[] {
  if (condition === 'always') return [];
  if ('duty' in condition) return condition.duty;
  if ('all' in condition) return condition.all.flatMap(dutiesIn);
  if ('any' in condition) return condition.any.flatMap(dutiesIn);
  return 'not' in condition ? dutiesIn(condition.not) : [];
}
