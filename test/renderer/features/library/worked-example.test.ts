import { expect, test } from 'vitest';
import { workedExample } from '../../../../renderer/features/library/worked-example.ts';
import { bundledPacks } from '../../../../renderer/state/pack-library.ts';
import { assess } from '../../../../shared/assessment/assess.ts';
import { isFinished } from '../../../../shared/assessment/form-outcome.ts';
import { ordinanceSchema } from '../../../../shared/ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { rungs } from '../../../../shared/record/registers.ts';

const draft = () => {
  let made = 0;
  return workedExample('Example', {
    packs: bundledPacks(),
    clock: () => '2026-09-01T09:00:00.000Z',
    newId: () => `id${String(made++).padStart(10, '0')}` as ProvisionId,
  });
};
const made = draft();
const assessment = assess({ doc: ordinanceSchema.nodeFromJSON(made.body), draft: made, packs: made.packs });
const registers = assessment.registers;

test('the worked example is assessed in full: nothing that the method asks for is left unsaid', () => {
  expect(assessment.gaps).toEqual([]);
  expect(assessment.prompts.filter(({ state }) => state === 'open')).toEqual([]);
  expect(assessment.limits.all.flatMap(({ forms }) => forms).every(isFinished)).toBe(true);
});

test('it stays blocked by what nobody can set aside, and shows an override where one is allowed', () => {
  const blocks = assessment.risks.filter(({ level }) => level === 'block');
  expect(blocks.map(({ source, overridable }) => [source, overridable])).toEqual([
    ['SCR-2', false],
    ['PRO-4', true],
  ]);
  expect(assessment.overrides.map(({ state }) => state)).toEqual(['stands']);
});

test('each decision of the worked example answers a prompt that is found in its text', () => {
  expect(assessment.prompts).toHaveLength(made.prompts.length);
});

test('it shows every kind of effect, outcome and rung, and a harm that is not justified', () => {
  const effects = registers.effects.flatMap(({ cells }) => cells.map(({ effect }) => effect));
  expect(new Set(effects)).toEqual(new Set(['benefit', 'none', 'harm', 'unknown']));
  expect(new Set(registers.actions.map(({ rung }) => rung))).toEqual(new Set(rungs));
  expect(new Set(registers.comments.map(({ outcome }) => outcome))).toEqual(
    new Set(['changed', 'not-changed', 'noted']),
  );
  const found = new Set(registers.justifications.map(({ conclusion }) => conclusion));
  expect(found).toEqual(new Set(['justified', 'not-justified']));
  expect(registers.comments.some(({ said }) => said.startsWith('Dissent'))).toBe(true);
});

test('it passes nothing invented off as real', () => {
  const problem = made.answers.find(({ question }) => question === 'SCR-1');
  expect(problem?.reasons).toMatch(/^Harrowmere, its people and every figure, document and meeting .* are invented/);
  const sources = registers.evidence.map(({ source }) => source);
  expect(
    sources.filter((source) => !/^(Invented for this example|None yet|.*A real publication)/.test(source)),
  ).toEqual([]);
});

test('made twice, it is the same assessment of the same provisions', () => {
  expect(draft().registers).toEqual(made.registers);
});
