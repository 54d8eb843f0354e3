import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkTogether } from '../../shared/packs/check-together.ts';
import type { PackError } from '../../shared/packs/pack-problem.ts';
import { parseProfile, parseRightsPack, parseTemplate } from '../../shared/packs/parse-pack.ts';
import { packErrorLine, type PackLibrary } from '../../shared/packs/pack-library.ts';
import type { Result } from '../../shared/result.ts';

/** What kept the packs from being read; `message` is one line that names the file and the first fault. */
export class PackFilesError extends Error {
  readonly errors: readonly PackError[];
  constructor(errors: readonly PackError[]) {
    super(errors.map(packErrorLine).join('; '));
    this.name = 'PackFilesError';
    this.errors = errors;
  }
}

let shipped: PackLibrary | undefined;

/**
 * Reads and checks every pack in `folder`: profiles/, rights/ and ordinances/. Without an argument, the templates that
 * stand beside this program, be it run from its source or built; these are read once. Throws a PackFilesError that names
 * each faulty file.
 */
export function loadPacks(folder?: string): PackLibrary {
  return folder === undefined ? (shipped ??= packsIn(shippedTemplates())) : packsIn(folder);
}

function packsIn(folder: string): PackLibrary {
  const errors: PackError[] = [];
  const parseAll = <T>(kind: string, parse: (json: unknown, name: string) => Result<T, PackError>): T[] =>
    jsonFiles(join(folder, kind)).flatMap((file) => {
      const parsed = parseFile(file, `${kind}/${basename(file)}`, parse);
      if (parsed.ok) return [parsed.value];
      errors.push(parsed.error);
      return [];
    });
  const library = {
    profiles: parseAll('profiles', parseProfile),
    rights: parseAll('rights', parseRightsPack),
    templates: parseAll('ordinances', parseTemplate),
  };
  if (errors.length === 0) errors.push(...checkTogether(library.rights));
  if (errors.length > 0) throw new PackFilesError(errors);
  return library;
}

/** Reads and checks one pack file of any origin. */
export function parseFile<T>(
  file: string,
  name: string,
  parse: (json: unknown, name: string) => Result<T, PackError>,
): Result<T, PackError> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const message = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { ok: false, error: { kind: 'pack', name, problems: [{ path: '', message }] } };
  }
  return parse(json, name);
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file));
}

/** The nearest folder `templates` above this file that holds packs. */
function shippedTemplates(): string {
  for (let here = dirname(fileURLToPath(import.meta.url)); ; here = dirname(here)) {
    const folder = join(here, 'templates');
    if (existsSync(join(folder, 'rights', 'international.json'))) return folder;
    if (here === dirname(here)) throw new Error(`no templates above ${fileURLToPath(import.meta.url)}`);
  }
}
