import type { Answer, DossierMeta, PromptDecision } from '../../shared/record/draft.ts';
import { promptEntryId } from '../../shared/record/draft-entries.ts';
import { actMessages, isTyping } from './act-messages.ts';
import type { ActMessage } from './assessment-acts.ts';
import type { DossierContent } from './dossier-content.ts';
import type { EntryChange } from './entry-changes.ts';

/** What a person does outside the text: what it is called when it is undone, and what it changes. */
export interface DossierAct {
  readonly message: ActMessage;
  readonly changes: readonly EntryChange[];
  /** The field that is being typed in: keys in one field, one soon after the other, are one act. */
  readonly typing: string | null;
}

export function answering({ answers, packs }: DossierContent, answer: Answer): DossierAct {
  const before = answers.find(({ question }) => question === answer.question);
  return {
    message: actMessages.answer(packs, before, answer.question),
    changes: [{ collection: 'answers', id: answer.question, value: answer }],
    typing: before && isTyping(before, answer) ? `answers/${answer.question}` : null,
  };
}

export function takingAnswerBack({ packs }: DossierContent, question: string): DossierAct {
  return {
    message: actMessages.answerRemoved(packs, question),
    changes: [{ collection: 'answers', id: question, value: undefined }],
    typing: null,
  };
}

export function decidingPrompt({ packs }: DossierContent, decision: PromptDecision): DossierAct {
  return {
    message: actMessages.prompt(packs, decision),
    changes: [{ collection: 'prompts', id: promptEntryId(decision), value: decision }],
    typing: null,
  };
}

export function reopeningPrompt(
  { packs }: DossierContent,
  prompt: Pick<PromptDecision, 'trigger' | 'provision'>,
): DossierAct {
  return {
    message: actMessages.promptReopened(packs, prompt.trigger),
    changes: [{ collection: 'prompts', id: promptEntryId(prompt), value: undefined }],
    typing: null,
  };
}

export function changingMeta({ meta }: DossierContent, patch: Partial<Omit<DossierMeta, 'id'>>): DossierAct {
  return {
    message: actMessages.meta(patch),
    changes: [{ collection: 'meta', id: 'meta', value: { ...meta, ...patch } }],
    typing: `meta/${Object.keys(patch).join()}`,
  };
}

/** An empty text takes a fact away. */
export function settingFacts(facts: Readonly<Record<string, string>>): DossierAct {
  const names = Object.keys(facts);
  return {
    message: actMessages.facts(names),
    changes: Object.entries(facts).map(([id, value]) => ({
      collection: 'facts',
      id,
      value: value === '' ? undefined : value,
    })),
    typing: `facts/${names.join()}`,
  };
}
