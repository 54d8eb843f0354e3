import { describe, expect, it } from 'vitest';
import { draftEntries, draftFromEntries } from '../../../shared/record/draft-entries.ts';
import { registerNames } from '../../../shared/record/registers.ts';
import {
  applyAssessmentFile,
  applyRegisters,
  checkAssessmentFile,
  checkRegisters,
  parseAssessmentFile,
} from '../../../shared/record/registers-file.ts';
import { entry, filledRegisters } from '../../builders/registers.ts';
import { testDraft } from '../../renderer/persistence/test-draft.ts';

const draft = testDraft();
const giver = { person: null, now: '2026-03-01T12:00:00.000Z' };

describe('the registers of a draft', () => {
  it('are kept entry by entry', () => {
    const registers = filledRegisters();
    const kept = draftFromEntries(draftEntries({ ...draft, registers }), draft.files);
    expect(kept.ok && kept.value.registers).toEqual(registers);
  });

  it('are absent where nothing is registered, as in a draft of before', () => {
    const kept = draftFromEntries(draftEntries(draft), draft.files);
    expect(kept.ok && 'registers' in kept.value).toBe(false);
  });

  it('stand in the order in which entries were begun, whatever the order of the database', () => {
    const first = entry('actions', 'z', { begun: '2026-01-01T00:00:00Z' });
    const second = entry('actions', 'a', { begun: '2026-02-01T00:00:00Z' });
    const registers = { ...filledRegisters(), actions: [second, first] };
    const kept = draftFromEntries(draftEntries({ ...draft, registers }), draft.files);
    expect(kept.ok && kept.value.registers?.actions.map(({ id }) => id)).toEqual(['z', 'a']);
  });

  it.each([
    ['another field', { ...entry('actions', 'a1'), hidden: 1 }],
    ['a rung that is no rung', { ...entry('actions', 'a1'), rung: 'ignore' }],
    ['a day that is none', { ...entry('actions', 'a1'), due: '2026-02-30' }],
    ['another name', entry('actions', 'a2')],
  ])('are refused with %s', (_, value) => {
    const stray = { collection: 'actions', id: 'a1', value } as const;
    expect(draftFromEntries([...draftEntries(draft), stray], draft.files)).toMatchObject({
      ok: false,
      error: { kind: 'wrong-entry', collection: 'actions', id: 'a1' },
    });
  });

  it('take no matrix that is filed under another provision', () => {
    const value = { ...entry('effects', 's2'), provisions: ['s1'] };
    const stray = { collection: 'effects', id: 's2', value } as const;
    expect(draftFromEntries([...draftEntries(draft), stray], draft.files).ok).toBe(false);
  });
});

describe('a file of registers', () => {
  it('gives every register, tied to the words of the draft', () => {
    const { effects } = filledRegisters();
    const lists = Object.fromEntries(
      registerNames.map((name) => [
        name,
        filledRegisters()[name].map((one) => ({
          ...one,
          by: undefined,
          at: undefined,
          begun: undefined,
          answered: undefined,
        })),
      ]),
    );
    const json: unknown = JSON.parse(JSON.stringify({ answers: [{ question: 'LAW-1', answer: 'yes' }], ...lists }));
    const file = parseAssessmentFile(json, giver);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.answers).toHaveLength(1);
    const given = applyRegisters(draft, file.value.registers);
    expect(given.registers?.effects[0]).toMatchObject({ cells: effects[0]?.cells, wordings: [{ provision: 's1' }] });
    expect(registerNames.map((name) => given.registers?.[name].length)).toEqual(registerNames.map(() => 1));
  });

  it('may leave out what an entry does not say', () => {
    const file = parseAssessmentFile({ actions: [{ id: 'a1', title: 'Waive the fee' }] }, giver);
    expect(file.ok && file.value.registers.actions).toEqual([entry('actions', 'a1', { title: 'Waive the fee' })]);
  });

  it('says where it does not fit the draft', () => {
    const registers = {
      ...filledRegisters(),
      actions: [entry('actions', 'a1', { questions: ['XXX-1'] })],
      evidence: [entry('evidence', 'e1', { groups: ['nobody'] })],
    };
    const checked = checkRegisters(draft, registers);
    expect(!checked.ok && checked.error.problems).toEqual(
      expect.arrayContaining([
        { path: 'actions.0.questions', message: 'there is no question XXX-1' },
        { path: 'evidence.0.groups', message: 'there is no group nobody' },
      ]),
    );
  });

  it('decides prompts and says what provisions are about', () => {
    const said = {
      prompts: [{ trigger: 'T06', provision: 's2', state: 'dismissed', reason: 'Juggling only.' }],
      tags: [{ provision: 's2', tags: ['place'] }],
    };
    const file = parseAssessmentFile(said, giver);
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(checkAssessmentFile(draft, file.value).ok).toBe(true);
    const given = applyAssessmentFile(draft, file.value, giver);
    expect(given.prompts).toMatchObject([{ ...said.prompts[0], wordings: [{ provision: 's2' }] }]);
    expect(given.body.content?.find(({ attrs }) => attrs?.['id'] === 's2')?.attrs?.['tags']).toEqual(['place']);
    expect(given.body.content?.find(({ attrs }) => attrs?.['id'] === 's1')?.attrs?.['tags']).toBeNull();
  });

  it('names the prompts and provisions that the draft does not have', () => {
    const file = parseAssessmentFile(
      {
        prompts: [{ trigger: 'T99', provision: 's9', state: 'confirmed', reason: '' }],
        tags: [{ provision: 's9', tags: ['place'] }],
      },
      giver,
    );
    const checked = file.ok ? checkAssessmentFile(draft, file.value) : null;
    expect(checked && !checked.ok && checked.error.problems).toEqual([
      { path: 'prompts.0.trigger', message: 'there is no prompt T99' },
      { path: 'prompts.0.provision', message: 'there is no provision s9' },
      { path: 'tags.0.provision', message: 'there is no provision s9' },
    ]);
  });

  it.each([
    [{ wishes: [] }, 'wishes', 'there is no such list'],
    [
      { prompts: [{ trigger: 'T06', provision: null, state: 'dismissed', reason: ' ' }] },
      'prompts.0.reason',
      'a prompt is dismissed with a reason',
    ],
    [{ actions: {} }, 'actions', 'not a list'],
    [{ actions: [{ title: 'x' }] }, 'actions.0', 'not an entry with an id'],
    [{ actions: [{ id: 'a' }, { id: 'a' }] }, 'actions.1.id', 'a stands there twice'],
    [{ actions: [{ id: 'a', by: null }] }, 'actions.0.by', 'is not for the file to say'],
  ])('is refused as %j', (json, path, message) => {
    expect(parseAssessmentFile(json, giver)).toEqual({
      ok: false,
      error: { kind: 'answers', problems: [{ path, message }] },
    });
  });
});
