import type { FileError } from '../../../shared/ipc/desktop-api.ts';
import { writeBundle } from '../../../shared/record/bundle.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import type { Result } from '../../../shared/result.ts';
import type { Services } from '../../state/services.ts';
import { readableCopies } from './readable-copies.ts';

/** Writes the whole dossier to one .bylaw file where the person says. Needs no storage, so it works when saving fails. */
export async function saveCopy(
  draft: Draft,
  { desktop, sha256 }: Pick<Services, 'desktop' | 'sha256'>,
): Promise<Result<{ name: string }, FileError>> {
  const bytes = await writeBundle(draft, { readable: await readableCopies(draft), sha256 });
  return desktop.saveFile(`${draft.meta.name}.bylaw`, 'bylaw', bytes);
}
