import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../ordinance/numbering.ts';
import { type RegisterEntry, registerNames, type Registers } from '../record/registers.ts';
import type { RegisteredState } from './assessment-state.ts';
import { isStale, linkChanges } from './link-changes.ts';

/** The entries that are linked to provisions, each with what has become of the words it is linked to. */
export function registeredStates(registers: Registers, doc: Node, numbering: Numbering): readonly RegisteredState[] {
  return registerNames.flatMap((register) =>
    registers[register].flatMap((entry: RegisterEntry): readonly RegisteredState[] => {
      if (entry.provisions.length === 0) return [];
      const changes = linkChanges(entry.provisions, entry.wordings, doc, numbering);
      return [{ register, entry, stale: changes.some(isStale), changes }];
    }),
  );
}

/** How a sentence names an entry. */
export function entryName({ register, entry }: Pick<RegisteredState, 'register' | 'entry'>): string {
  if ('title' in entry && entry.title !== '') return `${registerWords[register]} “${entry.title}”`;
  if ('service' in entry && entry.service !== '') return `${registerWords[register]} “${entry.service}”`;
  if ('right' in entry) return `${registerWords[register]} for ${entry.right}`;
  if ('question' in entry) return `${registerWords[register]} of ${entry.question}`;
  return registerWords[register];
}

const registerWords: Readonly<Record<RegisteredState['register'], string>> = {
  effects: 'the matrix',
  services: 'the service profile',
  justifications: 'the justification',
  statements: 'the statement',
  actions: 'the action',
  evidence: 'the evidence',
  consultations: 'the consultation',
  comments: 'the response to a comment',
  overrides: 'the override',
};
