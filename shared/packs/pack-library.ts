import type { PackError } from './pack-problem.ts';
import type { Profile } from './profile.ts';
import type { RightsPack } from './rights-pack.ts';
import type { Template } from './template.ts';

/** The packs at hand: those that came with the program, or those of one folder. */
export interface PackLibrary {
  readonly profiles: readonly Profile[];
  readonly rights: readonly RightsPack[];
  readonly templates: readonly Template[];
}

/** A refusal in one line that names the file and the first fault. */
export function packErrorLine({ name, problems }: PackError): string {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return `${name}: ${first ? `${first.path} ${first.message}`.trim() : 'is refused'}${more}`;
}
