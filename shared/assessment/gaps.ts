import type { ProvisionId } from '../ordinance/provision-id.ts';
import { findUnit } from '../ordinance/provision-index.ts';
import { idOf } from '../ordinance/provision-kinds.ts';
import { assertNever } from '../result.ts';
import type { Missing } from './answer-state.ts';
import { changeGaps, countChangeGaps } from './change-gaps.ts';
import { type Gap, type Inquiry, labelOf, type QuestionState } from './assessment-state.ts';
import { groupGaps } from './groups-reached.ts';
import { effectGaps } from './effect-gaps.ts';
import { countOpen } from './prompt-states.ts';
import { unrated } from './risks.ts';
import { taggedProvisions } from './tagged-provisions.ts';

/** Everything that nobody has said yet, of the text as it is: first what has changed under an answer, then questions, prompts, provisions. */
export function gapsIn(questions: readonly QuestionState[], inquiry: Inquiry): Gap[] {
  return [
    ...changeGaps(questions, inquiry),
    ...questions.flatMap(questionGaps),
    ...ratingGaps(questions),
    ...groupGaps(questions, inquiry),
    ...effectGaps(inquiry),
    ...promptGaps(inquiry),
    ...provisionGaps(inquiry),
  ];
}

/** How many gaps there are, without wording them. */
export function countGaps(questions: readonly QuestionState[], inquiry: Inquiry): number {
  const untagged = taggedProvisions(inquiry.doc).untagged.length;
  return (
    countChangeGaps(questions, inquiry) +
    questions.flatMap(questionGaps).length +
    unrated(questions).length +
    groupGaps(questions, inquiry).length +
    effectGaps(inquiry).length +
    countOpen(inquiry.prompts) +
    untagged
  );
}

function questionGaps({ question, shown, why, missing }: QuestionState): Gap[] {
  if (shown === false || missing.length === 0) return [];
  const { id } = question;
  // Whether it has to be asked comes first; what it lacks is said once that is known, or once somebody began.
  if (shown === 'unknown' && missing.includes('answer')) {
    const message = `${id} may have to be answered. ${why}`;
    return [{ kind: 'condition', question: id, message, short: { about: '', text: id } }];
  }
  return missing.map((what) => ({ ...wordsFor(what, id), question: id, short: { about: '', text: id } }));
}

function wordsFor(missing: Missing, id: string): Pick<Gap, 'kind' | 'message'> {
  switch (missing) {
    case 'answer':
      return { kind: 'question', message: `${id} is not answered.` };
    case 'judgement':
      return { kind: 'judgement', message: `${id} has no judgement beside its answer.` };
    case 'reasons':
      return { kind: 'reasons', message: `${id} is answered without reasons.` };
    case 'evidence':
      return { kind: 'evidence', message: `${id} names no evidence.` };
    case 'matrix-cells':
      return { kind: 'matrix', message: `${id}: cells of the matrix are blank.` };
    default:
      return assertNever(missing);
  }
}

function ratingGaps(questions: readonly QuestionState[]): Gap[] {
  return unrated(questions).map(({ question: { id } }) => ({
    kind: 'rating',
    question: id,
    message: `Nobody has rated the harm that ${id} raises.`,
    short: { about: '', text: id },
  }));
}

function promptGaps(inquiry: Inquiry): Gap[] {
  return inquiry.prompts.flatMap(({ state, trigger, provision, name }): Gap[] => {
    if (state !== 'open') return [];
    const place = provision === null ? 'the text as a whole' : labelOf(inquiry, provision);
    const message = `Nobody has decided on “${name}” at ${place}.`;
    return [{ kind: 'prompt', trigger, provision, message, short: { about: name, text: place } }];
  });
}

/** A provision that no prompt touched and nobody tagged is not known to have been read by anyone. */
function provisionGaps(inquiry: Inquiry): Gap[] {
  const { untagged } = taggedProvisions(inquiry.doc);
  if (untagged.length === 0) return [];
  const touched = new Set<ProvisionId>();
  for (const { provision } of inquiry.prompts) {
    const unit = provision === null ? null : findUnit(inquiry.doc, provision);
    const id = unit === null ? null : idOf(unit.node);
    if (id !== null) touched.add(id);
  }
  return untagged.map((provision): Gap => {
    const label = labelOf(inquiry, provision);
    const short = { about: '', text: label };
    if (touched.has(provision))
      return { kind: 'tag', provision, message: `Nobody has said what ${label} is about.`, short };
    return {
      kind: 'unread',
      provision,
      message: `No prompt was raised in ${label} and nobody has said that they read it.`,
      short,
    };
  });
}
