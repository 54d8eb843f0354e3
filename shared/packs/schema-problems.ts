import { z } from 'zod';
import { knownFields } from './known-fields.ts';
import { didYouMean, oneOf, type PackProblem, type Path, printPath } from './pack-problem.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong with a value, in plain words; a misspelt field is named with the one that was meant. */
export function schemaProblems(schema: z.ZodType, json: unknown, issues: readonly Issue[]): PackProblem[] {
  const problems = issues.flatMap((issue) => wordsOf(issue, [], schema, json));
  // A misspelt field is also a missing one: the suggestion says both.
  const meant = new Set(problems.flatMap(({ instead }) => instead ?? []));
  return problems
    .filter(({ path, missing }) => !missing || !meant.has(path))
    .map(({ path, message }) => ({ path, message }));
}

interface Worded extends PackProblem {
  /** The path of the field that was probably meant. */
  readonly instead?: string;
  readonly missing?: boolean;
}

function wordsOf(issue: Issue, above: Path, schema: z.ZodType, json: unknown): Worded[] {
  const path = [...above, ...issue.path];
  const at = printPath(path);
  const value = valueAt(json, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, path, schema, json));
    case 'invalid_type':
      if (value === undefined) return [{ path: at, message: 'is missing', missing: true }];
      return [{ path: at, message: `must be ${article(issue.expected)}, not ${shown(value)}` }];
    case 'invalid_value':
      return [
        { path: at, message: `must be ${oneOf(issue.values)}, not ${shown(value)}.${near(value, issue.values)}` },
      ];
    case 'invalid_union':
      return unionWords(issue, path, schema, json);
    case 'too_small':
      return [{ path: at, message: bound(issue.origin, issue.minimum, issue.inclusive, ['at least', 'more than']) }];
    case 'too_big':
      return [{ path: at, message: bound(issue.origin, issue.maximum, issue.inclusive, ['at most', 'less than']) }];
    case 'invalid_format':
      return [{ path: at, message: `is not well formed: ${shown(value)} (${formatWords(issue)})` }];
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
      return [{ path: at, message: issue.message }];
  }
}

function unknownField(key: string, path: Path, schema: z.ZodType, json: unknown): Worded {
  const known = knownFields(schema, json, path);
  const worded = { path: printPath([...path, key]), message: `is not a field here.${didYouMean(key, known)}` };
  const near = /“(.*)”/.exec(worded.message)?.[1];
  return near === undefined ? worded : { ...worded, instead: printPath([...path, near]) };
}

function unionWords(issue: z.core.$ZodIssueInvalidUnion, path: Path, schema: z.ZodType, json: unknown): Worded[] {
  const at = printPath(path);
  const value = valueAt(json, path);
  if (issue.errors.length === 0) {
    const options = (issue as { options?: readonly unknown[] }).options ?? [];
    if (value === undefined) return [{ path: at, message: `is missing: one of ${oneOf(options)}`, missing: true }];
    return [{ path: at, message: `must be ${oneOf(options)}, not ${shown(value)}.${near(value, options)}` }];
  }
  if (value === undefined) return [{ path: at, message: 'is missing', missing: true }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const words = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
    const texts = issue.errors.flat().some((inner) => inner.code === 'invalid_type' && inner.expected === 'string');
    const text = words.length > 0 ? `${oneOf(words)}, or an object` : texts ? 'text or an object' : 'an object';
    return [{ path: at, message: `must be ${text}, not ${shown(value)}.${near(value, words)}` }];
  }
  const fields = Object.keys(value);
  const branch = issue.errors.find(
    (inner) => !inner.some((fault) => fault.path.length === 0 && fault.code !== 'custom'),
  );
  if (branch) return branch.flatMap((inner) => wordsOf(inner, path, schema, json));
  const known = knownFields(schema, json, path);
  const strange = fields.filter((field) => !known.has(field));
  if (strange.length > 0) return strange.map((field) => unknownField(field, path, schema, json));
  return [{ path: at, message: `must have exactly one of ${oneOf([...known])}` }];
}

function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined;
  }
  return value;
}

function near(value: unknown, options: readonly unknown[]): string {
  return typeof value === 'string' ? didYouMean(value, options.map(String)) : '';
}

/** A value as a reader would recognise it, never long. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function article(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'an object',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
  };
  return words[expected] ?? expected;
}

function bound(
  origin: string,
  limit: number | bigint,
  inclusive: boolean | undefined,
  [within, beyond]: readonly [string, string],
): string {
  const than = `${inclusive === false ? beyond : within} ${limit}`;
  if (origin === 'array') return `must have ${than} ${limit === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string') return `must have ${than} ${limit === 1 ? 'character' : 'characters'}`;
  return `must be ${than}`;
}

function formatWords(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'date') return 'a date as in 2026-07-31';
  if (issue.format !== 'regex') return issue.format;
  return issue.message.startsWith('Invalid string') ? `of the form ${issue.pattern ?? ''}` : issue.message;
}
