import type { Node } from '@tiptap/pm/model';
import { expect } from 'vitest';
import { assess } from '../../../shared/assessment/assess.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import type { Question, RightsPack } from '../../../shared/packs/rights-pack.ts';
import type { Answer, Draft, PromptDecision } from '../../../shared/record/draft.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import { doc, section } from '../../builders/ordinance.ts';
import { rightsPack } from '../../builders/rights.ts';

export const plain = doc(section({ id: 's1', tags: ['none'] }, 'Streets are swept.'));
export const untagged = doc(
  section({ id: 's1' }, 'Streets are swept.'),
  section({ id: 's2', tags: ['place'] }, 'Parks close.'),
);

export const text: Question['answer'] = { type: 'text', judgement: 'Is it so?' };

interface Case {
  readonly body?: Node;
  readonly questions?: Question[];
  readonly triggers?: RightsPack['triggers'];
  readonly answers?: Answer[];
  readonly prompts?: PromptDecision[];
}

export function run({ body = plain, questions = [], triggers = [], answers = [], prompts = [] }: Case): Assessment {
  return assessment(body, [rightsPack({ questions, triggers })], answers, prompts);
}

export function assessment(body: Node, rights: RightsPack[], answers: Answer[], prompts: PromptDecision[]): Assessment {
  const meta = { tier: 'full' } as Draft['meta'];
  const profile = { numbering: southAfricaLike } as Profile;
  const result = assess({ doc: body, draft: { meta, answers, prompts }, packs: { profile, rights } });
  expect(result.gapCount).toBe(result.gaps.length);
  return result;
}

export function state(result: Assessment, id: string) {
  const found = result.sections.flatMap(({ questions }) => questions).find(({ question: asked }) => asked.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

export function levels(input: Case) {
  return run(input).risks.map(({ source, level }) => [source, level]);
}

export function answer(id: string, value: Answer['value'], parts: Partial<Answer> = {}): Answer {
  const none = { judgement: null, reasons: 'Because.', evidence: [], provisions: [], by: null };
  return { question: id, value, ...none, at: '2026-07-01T09:00:00Z', ...parts };
}

export function decision(what: 'confirmed' | 'dismissed'): PromptDecision {
  const provision = 's1' as ProvisionId;
  return { trigger: 'T05', provision, state: what, reason: 'Harmless.', by: null, at: '2026-07-01T09:00:00Z' };
}
