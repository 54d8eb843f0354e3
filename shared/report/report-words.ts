import type { GapTopic } from '../assessment/gap-groups.ts';
import type { EffectLevel } from '../packs/rights-pack.ts';
import type { StepId } from '../assessment/steps.ts';
import type {
  Action,
  Comment,
  DutyLevel,
  Evidence,
  GunningPoint,
  Override,
  Rung,
  ServicePoint,
} from '../record/registers.ts';
import type { Effect, HarmGrades, Judgement, Tier } from '../record/draft.ts';

/** The report's own words, apart from those of the packs, in one place so that another language is another file. */
export const levelWords: Readonly<Record<EffectLevel, string>> = {
  block: 'Blocks sign-off',
  high: 'High risk',
  medium: 'Medium risk',
  low: 'Low risk',
};

export function weightWords(risk: {
  readonly level: EffectLevel;
  readonly overridable: boolean;
  readonly override: Override | null;
}): string {
  const { level, overridable, override } = risk;
  if (override !== null) return `${levelWords[level]}, overridden by ${override.name}, ${override.post}`;
  return levelWords[level] + (overridable ? '' : ' (cannot be overridden)');
}

export const judgementWords: Readonly<Record<Judgement, string>> = {
  yes: 'Yes',
  no: 'No',
  partly: 'Partly',
  na: 'Does not apply',
};

export const effectWords: Readonly<Record<Effect, string>> = {
  benefit: 'Benefit',
  none: 'No effect',
  harm: 'Harm',
  unknown: 'Not known',
};

export const dutyWords: Readonly<Record<DutyLevel, string>> = {
  respect: 'to respect the right',
  protect: 'to protect it against others',
  fulfil: 'to make it real',
};

export const servicePointWords: Readonly<Record<ServicePoint, string>> = {
  available: 'Available',
  'non-discrimination': 'Accessible without discrimination',
  physical: 'Physically accessible',
  affordable: 'Affordable',
  information: 'Accessible in information',
  acceptable: 'Acceptable',
  quality: 'Of good quality',
};

export const tierWords: Readonly<Record<Tier, string>> = {
  screening: 'Screening',
  short: 'Short assessment',
  full: 'Full assessment',
};

/** What each grade of a harm means, from 1 to 4. */
export const gradeWords: Readonly<Record<keyof HarmGrades, readonly string[]>> = {
  scale: [
    'an inconvenience',
    'daily life disturbed',
    'livelihood, home, privacy or liberty hit',
    'life, dignity or subsistence at stake',
  ],
  scope: ['a few', 'one small group or place', 'a whole group locally', 'most people'],
  irremediability: ['quickly undone', 'undone with effort', 'partly undone', 'never undone'],
  likelihood: ['unlikely', 'possible', 'likely', 'almost certain'],
};

export const stepWords: Readonly<Record<StepId, string>> = {
  screen: '1 Screen',
  scope: '2 Scope',
  evidence: '3 Evidence',
  consult: '4 Consult',
  analyse: '5 Analyse',
  access: '6 Access',
  rate: '7 Rate',
  justify: '8 Justify',
  mitigate: '9 Mitigate',
  decide: '10 Decide',
  publish: '11 Publish',
  review: '12 Review',
};

export const evidenceWords: Readonly<Record<Evidence['kind'], string>> = {
  data: 'Figures',
  complaints: 'Complaints',
  research: 'Research',
  testimony: 'Testimony',
  law: 'Law',
  other: 'Other',
};

export const gunningWords: Readonly<Record<GunningPoint, string>> = {
  formative: 'Asked while minds were open',
  reasons: 'Reasons enough to answer',
  time: 'Time enough to answer',
  considered: 'Answers taken into account',
};

export const outcomeWords: Readonly<Record<NonNullable<Comment['outcome']>, string>> = {
  changed: 'Changed',
  'not-changed': 'Not changed',
  noted: 'Noted',
};

export const rungWords: Readonly<Record<Rung, string>> = {
  avoid: 'Avoid: change the text',
  narrow: 'Narrow it',
  support: 'Support those it hits',
  remedy: 'Give a remedy',
};

export const actionStateWords: Readonly<Record<Action['state'], string>> = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  dropped: 'Dropped',
};

export const gapWords: Readonly<Record<GapTopic, string>> = {
  depth: 'The depth of the assessment',
  stale: 'The text has changed since',
  inside: 'Words inside have changed since',
  untied: 'The words of then were not kept',
  question: 'Not answered',
  rating: 'The harm is not rated',
  judgement: 'Answered without the judgement that goes with it',
  reasons: 'Answered without reasons',
  evidence: 'Answered without evidence',
  matrix: 'Cells of the matrix are blank',
  effects: 'What provisions do to whom is not said in full',
  condition: 'May have to be answered',
  prompt: 'Not decided',
  tag: 'Nobody has said what these are about',
  unread: 'No prompt was raised here, and nobody has said that they read it',
  'register-effects': 'Matrices',
  'register-services': 'Services',
  'register-justifications': 'Justifications',
  'register-statements': 'Statements',
  'register-actions': 'Actions',
  'register-evidence': 'Evidence',
  'register-consultations': 'Consultations',
  'register-comments': 'Comments',
  'register-overrides': 'Overrides',
  'group-evidence': 'At high risk, with neither evidence nor a word of what is missing',
  'group-consultations': 'Affected, and not reached by any consultation',
};

export const words = {
  title: 'Human rights assessment',
  notAnswered: 'Not answered',
  noForm: 'No form says whether this limit is justified.',
  notWritten: 'Not written yet.',
  notAsked: 'These questions of this part are not asked of this text:',
  notSaid: 'Not said',
  unverified: 'unverified',
  gone: 'a provision that is no longer in the text',
  noMatrix: 'Of these provisions nobody has said what they do to whom',
  noCancelling: 'Benefits to one group never cancel harm to another.',
  unnamedService: 'A service without a name',
  wholeText: 'The text as a whole',
  noAuthor: 'name not recorded',
  notRecorded: 'not recorded',
  changed: 'The text has changed since',
  changedInside: 'Words inside have changed since',
  untied: 'The words of then were not kept',
  notKept: '(the rest of this step is kept outside the program)',
  notThere: '(not in the text)',
  caveat:
    'Where something is blank, nobody has answered it: that never means that there is no effect. This is a record of questions and answers, not legal advice.',
  blocked: 'Not ready to be signed',
  unfinished: 'Not complete',
  forSigners: 'For those who sign to decide',
  noFindings:
    'No answer given so far raises a point against the draft. That is not a finding that the draft is without effect on rights: see what is not answered.',
} as const;

/** "1 question", "2 questions". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
