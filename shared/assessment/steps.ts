import type { DutyKind } from '../packs/law-statements.ts';
import { inChosenRegions } from '../packs/regions.ts';
import { testSteps } from '../packs/limitation-test.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import type { RegisterName } from '../record/registers.ts';
import type { Assessment, Gap, QuestionState, Risk } from './assessment-state.ts';

/** The twelve steps of the method, in the order in which they are told; they can be walked in any. */
export const stepIds = [
  'screen',
  'scope',
  'evidence',
  'consult',
  'analyse',
  'access',
  'rate',
  'justify',
  'mitigate',
  'decide',
  'publish',
  'review',
] as const;
export type StepId = (typeof stepIds)[number];

export interface StepLaw {
  readonly title: string;
  readonly text: string;
  readonly pack: string;
  /** ISO date as of which the pack states the law. */
  readonly asOf: string;
  readonly source: string;
  readonly verified: boolean;
}

export interface StepState {
  readonly id: StepId;
  /** The questions that belong to the step and are asked, or may have to be. */
  readonly questions: readonly QuestionState[];
  /** What is missing of it. */
  readonly gaps: readonly Gap[];
  /** What blocks sign-off and is decided on here. */
  readonly blocks: readonly Risk[];
  /** What the packs in force lay down for it. */
  readonly law: readonly StepLaw[];
  /** False: the program keeps nothing of this step yet, so that it can never be shown as done. */
  readonly isKept: boolean;
}

/** Where a question belongs, the first fitting beginning of its id deciding; any other belongs to the analysis. */
const stepOfQuestion: readonly (readonly [string, StepId])[] = [
  ['SCR-4', 'scope'],
  ['SCR-6', 'scope'],
  ['COL', 'scope'],
  ['SCR', 'screen'],
  ['NDS-3', 'evidence'],
  ['PAR', 'consult'],
  ['ACC', 'access'],
  ['DIS', 'access'],
  ['PRO', 'justify'],
  ['ENF', 'mitigate'],
  ['ACR-7', 'publish'],
  ['ACR', 'review'],
];

const dutiesOfStep: Readonly<Record<StepId, readonly DutyKind[]>> = {
  screen: ['regulatory-statement'],
  scope: ['socio-economic', 'gender-impact'],
  evidence: ['due-regard'],
  consult: ['consultation', 'indigenous-engagement'],
  analyse: ['due-regard', 'best-interests', 'other'],
  access: ['accessibility'],
  rate: [],
  justify: ['compatibility', 'regulatory-statement'],
  mitigate: [],
  decide: ['due-regard'],
  publish: ['publish-assessment'],
  review: [],
};

/** Steps of which the program keeps no more than the questions that belong to them. */
const notKept: ReadonlySet<StepId> = new Set(['decide', 'publish']);

const stepOfRegister: Readonly<Record<RegisterName, StepId>> = {
  effects: 'analyse',
  services: 'access',
  justifications: 'justify',
  statements: 'justify',
  actions: 'mitigate',
  evidence: 'evidence',
  consultations: 'consult',
  comments: 'consult',
  overrides: 'decide',
};

/** The assessment as twelve steps: every question and every gap stands in exactly one of them. */
export function stepsOf(assessment: Assessment, rights: readonly RightsPack[]): readonly StepState[] {
  const asked = assessment.sections.flatMap(({ questions }) => questions.filter(({ shown }) => shown !== false));
  return stepIds.map(
    (id): StepState => ({
      id,
      questions: asked.filter(({ question }) => stepFor(question.id) === id),
      gaps: assessment.gaps.filter((gap) => stepOfGap(gap) === id),
      blocks: id === 'decide' ? assessment.risks.filter(({ level }) => level === 'block') : [],
      law: lawOf(id, rights),
      isKept: !notKept.has(id),
    }),
  );
}

export function stepFor(question: string): StepId {
  const found = stepOfQuestion.find(([begin]) => question === begin || question.startsWith(`${begin}-`));
  return found?.[1] ?? 'analyse';
}

/** Where a gap is filled. */
export function stepOfGap(gap: Gap): StepId {
  if (gap.register !== undefined) return stepOfRegister[gap.register];
  if (gap.kind === 'depth') return 'screen';
  if (gap.kind === 'evidence') return 'evidence';
  if (gap.kind === 'rating') return 'rate';
  return gap.question === undefined ? 'analyse' : stepFor(gap.question);
}

function lawOf(step: StepId, rights: readonly RightsPack[]): readonly StepLaw[] {
  return rights.map(inChosenRegions).flatMap((pack) => {
    const said = (
      title: string,
      text: string,
      { source, verified }: { source: string; verified: boolean },
    ): StepLaw => ({
      title,
      text,
      pack: pack.title,
      asOf: pack.as_of,
      source: pack.sources.find(({ id }) => id === source)?.title ?? source,
      verified,
    });
    const duties = pack.duties
      .filter(({ kind }) => dutiesOfStep[step].includes(kind ?? 'other'))
      .map((duty) => said(titleOf(duty), duty.text, duty));
    const period =
      step === 'consult' && pack.consultation
        ? [said('Shortest period of consultation', `${pack.consultation.days} days.`, pack.consultation)]
        : [];
    const tests =
      step === 'justify'
        ? (pack.tests ?? []).map((test) => said(test.title, `${questionsOf(test.steps)} (${test.where})`, test))
        : [];
    const noLimit =
      step === 'justify' ? pack.noLimit.map((right) => said('A right that admits no limit', right.text, right)) : [];
    return [...duties, ...period, ...tests, ...noLimit];
  });
}

function questionsOf(steps: Parameters<typeof testSteps>[0]): string {
  return testSteps(steps)
    .map(({ question }) => question)
    .join(' ');
}

/** What is no law here is not called by its name alone: it would read as one. */
function titleOf({ title, force }: RightsPack['duties'][number]): string {
  return force === 'good-practice' ? `${title} (good practice, not a duty here)` : title;
}
