import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { checkClauses } from './check-clauses.ts';
import { checkProfile } from './check-profile.ts';
import { checkRightsPack } from './check-rights-pack.ts';
import { checkTemplate } from './check-template.ts';
import { type ClauseLibrary, clauseLibrarySchema } from './clause-library.ts';
import type { PackError, PackProblem } from './pack-problem.ts';
import { type Profile, profileSchema } from './profile.ts';
import { type RightsPack, rightsPackSchema } from './rights-pack.ts';
import { schemaProblems } from './schema-problems.ts';
import { type Template, templateSchema } from './template.ts';

export type { PackError, PackProblem } from './pack-problem.ts';

/** Enough for any pack by hand; what is deeper was made to break a reader. */
const deepest = 40;
const mostProblems = 200;

/** A jurisdiction's profile from untrusted JSON: its schema, then its meaning. `name` is the file as the user knows it. */
export function parseProfile(json: unknown, name: string): Result<Profile, PackError> {
  return parse(profileSchema, checkProfile, json, name);
}

/** A rights pack from untrusted JSON. What it says of the packs that it refines is checked by `checkTogether`. */
export function parseRightsPack(json: unknown, name: string): Result<RightsPack, PackError> {
  return parse(rightsPackSchema, checkRightsPack, json, name);
}

/** A model ordinance from untrusted JSON. */
export function parseTemplate(json: unknown, name: string): Result<Template, PackError> {
  return parse(templateSchema, checkTemplate, json, name);
}

/** A library of clauses from untrusted JSON. */
export function parseClauseLibrary(json: unknown, name: string): Result<ClauseLibrary, PackError> {
  return parse(clauseLibrarySchema, checkClauses, json, name);
}

function parse<T>(
  schema: z.ZodType<T>,
  check: (pack: T) => readonly PackProblem[],
  json: unknown,
  name: string,
): Result<T, PackError> {
  const refuse = (problems: readonly PackProblem[]) =>
    err<PackError>({ kind: 'pack', name, problems: problems.slice(0, mostProblems) });
  if (isDeeperThan(json, deepest)) return refuse([{ path: '', message: `is nested more than ${deepest} levels deep` }]);
  const parsed = schema.safeParse(json);
  if (!parsed.success) return refuse(schemaProblems(schema, json, parsed.error.issues));
  const problems = check(parsed.data);
  return problems.length > 0 ? refuse(problems) : ok(parsed.data);
}

/** Without recursion, so that no depth can exhaust the stack. */
function isDeeperThan(json: unknown, limit: number): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}
