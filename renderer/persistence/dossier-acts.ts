import type { Answer, DossierMeta, Person, PromptDecision, SetAside } from '../../shared/record/draft.ts';
import { promptEntryId } from '../../shared/record/draft-entries.ts';
import type { Comment, RegisterEntry, RegisterName } from '../../shared/record/registers.ts';
import { setAsideId } from '../../shared/record/set-aside.ts';
import {
  reaffirmedAnswer,
  reaffirmedDecision,
  reaffirmedEntry,
  type TextBefore,
  tiedAnswer,
  tiedDecision,
  tiedEntry,
} from '../../shared/record/tie-to-text.ts';
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

/** Who looked again, and when. */
export interface Seen {
  readonly by: Person | null;
  readonly at: string;
}

const textOf = ({ doc, packs }: DossierContent): TextBefore => ({ doc, profile: packs.profile });

/** The answer is tied to the words that the provisions it names have now. */
export function answering(content: DossierContent, answer: Answer): DossierAct {
  const { answers, packs } = content;
  const before = answers.find(({ question }) => question === answer.question);
  return {
    message: actMessages.answer(packs, before, answer.question),
    changes: [
      { collection: 'answers', id: answer.question, value: tiedAnswer(answer, before ?? null, textOf(content)) },
    ],
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

/** An answer is still right for the words as they are; null where there is none. */
export function reaffirmingAnswer(content: DossierContent, question: string, seen: Seen): DossierAct | null {
  const before = content.answers.find((answer) => answer.question === question);
  if (!before) return null;
  const value = reaffirmedAnswer(before, seen, textOf(content));
  return {
    message: actMessages.answerReaffirmed(content.packs, question),
    changes: [{ collection: 'answers', id: question, value }],
    typing: null,
  };
}

export function reaffirmingPrompt(content: DossierContent, decision: PromptDecision, seen: Seen): DossierAct {
  const value = reaffirmedDecision(decision, seen, textOf(content));
  return {
    message: actMessages.promptReaffirmed(content.packs, decision.trigger),
    changes: [{ collection: 'prompts', id: promptEntryId(decision), value }],
    typing: null,
  };
}

export function decidingPrompt(content: DossierContent, decision: PromptDecision): DossierAct {
  const value = tiedDecision(decision, textOf(content));
  return {
    message: actMessages.prompt(content.packs, decision),
    changes: [{ collection: 'prompts', id: promptEntryId(decision), value }],
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

/** A rule of the checks, or one finding of it, no longer counts. */
export function settingAside(one: SetAside): DossierAct {
  const changes = [{ collection: 'setAside', id: setAsideId(one), value: one }] as const;
  return { message: actMessages.setAside(one), changes, typing: null };
}

/** What was set aside counts again. */
export function usingAgain(one: SetAside): DossierAct {
  const changes = [{ collection: 'setAside', id: setAsideId(one), value: undefined }] as const;
  return { message: actMessages.usedAgain(one), changes, typing: null };
}

/** The entry is tied to the words that the provisions it names have now. Typing in one of its fields is one act. */
export function registering<Name extends RegisterName>(
  content: DossierContent,
  register: Name,
  entry: RegisterEntry<Name>,
  field: string | null,
): DossierAct {
  const before = entryOf(content, register, entry.id);
  return {
    message: before ? actMessages.entryChanged(register) : actMessages.entryAdded(register),
    changes: [{ collection: register, id: entry.id, value: tiedEntry(register, entry, before, textOf(content)) }],
    typing: field === null ? null : `${register}/${entry.id}/${field}`,
  };
}

/** Comments that came in one file: one act. */
export function takingComments(content: DossierContent, comments: readonly Comment[]): DossierAct {
  const text = textOf(content);
  return {
    message: actMessages.commentsTaken(comments.length),
    changes: comments.map((comment) => ({
      collection: 'comments',
      id: comment.id,
      value: tiedEntry('comments', comment, null, text),
    })),
    typing: null,
  };
}

export function takingFromRegister(register: RegisterName, id: string): DossierAct {
  return {
    message: actMessages.entryRemoved(register),
    changes: [{ collection: register, id, value: undefined }],
    typing: null,
  };
}

/** An entry is still right for the words as they are; null where there is none. */
export function reaffirmingEntry(
  content: DossierContent,
  register: RegisterName,
  id: string,
  seen: Seen,
): DossierAct | null {
  const before = entryOf(content, register, id);
  if (!before) return null;
  const value = reaffirmedEntry(before, seen, textOf(content));
  return {
    message: actMessages.entryReaffirmed(register),
    changes: [{ collection: register, id, value }],
    typing: null,
  };
}

function entryOf({ registers }: DossierContent, register: RegisterName, id: string): RegisterEntry | null {
  return registers[register].find((entry) => entry.id === id) ?? null;
}
