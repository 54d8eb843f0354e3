import { expect, it } from 'vitest';
import type { Finding, Severity } from '../../../../shared/ordinance/finding.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import {
  countWeights,
  groupFindings,
  type Names,
} from '../../../../renderer/features/drafting/checks/group-findings.ts';

const finding = (rule: string, severity: Severity, provision: string | null, message = rule): Finding => ({
  rule,
  severity,
  provision: provision as ProvisionId | null,
  message,
  fix: null,
  source: null,
});
const all = [
  finding('mandatory-title', 'warning', null),
  finding('long-sentence', 'advice', 's1', '70 words'),
  finding('broken-reference', 'error', 's2'),
  finding('long-sentence', 'advice', 's2', '80 words'),
];
const names: Names = { rule: ({ rule }) => rule, place: ({ provision }) => provision ?? 'whole' };
const shown = (view: Partial<Parameters<typeof groupFindings>[1]>) =>
  groupFindings(all, { by: 'rule', text: '', hidden: new Set(), ...view }, names).map(({ key, findings }) => [
    key,
    findings.length,
  ]);

it('groups by rule, the gravest first', () => {
  expect(shown({})).toEqual([
    ['broken-reference', 1],
    ['mandatory-title', 1],
    ['long-sentence', 2],
  ]);
});

it('groups by provision in the order of the text, the whole first', () => {
  expect(shown({ by: 'provision' })).toEqual([
    ['', 1],
    ['s1', 1],
    ['s2', 2],
  ]);
});

it('shows what a word of the rule, the place or the message is in, whatever its case', () => {
  expect(shown({ text: ' BROKEN' })).toEqual([['broken-reference', 1]]);
  expect(shown({ text: '80 words' })).toEqual([['long-sentence', 1]]);
  expect(shown({ text: 's2' })).toEqual([
    ['broken-reference', 1],
    ['long-sentence', 1],
  ]);
});

it('leaves out the weights that are hidden', () => {
  expect(shown({ hidden: new Set<Severity>(['advice', 'warning']) })).toEqual([['broken-reference', 1]]);
  expect(countWeights(all)).toEqual({ error: 1, warning: 1, advice: 2 });
});
