import { checkUnique } from './check-sources.ts';
import { checkModelText } from './check-template.ts';
import type { Clause, ClauseLibrary } from './clause-library.ts';
import { didYouMean, oneOf, type PackProblem } from './pack-problem.ts';
import { provisionKindsOfClauses } from './template.ts';

/** What the schema of a clause library cannot say: ids are unique, sources exist, texts and facts fit each other. */
export function checkClauses(library: ClauseLibrary): PackProblem[] {
  const sources = new Set(library.sources.map(({ id }) => id));
  return [
    ...checkUnique(library.sources, 'sources', 'id'),
    ...checkUnique(library.clauses, 'clauses', 'id'),
    ...checkUnique(library.clauses, 'clauses', 'title'),
    ...library.clauses.flatMap((clause, index) => checkClause(clause, `clauses[${index}]`, sources)),
  ];
}

function checkClause(clause: Clause, path: string, sources: ReadonlySet<string>): PackProblem[] {
  const unknown = clause.sources.flatMap((id, index): PackProblem[] => {
    if (sources.has(id)) return [];
    return [{ path: `${path}.sources[${index}]`, message: `there is no source “${id}”.${didYouMean(id, sources)}` }];
  });
  // Text by itself has no place in the order of a by-law to go to.
  const loose = clause.body.flatMap(({ kind }, index): PackProblem[] => {
    if (provisionKindsOfClauses.has(kind)) return [];
    const message = `“${kind}” cannot begin a clause: it is ${oneOf([...provisionKindsOfClauses])}`;
    return [{ path: `${path}.body[${index}].kind`, message }];
  });
  const text = checkModelText(clause).map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
  return [...unknown, ...loose, ...text];
}
