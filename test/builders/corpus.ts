import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The folder of real by-laws to try on (holding `akn2/` and `docx/`), or null where it is absent: tests then skip, saying so. */
export function corpusDir(): string | null {
  const dir = resolve(process.env['BYLAW_CORPUS'] ?? '../shared', 'corpus');
  return existsSync(resolve(dir, 'akn2')) ? dir : null;
}
