import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemas, printSchema } from '../../shared/packs/json-schemas.ts';

// Run with `npm run schemas` after a change of a pack's schema; json-schemas.test.ts fails until it was.
const folder = new URL('../../templates/schemas/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) writeFileSync(new URL(name, folder), printSchema(schema));
