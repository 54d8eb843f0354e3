import type { Node } from '@tiptap/pm/model';
import { instantiateBlocks } from '../../../shared/ordinance/instantiate-template.ts';
import { freshClause } from '../../../shared/ordinance/keep-clause.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { Clause, ClauseLibrary } from '../../../shared/packs/clause-library.ts';
import type { Source } from '../../../shared/packs/common.ts';
import type { OwnClause } from '../../persistence/own-clauses.ts';

/** A clause that can be put in: one of a library, or one that the council has kept. */
export interface ClauseChoice {
  readonly id: string;
  readonly title: string;
  readonly own: OwnClause | null;
  /** What the library says of it; null for one's own. */
  readonly about:
    | (Pick<Clause, 'topic' | 'purpose' | 'guidance' | 'profiles' | 'protects' | 'facts'> & {
        readonly sources: readonly Source[];
      })
    | null;
  /** Its provisions with ids never given before; facts that are known stand in the text, others as blanks. */
  readonly make: (facts: Readonly<Record<string, string>>, newId: () => ProvisionId) => readonly Node[];
  /** What a search looks in, folded. */
  readonly words: string;
}

/** The council's own clauses first, then those of the libraries in their order. */
export function clauseChoices(own: readonly OwnClause[], libraries: readonly ClauseLibrary[]): readonly ClauseChoice[] {
  const kept = own.map(
    (clause): ClauseChoice => ({
      id: `own/${clause.id}`,
      title: clause.title,
      own: clause,
      about: null,
      make: (_, newId) => freshClause(clause.blocks, newId),
      words: folded([clause.title, ...clause.blocks.map((block) => block.textContent)].join(' ')),
    }),
  );
  const shipped = libraries.flatMap((library) =>
    library.clauses.map(
      (clause): ClauseChoice => ({
        id: `${library.id}/${clause.id}`,
        title: clause.title,
        own: null,
        about: { ...clause, sources: library.sources.filter(({ id }) => clause.sources.includes(id)) },
        make: (facts, newId) => instantiateBlocks(clause.body, facts, newId),
        words: folded(`${clause.title} ${clause.purpose} ${JSON.stringify(clause.body)}`),
      }),
    ),
  );
  return [...kept, ...shipped];
}

/** The clauses that hold every word, those first whose titles do. */
export function findClauses(choices: readonly ClauseChoice[], search: string): readonly ClauseChoice[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => words.every((word) => text.includes(word));
  const found = choices.filter((choice) => holds(choice.words));
  const isTitled = (choice: ClauseChoice): boolean => holds(folded(choice.title));
  return [...found.filter(isTitled), ...found.filter((choice) => !isTitled(choice))];
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
