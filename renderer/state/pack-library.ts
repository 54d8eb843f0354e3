import { checkTogether } from '../../shared/packs/check-together.ts';
import type { PackError } from '../../shared/packs/pack-problem.ts';
import { parseProfile, parseRightsPack, parseTemplate } from '../../shared/packs/parse-pack.ts';
import type { Profile } from '../../shared/packs/profile.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';
import type { Template } from '../../shared/packs/template.ts';
import type { Result } from '../../shared/result.ts';

/** Every pack that came with the program. */
export interface PackLibrary {
  readonly profiles: readonly Profile[];
  readonly rights: readonly RightsPack[];
  readonly templates: readonly Template[];
}

/**
 * The packs bundled with the window, parsed like any other. They were checked when the program was built, so a fault
 * here is a bug and throws, naming the file and the place.
 */
export function bundledPacks(): PackLibrary {
  const rights = parseAll(import.meta.glob('../../templates/rights/*.json', json), parseRightsPack);
  const [fault] = checkTogether(rights);
  if (fault) throw new Error(worded(fault));
  return {
    profiles: parseAll(import.meta.glob('../../templates/profiles/*.json', json), parseProfile),
    rights,
    templates: parseAll(import.meta.glob('../../templates/ordinances/*.json', json), parseTemplate),
  };
}

const json = { eager: true, import: 'default' } as const;

function parseAll<T extends { readonly id: string }>(
  files: Readonly<Record<string, unknown>>,
  parse: (json: unknown, name: string) => Result<T, PackError>,
): T[] {
  return Object.entries(files).map(([path, file]) => {
    const parsed = parse(file, path);
    if (!parsed.ok) throw new Error(worded(parsed.error));
    return parsed.value;
  });
}

function worded({ name, problems }: PackError): string {
  return `${name}: ${problems.map(({ path, message }) => `${path} ${message}`).join('; ')}`;
}
