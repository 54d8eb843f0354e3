import type { Node } from '@tiptap/pm/model';
import { gunningPoints, type PointJudged } from '../record/registers.ts';
import { type Gap, type Inquiry, labelOf, type Risk } from './assessment-state.ts';
import { shortPeriods } from './consultation-period.ts';
import { justificationState } from './justifications.ts';
import { serviceGaps } from './service-gaps.ts';
import { taggedProvisions } from './tagged-provisions.ts';

/** What the registers still lack: what a full assessment keeps, and what any depth must not leave open. */
export function registerGaps(inquiry: Inquiry, risks: readonly Risk[]): Gap[] {
  const always = [...actionGaps(inquiry, risks), ...commentGaps(inquiry), ...overrideGaps(inquiry)];
  if (inquiry.tier !== 'full') return always;
  return [
    ...evidenceGaps(inquiry),
    ...consultationGaps(inquiry),
    ...serviceGaps(inquiry),
    ...justificationGaps(inquiry, inquiry.doc),
    ...always,
  ];
}

type Register = NonNullable<Gap['register']>;
const gap = (register: Register, message: string, more: Pick<Gap, 'entry' | 'provision'> = {}): Gap => ({
  kind: 'register',
  register,
  message,
  ...more,
});
const named = (title: string, what: string): string => (title.trim() === '' ? `One ${what}` : `The ${what} “${title}”`);
const isOpen = (point: PointJudged | undefined): boolean => (point?.judgement ?? null) === null;

function evidenceGaps({ registers }: Inquiry): Gap[] {
  return registers.evidence.flatMap(({ id, title, says, gap: missing, source }) => {
    const what = named(title, 'piece of evidence');
    if (says.trim() === '' && missing.trim() === '') {
      return [gap('evidence', `${what} says neither what it shows nor what is missing.`, { entry: id })];
    }
    return source.trim() === '' && missing.trim() === ''
      ? [gap('evidence', `${what} names no source.`, { entry: id })]
      : [];
  });
}

function consultationGaps({ registers, packs }: Inquiry): Gap[] {
  return registers.consultations.flatMap((consultation) => {
    const what = named(consultation.title, 'consultation');
    const open = gunningPoints.filter((point) => isOpen(consultation.gunning[point])).length;
    return [
      ...(open === 0
        ? []
        : [
            gap('consultations', `${what}: ${open} of the four questions of fairness are not answered.`, {
              entry: consultation.id,
            }),
          ]),
      ...shortPeriods(consultation, packs).map(({ days, least }) =>
        gap('consultations', `${what} lasts ${days} days; the law asks for ${least}.`, { entry: consultation.id }),
      ),
    ];
  });
}

function commentGaps({ registers }: Inquiry): Gap[] {
  return registers.comments.flatMap(({ id, name, isNameWithheld, response, outcome }) => {
    const what = isNameWithheld || name.trim() === '' ? 'A comment' : `The comment of ${name}`;
    if (response.trim() === '') return [gap('comments', `${what} has no response.`, { entry: id })];
    return outcome === null ? [gap('comments', `${what}: nobody has said what became of it.`, { entry: id })] : [];
  });
}

function justificationGaps(inquiry: Inquiry, doc: Node): Gap[] {
  const { registers, packs } = inquiry;
  const justified = new Set(registers.justifications.flatMap(({ provisions }) => provisions));
  const without = (taggedProvisions(doc).bearing.get('limits-right') ?? []).filter((id) => !justified.has(id));
  return [
    ...without.map((id) =>
      gap('justifications', `The limit in ${labelOf(inquiry, id)} has no justification.`, { provision: id }),
    ),
    ...registers.justifications.flatMap((justification) => {
      const { outcome, unanswered } = justificationState(justification, packs);
      const what = `The justification for ${justification.right === '' ? 'a right not named' : justification.right}`;
      const entry = { entry: justification.id };
      if (outcome === 'refused') {
        return [gap('justifications', `${what} cannot stand: that right admits no limit. Change the text.`, entry)];
      }
      if (outcome !== 'open') return [];
      return [
        gap(
          'justifications',
          unanswered.length > 0
            ? `${what}: ${unanswered.length} steps of the test are not answered.`
            : `${what} names no aim or no conclusion.`,
          entry,
        ),
      ];
    }),
  ];
}

function actionGaps({ registers }: Inquiry, risks: readonly Risk[]): Gap[] {
  const answered = new Set(
    registers.actions.flatMap(({ owner, due, state, questions }) =>
      owner.trim() !== '' && due !== '' && state !== 'dropped' ? questions : [],
    ),
  );
  return [
    ...risks.flatMap(({ source, level, isAnswered, override }) =>
      isAnswered && (level === 'high' || level === 'block') && !override && !answered.has(source)
        ? [gap('actions', `No action with an owner and a date answers ${source}.`)]
        : [],
    ),
    ...registers.actions.flatMap(({ id, title, state, proof }) =>
      (state === 'done' || state === 'dropped') && proof.trim() === ''
        ? [gap('actions', `${named(title, 'action')} is ${state} and says neither how nor why.`, { entry: id })]
        : [],
    ),
  ];
}

function overrideGaps({ registers }: Inquiry): Gap[] {
  return registers.overrides.flatMap(({ id, question, name, post, reasons }) =>
    [question, name, post, reasons].some((said) => said.trim() === '')
      ? [gap('overrides', 'An override lacks what it overrides, a name, a post or the reasons.', { entry: id })]
      : [],
  );
}
