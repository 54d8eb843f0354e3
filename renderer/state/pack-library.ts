import { checkTogether } from '../../shared/packs/check-together.ts';
import type { ClauseLibrary } from '../../shared/packs/clause-library.ts';
import type { PackError } from '../../shared/packs/pack-problem.ts';
import { parseClauseLibrary, parseProfile, parseRightsPack, parseTemplate } from '../../shared/packs/parse-pack.ts';
import { packErrorLine, type PackLibrary } from '../../shared/packs/pack-library.ts';
import type { Result } from '../../shared/result.ts';

export type { PackLibrary } from '../../shared/packs/pack-library.ts';

/**
 * The packs bundled with the window, parsed like any other. They were checked when the program was built, so a fault
 * here is a bug and throws, naming the file and the place.
 */
export function bundledPacks(): PackLibrary {
  const rights = parseAll(
    import.meta.glob('../../templates/rights/*.json', { eager: true, import: 'default' }),
    parseRightsPack,
  );
  const [fault] = checkTogether(rights);
  if (fault) throw new Error(packErrorLine(fault));
  return {
    profiles: parseAll(
      import.meta.glob('../../templates/profiles/*.json', { eager: true, import: 'default' }),
      parseProfile,
    ),
    rights,
    templates: parseAll(
      import.meta.glob('../../templates/ordinances/*.json', { eager: true, import: 'default' }),
      parseTemplate,
    ),
  };
}

/** The clauses bundled with the window; what holds of its packs holds of them. */
export const bundledClauses = (): readonly ClauseLibrary[] =>
  parseAll(import.meta.glob('../../templates/clauses/*.json', { eager: true, import: 'default' }), parseClauseLibrary);

function parseAll<T extends { readonly id: string }>(
  files: Readonly<Record<string, unknown>>,
  parse: (json: unknown, name: string) => Result<T, PackError>,
): T[] {
  return Object.entries(files).map(([path, file]) => {
    const parsed = parse(file, path);
    if (!parsed.ok) throw new Error(packErrorLine(parsed.error));
    return parsed.value;
  });
}
