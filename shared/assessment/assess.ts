import { missingOf } from './answer-state.ts';
import {
  type Assessment,
  type AssessmentInput,
  inquiryInto,
  type PromptState,
  type QuestionState,
} from './assessment-state.ts';
import { DraftCircumstances } from './draft-circumstances.ts';
import { gapsIn } from './gaps.ts';
import { matchPrompts } from './match-prompts.ts';
import { matrixAxes } from './matrix-axes.ts';
import { raisedBy } from './raised-level.ts';
import { risksIn } from './risks.ts';
import { taggedProvisions } from './tagged-provisions.ts';

/**
 * The assessment of a draft as it stands: which questions are asked and why, what is answered, what that raises and what
 * is missing. Pure. A blank, an untagged provision and an open prompt are gaps; nothing here ever means "no impact".
 */
export function assess(input: AssessmentInput): Assessment {
  const { doc, draft, packs } = input;
  const prompts = promptStates(input);
  const inquiry = inquiryInto({ doc, draft, packs }, prompts);
  const circumstances = new DraftCircumstances(inquiry);
  const axes = matrixAxes(inquiry.packs, draft.answers);
  const matrixCells = axes.groups.length * axes.rights.length;

  const questions = inquiry.packs.questions.map((question): QuestionState => {
    const { value: shown, why } = circumstances.asked(question);
    const answer = inquiry.answerTo(question.id);
    const raised = raisedBy(question, answer, shown, circumstances);
    const missing = shown === false ? [] : missingOf(question, answer, matrixCells);
    return { question, shown, why, answer, missing, level: raised?.level ?? null, note: raised?.note ?? null, stale: false };
  });
  const counted = questions.filter(({ shown }) => shown !== false);
  return {
    tier: draft.meta.tier,
    sections: inquiry.packs.sections.map(({ id, title, intro }) => ({
      id,
      title,
      intro,
      questions: questions.filter(({ question }) => question.section === id),
    })),
    prompts,
    gaps: gapsIn(questions, inquiry),
    risks: risksIn(questions),
    untagged: taggedProvisions(doc).untagged,
    progress: { shown: counted.length, answered: counted.filter(({ missing }) => missing.length === 0).length },
  };
}

/** What was found in the text, with what a person decided about it. */
function promptStates({ doc, draft, packs }: AssessmentInput): readonly PromptState[] {
  const key = (trigger: string, provision: string | null) => `${trigger} ${provision ?? ''}`;
  const decisions = new Map(draft.prompts.map((decision) => [key(decision.trigger, decision.provision), decision]));
  return matchPrompts(doc, packs.profile.numbering, packs.rights).map((match) => {
    const decision = decisions.get(key(match.trigger, match.provision)) ?? null;
    return { ...match, state: decision?.state ?? 'open', decision };
  });
}

