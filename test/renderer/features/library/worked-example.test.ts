import { expect, test } from 'vitest';
import { workedExample } from '../../../../renderer/features/library/worked-example.ts';
import { bundledPacks } from '../../../../renderer/state/pack-library.ts';
import { assess } from '../../../../shared/assessment/assess.ts';
import { ordinanceSchema } from '../../../../shared/ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';

const draft = () => {
  let made = 0;
  return workedExample('Example', {
    packs: bundledPacks(),
    clock: () => '2026-09-01T09:00:00.000Z',
    newId: () => `id${String(made++).padStart(10, '0')}` as ProvisionId,
  });
};

test('every question, prompt and provision that the worked example names exists in the packs and the template', () => {
  const example = draft();
  expect(example.answers.length).toBeGreaterThan(30);
  expect(example.answers.every(({ provisions }) => provisions.every(Boolean))).toBe(true);
});

test('each decision of the worked example answers a prompt that is found in its text', () => {
  const { body, packs, ...rest } = draft();
  const { prompts } = assess({ doc: ordinanceSchema.nodeFromJSON(body), draft: rest, packs });
  const decided = prompts.filter(({ state }) => state !== 'open');
  expect(decided).toHaveLength(rest.prompts.length);
  expect(decided.length).toBeGreaterThan(10);
});

test('the worked example leaves gaps to be seen, as an assessment has them half way', () => {
  const { body, packs, ...rest } = draft();
  const assessment = assess({ doc: ordinanceSchema.nodeFromJSON(body), draft: rest, packs });
  expect(assessment.gaps.length).toBeGreaterThan(10);
  expect(assessment.progress.answered).toBeGreaterThan(20);
});
