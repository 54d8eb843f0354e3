import { blankEntry } from '../../../../shared/record/blank-entry.ts';
import { keptFile, type KeptFileError } from '../../../../shared/record/kept-files.ts';
import type { Evidence, KeptFile } from '../../../../shared/record/registers.ts';
import { sniffType } from '../../../../shared/record/sniff-type.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { KeepError } from '../../../persistence/keep-file.ts';
import type { OpenDossier } from '../../../persistence/open-dossier.ts';
import { currentPerson } from '../../../state/person-store.ts';
import type { Services } from '../../../state/services.ts';

type Kept = Result<Evidence, KeptFileError | (KeepError & { readonly name: string })>;

/** Keeps a file with a piece of evidence, or as a new one: the bytes first, so that no entry ever names what is not there. */
export async function addEvidence(
  dossier: OpenDossier,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { sha256, clock, newId }: Pick<Services, 'sha256' | 'clock' | 'newId'>,
  to?: Evidence,
): Promise<Kept> {
  const hash = await sha256(bytes);
  const file = keptFile({ name, bytes, hash }, await dossier.fileSizes());
  if (!file.ok) return file;
  const stored = await dossier.keepFile(hash, bytes);
  if (!stored.ok) return err({ ...stored.error, name: file.value.name });
  const written = { by: currentPerson(), at: clock() };
  const title = file.value.name.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  // What was written about it while the file was looked for stays.
  const present = to && dossier.snapshot().registers.evidence.find(({ id }) => id === to.id);
  const evidence: Evidence = present
    ? { ...present, ...written, title: present.title.trim() === '' ? title : present.title, file: file.value }
    : { ...blankEntry('evidence', newId(), written), title, file: file.value };
  dossier.putRegistered('evidence', evidence);
  return ok(evidence);
}

const endings: Readonly<Record<string, readonly string[]>> = {
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/gif': ['.gif'],
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['.pptx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['.ods'],
  'text/csv': ['.csv', '.txt'],
};

/** Its own name, with an ending that says what the bytes are: text that is called a program is saved as text. */
export function savedName({ name }: KeptFile, bytes: Uint8Array): string {
  const known = endings[sniffType(bytes) ?? ''] ?? ['.txt'];
  return known.some((ending) => name.toLowerCase().endsWith(ending)) ? name : `${name}${known[0] ?? '.txt'}`;
}
