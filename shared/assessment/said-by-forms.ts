import type { StepSubject } from '../packs/limitation-test.ts';
import type { MergedPacks } from '../packs/merge-packs.ts';
import type { Question } from '../packs/rights-pack.ts';
import type { Answer, Judgement } from '../record/draft.ts';
import { type FormState, isFinished } from './form-outcome.ts';
import type { Limits } from './limits.ts';
import type { Raised } from './raised-level.ts';

/** The questions of the checklist that the steps of the forms answer, so that nothing is asked twice. */
const subjects: ReadonlyMap<string, readonly StepSubject[]> = new Map([
  ['PRO-2', ['aim']],
  ['PRO-3', ['suitability']],
  ['PRO-4', ['necessity', 'alternatives']],
]);
export const isAskedByForms = (question: string): boolean => subjects.has(question);

/** The question under which a limit that is not justified stands, by the step at which it fails. */
const failing: Readonly<Record<StepSubject, string>> = {
  law: 'PRO-1',
  aim: 'PRO-2',
  suitability: 'PRO-3',
  necessity: 'PRO-4',
  alternatives: 'PRO-4',
  balance: 'PRO-7',
  other: 'PRO-7',
};
/** Whether anything touches a right that admits no limit. */
const noLimitQuestion = 'PRO-8';

/**
 * What the forms answer to a question once every limit has its form and every form is finished; null: nothing so far.
 * An answer that a person gave to the question itself goes before it.
 */
export function answerOfForms({ id, answer }: Question, { all, unnamed }: Limits, packs: MergedPacks): Answer | null {
  const asked = subjects.get(id);
  const wanted = all.filter(({ isWanted }) => isWanted);
  if (!asked || wanted.length === 0 || unnamed.length > 0) return null;
  if (wanted.some(({ uncovered, forms }) => uncovered.length > 0 || forms.length === 0)) return null;
  const forms = all.flatMap((limit) => limit.forms);
  if (!forms.every(isFinished)) return null;
  const said = forms.flatMap((state) =>
    (state.test?.steps ?? []).flatMap((step) => {
      const point = asked.includes(step.asks) ? state.form.steps[step.id] : undefined;
      return point && point.judgement !== null ? [{ state, point }] : [];
    }),
  );
  const latest = said.toSorted((a, b) => (a.state.form.at < b.state.form.at ? 1 : -1))[0];
  if (!latest) return null;
  const lines = said.map(({ state: { form }, point }) => {
    const aim = id === 'PRO-2' && form.aim !== '' ? `${form.aim}. ` : '';
    return `${rightTitle(form.right, packs)} (${packs.titles.get(form.pack) ?? form.pack}): ${aim}${point.reasons}`;
  });
  return {
    question: id,
    value: answer.type === 'evidence' ? lines : lines.join('\n'),
    judgement: gravest(said.map(({ point }) => point.judgement)),
    reasons: '',
    evidence: [],
    provisions: [],
    by: latest.state.form.by,
    at: latest.state.form.at,
  };
}

function gravest(judgements: readonly (Judgement | null)[]): Judgement {
  if (judgements.includes('no')) return 'no';
  return judgements.includes('partly') ? 'partly' : 'yes';
}

/** What a question raises, with what the forms say: a limit that is not justified, or touches what admits none, blocks. */
export function raisedWithForms(
  question: string,
  raised: Raised | null,
  limits: Limits,
  packs: MergedPacks,
): Raised | null {
  const forms = limits.all.flatMap((limit) => limit.forms);
  const fallen = forms.filter((state) => questionOf(state) === question);
  if (fallen.length === 0) return raised;
  const touched = fallen.filter(({ outcome }) => outcome.kind === 'no-limit');
  const notJustified = fallen.filter(({ outcome }) => outcome.kind !== 'no-limit');
  const said = [
    touched.length === 0
      ? null
      : `The forms of step 8 find that what admits no limit is touched: ${named(touched, packs)}.`,
    notJustified.length === 0
      ? null
      : `The forms of step 8 find limits that are not justified: ${named(notJustified, packs)}.`,
  ];
  return { level: 'block', note: [raised?.note ?? null, ...said].filter((note) => note !== null).join(' ') };
}

/** Rights by their titles, each with the packs by whose test it was found. */
function named(forms: readonly FormState[], packs: MergedPacks): string {
  const byRight = new Map<string, Set<string>>();
  for (const { form } of forms) {
    const title = rightTitle(form.right, packs);
    byRight.set(title, (byRight.get(title) ?? new Set()).add(packs.titles.get(form.pack) ?? form.pack));
  }
  return [...byRight].map(([right, by]) => `${right} (${[...by].join(', ')})`).join('; ');
}

const rightTitle = (tag: string, { rights }: MergedPacks): string =>
  rights.find((right) => right.tag === tag)?.title ?? tag;

function questionOf({ outcome }: FormState): string | null {
  if (outcome.kind === 'no-limit') return noLimitQuestion;
  if (outcome.kind === 'ended') return failing[outcome.step.asks];
  return outcome.kind === 'concluded' && outcome.conclusion === 'not-justified' ? failing.balance : null;
}
