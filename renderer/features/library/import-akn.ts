import type { TFunction } from 'i18next';
import type { OpenedFile } from '../../../shared/ipc/desktop-api.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import type { Person } from '../../../shared/record/draft.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { wordsOf } from '../../persistence/summarise.ts';
import type { Services } from '../../state/services.ts';
import { useSettings } from '../../state/settings-store.ts';
import { readAknApart } from '../../workers/import-client.ts';
import { aknErrorText } from './akn-error-text.ts';
import type { ImportReport } from './import-report-dialog.tsx';
import { gapsOf } from './create-dossier.ts';
import { chosenPacks } from '../../../shared/packs/packs-in-force.ts';
import type { Jurisdiction } from './jurisdiction-fields.tsx';
import { type Refusal, repositoryErrorText } from './refusal.ts';

/** Makes a dossier of an Akoma Ntoso file. Refused, it leaves nothing behind. */
export async function importAkn(
  file: OpenedFile,
  jurisdiction: Jurisdiction,
  services: Services,
  person: Person,
  signal: AbortSignal,
  t: TFunction<'library'>,
): Promise<Result<ImportReport, Refusal>> {
  const { packs, clock, newId, dossiers } = services;
  const profile = packs.profiles.find(({ id }) => id === jurisdiction.profile);
  if (profile === undefined) throw new Error(`there is no profile ${jurisdiction.profile}`);
  const refuse = (text: string) => err({ fileName: file.name, text });

  const imported = await readAknApart(file.bytes, file.name, { profile: profile.numbering, signal });
  if (!imported.ok) return refuse(aknErrorText(imported.error, t));
  const { doc, title, provisions, notUnderstood, sha256: hash } = imported.value;
  const name = title.trim() === '' ? file.name.replace(/\.[^.]*$/, '') : title.trim().slice(0, 200);
  const draft = createDraft({
    body: doc,
    name,
    facts: {},
    profile,
    rights: chosenPacks(jurisdiction.rights, packs.rights, jurisdiction.regions),
    person,
    now: clock(),
    newId,
    avoid: useSettings.getState().avoid,
    origin: { kind: 'import', fileName: file.name, sha256: hash },
  });
  const created = await dossiers.create(draft, { gaps: gapsOf(draft) });
  if (!created.ok) return refuse(repositoryErrorText(created.error, t));
  // Counted as the library and the status line count, so that the person meets one number everywhere.
  const words = wordsOf(doc);
  return ok({ dossier: created.value, fileName: file.name, title: name, words, provisions, notUnderstood });
}
