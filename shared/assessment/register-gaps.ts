import { gunningPoints, type PointJudged } from '../record/registers.ts';
import { isNameWithheld } from '../record/withheld-names.ts';
import { type Gap, type Inquiry } from './assessment-state.ts';
import { shortPeriods } from './consultation-period.ts';
import { serviceGaps } from './service-gaps.ts';

/** What the registers still lack: what a full assessment keeps, and what any depth must not leave open. */
export function registerGaps(inquiry: Inquiry): Gap[] {
  const always = commentGaps(inquiry);
  if (inquiry.tier !== 'full') return always;
  return [...evidenceGaps(inquiry), ...consultationGaps(inquiry), ...serviceGaps(inquiry), ...always];
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
  return registers.comments.flatMap((comment) => {
    const { id, name, response, outcome } = comment;
    const what =
      isNameWithheld(comment, registers.consultations) || name.trim() === '' ? 'A comment' : `The comment of ${name}`;
    if (response.trim() === '') return [gap('comments', `${what} has no response.`, { entry: id })];
    return outcome === null ? [gap('comments', `${what}: nobody has said what became of it.`, { entry: id })] : [];
  });
}
