import type { Answer, DossierMeta, Draft, PromptDecision, SetAside } from '../../shared/record/draft.ts';
import type { RegisterName } from '../../shared/record/registers.ts';
import type { ActMessage } from './assessment-acts.ts';

/** What each act is called when it is undone: keys of the `persistence` messages. */
export const actMessages = {
  answer(packs: Draft['packs'], before: Answer | undefined, question: string): ActMessage {
    return {
      key: before ? 'act.answerChanged' : 'act.answerGiven',
      values: { question: questionText(packs, question) },
    };
  },
  answerRemoved(packs: Draft['packs'], question: string): ActMessage {
    return { key: 'act.answerRemoved', values: { question: questionText(packs, question) } };
  },
  answerReaffirmed(packs: Draft['packs'], question: string): ActMessage {
    return { key: 'act.answerReaffirmed', values: { question: questionText(packs, question) } };
  },
  promptReaffirmed(packs: Draft['packs'], trigger: string): ActMessage {
    return { key: 'act.promptReaffirmed', values: { trigger: triggerName(packs, trigger) } };
  },
  prompt(packs: Draft['packs'], { trigger, state }: Pick<PromptDecision, 'trigger' | 'state'>): ActMessage {
    const key = state === 'confirmed' ? 'act.promptConfirmed' : 'act.promptDismissed';
    return { key, values: { trigger: triggerName(packs, trigger) } };
  },
  promptReopened(packs: Draft['packs'], trigger: string): ActMessage {
    return { key: 'act.promptReopened', values: { trigger: triggerName(packs, trigger) } };
  },
  setAside({ place }: SetAside): ActMessage {
    return { key: place === null ? 'act.ruleSetAside' : 'act.findingSetAside', values: {} };
  },
  usedAgain({ place }: SetAside): ActMessage {
    return { key: place === null ? 'act.ruleUsedAgain' : 'act.findingUsedAgain', values: {} };
  },
  meta(patch: Partial<DossierMeta>): ActMessage {
    if (patch.tier !== undefined) return { key: 'act.depthChanged', values: {} };
    if (patch.words !== undefined) return { key: 'act.wordsChanged', values: {} };
    if ('avoid' in patch) return { key: 'act.avoidChanged', values: {} };
    return patch.name === undefined
      ? { key: 'act.detailsChanged', values: {} }
      : { key: 'act.renamed', values: { name: patch.name } };
  },
  packsUpdated(titles: readonly string[]): ActMessage {
    return { key: 'act.packsUpdated', values: { packs: titles.join(', ') } };
  },
  regionsChosen(title: string): ActMessage {
    return { key: 'act.regionsChosen', values: { pack: title } };
  },
  packAdded(title: string): ActMessage {
    return { key: 'act.packAdded', values: { pack: title } };
  },
  entryAdded(register: RegisterName): ActMessage {
    return { key: `act.added.${register}`, values: {} };
  },
  entryChanged(register: RegisterName): ActMessage {
    return { key: `act.changed.${register}`, values: {} };
  },
  commentsTaken(count: number): ActMessage {
    return { key: 'act.commentsTaken', values: { number: String(count) } };
  },
  entryRemoved(register: RegisterName): ActMessage {
    return { key: `act.removed.${register}`, values: {} };
  },
  entryReaffirmed(register: RegisterName): ActMessage {
    return { key: `act.reaffirmed.${register}`, values: {} };
  },
  facts(names: readonly string[]): ActMessage {
    return { key: 'act.factsChanged', values: { facts: names.join(', ') } };
  },
};

/** Whether one answer became the other by typing alone: everything that is chosen stayed as it was. */
export function isTyping(before: Answer, after: Answer): boolean {
  return chosen(before) === chosen(after);
}

function chosen({ value, judgement, provisions }: Answer): string {
  const text = typeof value === 'string' && !['yes', 'no', 'partly', 'na'].includes(value);
  return JSON.stringify([text ? 'text' : value, judgement, provisions]);
}

function questionText(packs: Draft['packs'], id: string): string {
  const questions = packs.rights.flatMap((pack) => pack.questions);
  return questions.find((question) => question.id === id)?.question ?? id;
}

function triggerName(packs: Draft['packs'], id: string): string {
  const triggers = packs.rights.flatMap((pack) => pack.triggers);
  return triggers.find((trigger) => trigger.id === id)?.name ?? id;
}
