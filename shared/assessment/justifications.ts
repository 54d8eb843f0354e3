import type { PackTest } from '../packs/join-law.ts';
import type { MergedPacks } from '../packs/merge-packs.ts';
import type { Justification } from '../record/registers.ts';

/** The test of a pack that a limit of a right has to stand; one made for that right before a general one. */
export function testFor(packs: MergedPacks, pack: string, right: string): PackTest | null {
  const own = packs.tests.filter((test) => test.pack === pack);
  return own.find(({ rights }) => rights?.includes(right)) ?? own.find(({ rights }) => rights === undefined) ?? null;
}

/** What a pack says that admits no limit in a right. `whole`: all of it, so that there is nothing to justify. */
export interface NoLimit {
  readonly whole: boolean;
  readonly texts: readonly string[];
}

export function noLimitOf(packs: MergedPacks, right: string): NoLimit | null {
  const said = packs.noLimit.filter((one) => one.right === right);
  if (said.length === 0) return null;
  return { whole: said.some(({ covers }) => covers === 'whole'), texts: said.map(({ text }) => text) };
}

/** The aims for which a pack lets a right be limited; empty: it gives no list. */
export function permittedAims(packs: MergedPacks, pack: string, right: string): readonly string[] {
  const own = packs.aims.filter((aims) => aims.pack === pack);
  return (own.find((aims) => aims.right === right) ?? own.find((aims) => aims.right === '*'))?.aims ?? [];
}

/** What a justification comes to: what a person concluded, unless the test itself forbids it. */
export type Outcome = 'open' | 'justified' | 'not-justified' | 'refused';

export interface JustificationState {
  readonly outcome: Outcome;
  /** The steps of the test that nobody has answered, by id. */
  readonly unanswered: readonly string[];
  /** Steps that must be answered yes and are not: any of them ends the matter. */
  readonly failed: readonly string[];
}

/**
 * A right that admits no limit is never balanced; a step that must be met and is not ends the matter, whatever was
 * concluded; and nothing is justified while a step is unanswered or no aim is named.
 */
export function justificationState(justification: Justification, packs: MergedPacks): JustificationState {
  const { pack, right, steps, aim, conclusion } = justification;
  if (noLimitOf(packs, right)?.whole) return { outcome: 'refused', unanswered: [], failed: [] };
  const test = testFor(packs, pack, right);
  const all = test?.steps ?? [];
  const unanswered = all.filter(({ id }) => (steps[id]?.judgement ?? null) === null).map(({ id }) => id);
  const failed = all
    .filter(({ id, weight }) => weight === 'must' && ['no', 'na'].includes(steps[id]?.judgement ?? ''))
    .map(({ id }) => id);
  if (failed.length > 0) return { outcome: 'not-justified', unanswered, failed };
  const isOpen = test === null || unanswered.length > 0 || aim.trim() === '' || conclusion === null;
  return { outcome: isOpen && conclusion !== 'not-justified' ? 'open' : (conclusion ?? 'open'), unanswered, failed };
}
