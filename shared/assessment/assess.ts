import { missingOf } from './answer-state.ts';
import {
  type Assessment,
  type AssessmentInput,
  type Gap,
  type Inquiry,
  inquiryInto,
  isSettled,
  type QuestionState,
} from './assessment-state.ts';
import { depthAdvice } from './depth.ts';
import { depthGaps } from './depth-gaps.ts';
import { DraftCircumstances } from './draft-circumstances.ts';
import { isMatrixFilled } from './effect-gaps.ts';
import { countGaps, gapsIn } from './gaps.ts';
import { isStale, linkChanges } from './link-changes.ts';
import { keptGaps } from './kept-gaps.ts';
import { overrideStates } from './override-states.ts';
import { promptStates } from './prompt-states.ts';
import { raisedBy } from './raised-level.ts';
import { registerGaps } from './register-gaps.ts';
import { raisedWithForms } from './said-by-forms.ts';
import { statementsIn } from './statements.ts';
import { risksIn } from './risks.ts';
import { taggedProvisions } from './tagged-provisions.ts';

/**
 * The assessment of a draft as it stands: which questions are asked and why, what is answered, what that raises and what
 * is missing. Pure. A blank, an untagged provision and an open prompt are gaps; nothing here ever means "no impact".
 */
export function assess(input: AssessmentInput): Assessment {
  const { doc, draft, packs } = input;
  const prompts = promptStates(input);
  const asked = inquiryInto({ doc, draft, packs }, prompts);
  const circumstances = new DraftCircumstances(asked);
  const matrices = asked.packs.questions.filter(({ answer }) => answer.type === 'matrix');
  const asksForMatrix = matrices.some((question) => circumstances.asked(question).value === true);
  const inquiry: Inquiry = { ...asked, asksForMatrix };

  const questions = inquiry.packs.questions.map((question): QuestionState => {
    const { value: shown, why } = circumstances.asked(question);
    const answer = inquiry.answerTo(question.id);
    const byAnswer = raisedBy(question, answer, shown, circumstances);
    const raised = raisedWithForms(question.id, byAnswer, inquiry.limits, inquiry.packs);
    const missing = shown === false ? [] : missingOf(question, answer, () => isMatrixFilled(inquiry));
    const changes = answer ? linkChanges(answer.provisions, answer.wordings, doc, inquiry.numbering) : [];
    return {
      question,
      shown,
      why,
      answer,
      missing,
      level: raised?.level ?? null,
      note: raised?.note ?? null,
      isRaisedByForms: raised !== byAnswer,
      stale: changes.some(isStale),
      changes,
    };
  });
  const counted = questions.filter(({ shown }) => shown !== false);
  const advice = depthAdvice(questions, prompts);
  const depth = draft.meta.depth ?? null;
  const shallow = depthGaps(draft.meta.tier, depth, advice);
  const overrides = overrideStates(inquiry.registers.overrides, questions, inquiry.registered);
  const risks = risksIn(questions, overrides);
  const statements = statementsIn(inquiry.packs, inquiry.registers.statements, inquiry.answerTo);
  const ofRegisters = [...keptGaps({ inquiry, questions, risks, overrides, statements }), ...registerGaps(inquiry)];
  let gaps: readonly Gap[] | undefined;
  return {
    tier: draft.meta.tier,
    depth,
    advice,
    sections: inquiry.packs.sections.map(({ id, title, intro }) => ({
      id,
      title,
      intro,
      questions: questions.filter(({ question }) => question.section === id),
    })),
    prompts,
    registers: inquiry.registers,
    effects: inquiry.effects,
    registered: inquiry.registered,
    limits: inquiry.limits,
    overrides,
    statements,
    get gaps() {
      return (gaps ??= [...shallow, ...gapsIn(questions, inquiry), ...ofRegisters]);
    },
    gapCount: shallow.length + countGaps(questions, inquiry) + ofRegisters.length,
    risks,
    untagged: taggedProvisions(doc).untagged,
    progress: { shown: counted.length, answered: counted.filter(isSettled).length },
  };
}
