import { z } from 'zod';
import { clauseLibrarySchema } from './clause-library.ts';
import { profileSchema } from './profile.ts';
import { rightsPackSchema } from './rights-pack.ts';
import { templateSchema } from './template.ts';

/** The name of a file in templates/schemas and what stands in it. */
export type JsonSchemas = Readonly<Record<string, unknown>>;

/**
 * The JSON Schemas (2020-12) of the packs, for editors that complete and check as one types. Made from the zod schemas,
 * which are the only truth; they say the shape, and the meaning checks of `parse-pack.ts` the rest.
 */
export function jsonSchemas(): JsonSchemas {
  return {
    'clause-library.schema.json': schemaOf(clauseLibrarySchema, 'Library of clauses'),
    'profile.schema.json': schemaOf(profileSchema, 'Profile of a jurisdiction'),
    'rights-pack.schema.json': schemaOf(rightsPackSchema, 'Rights pack'),
    'template.schema.json': schemaOf(templateSchema, 'Model ordinance'),
  };
}

/** Exactly what stands in a schema's file. */
export function printSchema(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(schema: z.ZodType, title: string): unknown {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return { $schema, title, ...rest };
}
