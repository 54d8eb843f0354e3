import { blankEntry } from '../../shared/record/blank-entry.ts';
import type { RegisterEntry, RegisterName, Registers } from '../../shared/record/registers.ts';
import { id } from './ordinance.ts';

const written = { by: null, at: '2026-03-01T12:00:00.000Z' };

/** An entry of a register that says no more than the test is about. */
export function entry<Name extends RegisterName>(
  register: Name,
  name: string,
  parts: Partial<RegisterEntry<Name>> = {},
): RegisterEntry<Name> {
  return { ...blankEntry(register, name, written), ...parts };
}

/** One entry in every register, each about section s1 of the small by-law. */
export function filledRegisters(): Registers {
  const provisions = [id('s1')];
  return {
    effects: [
      entry('effects', 's1', {
        provisions,
        cells: [{ group: 'children', right: 'EQ', effect: 'harm', note: 'Play is hit.', evidence: ['e1'] }],
        combined: 'Girls with a disability.',
        duties: ['respect'],
      }),
    ],
    services: [
      entry('services', 'v1', {
        provisions,
        service: 'Permits',
        points: { affordable: { judgement: 'no', reasons: 'A fee.' } },
      }),
    ],
    justifications: [
      entry('justifications', 'j1', {
        provisions,
        pack: 'international',
        right: 'EXP',
        steps: { law: { judgement: 'yes', reasons: 'Clear.' } },
      }),
    ],
    statements: [
      entry('statements', 't1', { provisions, pack: 'international', duty: 'd', parts: { objective: 'Quiet.' } }),
    ],
    actions: [entry('actions', 'a1', { provisions, title: 'Waive the fee', rung: 'support', due: '2026-12-01' })],
    evidence: [
      entry('evidence', 'e1', {
        provisions,
        title: 'Complaints of 2025',
        file: { hash: 'ab'.repeat(32), name: 'complaints.csv', type: 'text/csv', size: 12 },
      }),
    ],
    consultations: [
      entry('consultations', 'c1', { provisions, title: 'Spring', from: '2026-01-01', until: '2026-02-01' }),
    ],
    comments: [
      entry('comments', 'm1', { provisions, consultation: 'c1', name: 'A. B.', said: 'Too dear.', outcome: 'noted' }),
    ],
    overrides: [entry('overrides', 'o1', { provisions, question: 'LAW-1', name: 'C. D.', reasons: 'Urgent.' })],
  };
}
