import { z } from 'zod';
import type { Path } from './pack-problem.ts';

interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly const?: unknown;
}

/**
 * The names that a schema knows for the fields of the object at a path. Where several kinds of object may stand there,
 * those of the kind that the object says it is (by a constant such as `type` or `kind`), or else of all.
 */
export function knownFields(schema: z.ZodType, json: unknown, path: Path): ReadonlySet<string> {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  let here = expand(root, root, json);
  let value = json;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
    const next = here.flatMap((one) => (typeof step === 'number' ? one.items : one.properties?.[String(step)]) ?? []);
    here = next.flatMap((one) => expand(one, root, value));
  }
  return new Set(here.flatMap((one) => Object.keys(one.properties ?? {})));
}

/** A schema without references and alternatives: every plain schema that it may stand for. */
function expand(schema: JsonSchema, root: JsonSchema, value: unknown, depth = 0): JsonSchema[] {
  if (depth > 16) return [];
  const { $ref } = schema;
  if ($ref === '#') return expand(root, root, value, depth + 1);
  if ($ref !== undefined) {
    const target = root.$defs?.[$ref.replace('#/$defs/', '')];
    return target ? expand(target, root, value, depth + 1) : [];
  }
  const alternatives = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (alternatives.length === 0) return [schema];
  const all = alternatives.flatMap((one) => expand(one, root, value, depth + 1));
  const said = all.filter((one) => saysItIs(one, value));
  return said.length > 0 ? said : all;
}

function saysItIs({ properties = {} }: JsonSchema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(properties).some(
    ([name, { const: constant }]) => constant !== undefined && (value as Record<string, unknown>)[name] === constant,
  );
}
