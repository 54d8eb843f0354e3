import type { Person } from './draft.ts';
import type { RegisterEntry, RegisterName } from './registers.ts';

const blanks: { readonly [Name in RegisterName]: Omit<RegisterEntry<Name>, 'id' | 'by' | 'at' | 'begun'> } = {
  effects: { provisions: [], cells: [], combined: '', duties: [] },
  services: { provisions: [], service: '', costs: [], points: {} },
  justifications: { provisions: [], pack: '', right: '', test: '', aim: '', steps: {}, conclusion: null },
  statements: { provisions: [], pack: '', duty: '', parts: {} },
  actions: { provisions: [], title: '', rung: 'avoid', questions: [], owner: '', due: '', state: 'planned', proof: '' },
  evidence: {
    provisions: [],
    title: '',
    kind: 'data',
    source: '',
    date: '',
    groups: [],
    questions: [],
    says: '',
    gap: '',
    file: null,
  },
  consultations: { provisions: [], title: '', from: '', until: '', how: '', reached: [], gunning: {} },
  comments: {
    provisions: [],
    consultation: '',
    name: '',
    groups: [],
    date: '',
    how: '',
    said: '',
    response: '',
    outcome: null,
  },
  overrides: { provisions: [], question: '', name: '', post: '', reasons: '', answered: '' },
};

/** An entry of a register in which nothing is said yet. `at`: ISO 8601 with zone. */
export function blankEntry<Name extends RegisterName>(
  register: Name,
  id: string,
  { by, at }: { readonly by: Person | null; readonly at: string },
): RegisterEntry<Name> {
  return { ...blanks[register], id, begun: at, by, at } as RegisterEntry<Name>;
}
