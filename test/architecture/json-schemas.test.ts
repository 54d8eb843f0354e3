import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, printSchema } from '../../shared/packs/json-schemas.ts';

const folder = new URL('../../templates/schemas/', import.meta.url);
const schemas = Object.entries(jsonSchemas());

describe('the JSON Schemas in templates/schemas', () => {
  it.each(schemas)('%s is what the code says (else run npm run schemas)', (name, schema) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(printSchema(schema));
  });

  it('are all made from the code', () => {
    expect(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort(),
    ).toEqual(schemas.map(([name]) => name).sort());
  });

  it.each(['profiles', 'rights', 'ordinances', 'clauses'])(
    'are named by every file in %s, so that editors check as one types',
    (kind) => {
      const files = readdirSync(new URL(`../${kind}/`, folder)).filter((name) => name.endsWith('.json'));
      expect(files.length).toBeGreaterThan(0);
      const named = files.map((file) => {
        const { $schema } = JSON.parse(readFileSync(new URL(`../${kind}/${file}`, folder), 'utf8')) as {
          $schema?: string;
        };
        return $schema;
      });
      const [one, ...others] = new Set(named);
      expect(others).toEqual([]);
      expect(schemas.map(([name]) => `../schemas/${name}`)).toContain(one);
    },
  );
});
