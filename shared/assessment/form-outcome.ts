import type { MergedPacks } from '../packs/merge-packs.ts';
import type { PackTest } from '../packs/join-law.ts';
import type { TestStep } from '../packs/limitation-test.ts';
import type { Justification, PointJudged } from '../record/registers.ts';

/** The step of every form of a right, a part of which admits no limit: whether the limit touches that part. */
export const noLimitStep = 'no-limit';

export type FormOutcome =
  /** It touches what admits no limit: there is nothing to balance, the text must change. */
  | { readonly kind: 'no-limit' }
  /** A step that must be answered yes is answered no: the limit is not justified, whatever the others say. */
  | { readonly kind: 'ended'; readonly step: TestStep }
  | { readonly kind: 'concluded'; readonly conclusion: 'justified' | 'not-justified' }
  | { readonly kind: 'open' };

export interface FormState {
  readonly form: Justification;
  /** The test that the form goes through; null: none is chosen yet, or the pack has none. */
  readonly test: PackTest | null;
  readonly outcome: FormOutcome;
  /** What nobody has said yet, as it stands in a sentence: "the aim". */
  readonly missing: readonly string[];
}

/** The tests of a pack for a right; of several a person chooses. */
export function testsFor(packs: MergedPacks, pack: string, right: string): readonly PackTest[] {
  const has = packs.rights.some(({ tag, where }) => tag === right && where.some((place) => place.pack === pack));
  return packs.tests.filter((test) => test.pack === pack && (test.rights?.includes(right) ?? has));
}

/** What of a right admits no limit, by any pack in force. */
export const noLimitOf = (packs: MergedPacks, right: string): MergedPacks['noLimit'] =>
  packs.noLimit.filter((said) => said.right === right);

export interface PermittedAims {
  readonly aims: readonly string[];
  /** Aims that are often named and do not count. */
  readonly not: readonly string[];
  /** Whether an aim may be named in one's own words: the pack has no closed list for this right. */
  readonly isOpen: boolean;
  readonly where: string | null;
  readonly isVerified: boolean;
}

/** The aims for which a pack lets a right be limited. */
export function permittedAims(packs: MergedPacks, pack: string, right: string): PermittedAims {
  const own = packs.aims.filter((each) => each.pack === pack);
  const closed = own.filter((each) => each.right === right);
  const lists = closed.length > 0 ? closed : own.filter((each) => each.right === '*');
  return {
    aims: [...new Set(lists.flatMap(({ aims }) => aims))],
    not: [...new Set(lists.flatMap(({ not }) => not ?? []))],
    isOpen: closed.length === 0,
    where: lists[0]?.where ?? null,
    isVerified: lists.every(({ verified }) => verified),
  };
}

/** How far a form has come. A limit that touches what admits none is never weighed. */
export function formState(form: Justification, packs: MergedPacks): FormState {
  const tests = testsFor(packs, form.pack, form.right);
  const test = tests.length === 1 ? (tests[0] ?? null) : (tests.find(({ id }) => id === form.test) ?? null);
  const noLimit = noLimitOf(packs, form.right);
  const touches = form.steps[noLimitStep];
  if (noLimit.some(({ covers }) => covers === 'whole'))
    return { form, test, outcome: { kind: 'no-limit' }, missing: [] };
  const asked = noLimit.length > 0 ? lacking(touches, 'whether it touches what admits no limit') : [];
  if (touches?.judgement === 'yes' || touches?.judgement === 'partly')
    return { form, test, outcome: { kind: 'no-limit' }, missing: asked };
  if (test === null) return { form, test, outcome: { kind: 'open' }, missing: [...asked, 'which test is to be used'] };
  const failed = test.steps.find(({ id, weight }) => weight === 'must' && form.steps[id]?.judgement === 'no');
  if (failed) {
    const reasons = lacking(form.steps[failed.id], `“${failed.title}”`);
    return { form, test, outcome: { kind: 'ended', step: failed }, missing: [...asked, ...reasons] };
  }
  const missing = [
    ...asked,
    ...aimMissing(form, packs),
    ...test.steps.flatMap(({ id, title }) => lacking(form.steps[id], `“${title}”`)),
  ];
  if (form.conclusion === null)
    return { form, test, outcome: { kind: 'open' }, missing: [...missing, 'the conclusion'] };
  return { form, test, outcome: { kind: 'concluded', conclusion: form.conclusion }, missing };
}

function aimMissing({ pack, right, aim }: Justification, packs: MergedPacks): readonly string[] {
  const { aims, isOpen } = permittedAims(packs, pack, right);
  if (aim.trim() === '') return ['the aim'];
  return isOpen || aims.includes(aim) ? [] : ['an aim for which this right may be limited'];
}

function lacking(point: PointJudged | undefined, what: string): readonly string[] {
  if (!point || point.judgement === null || point.judgement === 'na') return [what];
  return point.reasons.trim() === '' ? [`reasons for ${what}`] : [];
}

/** Whether the form says all that it asks for and the limit stands. */
export const isJustified = ({ outcome, missing }: FormState): boolean =>
  outcome.kind === 'concluded' && outcome.conclusion === 'justified' && missing.length === 0;

/** Whether nothing more is wanted of the form, whatever it says. */
export const isFinished = ({ outcome, missing }: FormState): boolean => outcome.kind !== 'open' && missing.length === 0;
