import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { decidedPrompts, promptStates } from '../../../shared/assessment/prompt-states.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { PromptDecision } from '../../../shared/record/draft.ts';
import { mary, testDraft, testNow } from '../../builders/draft.ts';
import { doc, section } from '../../builders/ordinance.ts';

const body = doc(
  section({ id: 'camp' }, 'No person may sleep or camp in a park.'),
  section({ id: 'owner' }, 'The owner must keep the gutter in good repair.'),
);
const draft = testDraft(body);
const { packs } = draft;

const words = { text: 'No person may sleep or camp in a park.', printed: 'No person may sleep or camp in a park.' };
const typedIn = (id: string, text: string) =>
  new Transform(body).insert((findProvision(body, id as ProvisionId)?.pos ?? 0) + 2, body.type.schema.text(text)).doc;
const statesOf = (of: typeof body, prompts: readonly PromptDecision[]) =>
  promptStates({ doc: of, draft: { ...draft, prompts }, packs });

describe('the prompts of a draft', () => {
  const [first] = matchPrompts(body, packs.profile.numbering, packs.rights);
  if (!first) throw new Error('no prompt is raised');
  const dismissed: PromptDecision = {
    trigger: first.trigger,
    provision: first.provision,
    state: 'dismissed',
    reason: 'Not so here.',
    wordings:
      first.provision === null ? [] : [{ provision: first.provision, ...words, inside: [], by: mary, at: testNow }],
    by: mary,
    at: testNow,
  };

  it('are the same list while the words that are typed raise nothing else', () => {
    const typed = typedIn('owner', 'Now ');
    expect(statesOf(typed, [])).toBe(statesOf(body, []));
    const decided = statesOf(body, [dismissed]);
    expect(statesOf(typed, [dismissed])).toBe(decided);
  });

  it('are another list once something else is raised', () => {
    const typed = typedIn('owner', 'No person may beg. ');
    expect(statesOf(typed, []).length).toBeGreaterThan(statesOf(body, []).length);
  });

  it('keep apart what is decided, and forget it when it is taken back', () => {
    expect(decidedPrompts(statesOf(body, [dismissed])).map(({ state, trigger }) => [state, trigger])).toEqual([
      ['dismissed', first.trigger],
    ]);
    expect(decidedPrompts(statesOf(body, []))).toEqual([]);
  });
});
