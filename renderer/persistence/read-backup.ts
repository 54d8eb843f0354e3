import { strFromU8 } from 'fflate';
import { z } from 'zod';
import { readBundle, type Sha256 } from '../../shared/record/bundle.ts';
import type { Draft } from '../../shared/record/draft.ts';
import { type ContainedFile, listFiles } from '../../shared/record/zip-container.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import {
  type BackupError,
  backupLimits,
  type BackupManifest,
  formatVersion,
  manifestSchema,
  peopleSchema,
  recordsSchema,
  settingsSchema,
} from './backup-format.ts';

export interface BackedUpDossier {
  readonly draft: Draft;
  readonly about: BackupManifest['dossiers'][number];
}

/** A backup whose every part was found sound. */
export interface BackupContent {
  readonly dossiers: readonly BackedUpDossier[];
  readonly records: z.infer<typeof recordsSchema>;
  readonly people: z.infer<typeof peopleSchema>;
  readonly settings: z.infer<typeof settingsSchema>;
}

/** Reads all of a backup, or says the first thing wrong with it. Touches nothing. */
export async function readBackup(bytes: Uint8Array, sha256: Sha256): Promise<Result<BackupContent, BackupError>> {
  const contained = listFiles(bytes, backupLimits);
  if (!contained.ok) {
    if (contained.error.kind === 'not-a-bundle') return err({ kind: 'not-a-backup' });
    return err({ kind: 'unreadable', path: '', reason: contained.error });
  }
  const files = new Map(contained.value.map((file) => [file.path, file]));
  const manifest = readManifest(files.get('manifest.json'));
  if (!manifest.ok) return manifest;
  const records = readJson(files.get('records.json'), 'records.json', recordsSchema);
  if (!records.ok) return records;
  const people = readJson(files.get('people.json'), 'people.json', peopleSchema);
  if (!people.ok) return people;
  const settings = readJson(files.get('settings.json'), 'settings.json', settingsSchema);
  if (!settings.ok) return settings;

  const expected = new Set(['manifest.json', 'records.json', 'people.json', 'settings.json']);
  const dossiers: BackedUpDossier[] = [];
  for (const about of manifest.value.dossiers) {
    const { id } = about;
    const path = `dossiers/${id}.bylaw`;
    if (expected.has(path)) return wrong('manifest.json', `${id} is listed twice`);
    expected.add(path);
    const inflated = files.get(path)?.inflate();
    if (!inflated) return wrong(path, 'it is missing');
    if (!inflated.ok) return err({ kind: 'unreadable', path, reason: inflated.error });
    if ((await sha256(inflated.value)) !== about.sha256) return wrong(path, 'its fingerprint is not the one listed');
    const draft = await readBundle(inflated.value, { sha256 });
    if (!draft.ok) return err({ kind: 'unreadable', path, reason: draft.error });
    if (draft.value.meta.id !== id) return wrong(path, 'it is another dossier than its name says');
    dossiers.push({ draft: draft.value, about });
  }
  const stray = contained.value.find(({ path }) => !expected.has(path));
  if (stray) return wrong(stray.path, 'no backup of ours holds such a file');
  return ok({ dossiers, records: records.value, people: people.value, settings: settings.value });
}

function readManifest(file: ContainedFile | undefined): Result<BackupManifest, BackupError> {
  if (!file) return err({ kind: 'not-a-backup' });
  // A newer format may say anything else, so its version is looked at first.
  const head = z.looseObject({ format: z.literal('bylawright-backup'), version: z.number().int() });
  const version = readJson(file, 'manifest.json', head);
  if (!version.ok) return version.error.kind === 'wrong-content' ? err({ kind: 'not-a-backup' }) : version;
  if (version.value.version > formatVersion) return err({ kind: 'newer-format', version: version.value.version });
  return readJson(file, 'manifest.json', manifestSchema);
}

function readJson<T>(file: ContainedFile | undefined, path: string, schema: z.ZodType<T>): Result<T, BackupError> {
  const inflated = file?.inflate();
  if (!inflated) return wrong(path, 'it is missing');
  if (!inflated.ok) return err({ kind: 'unreadable', path, reason: inflated.error });
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(inflated.value));
  } catch (error) {
    return wrong(path, error instanceof Error ? error.message : String(error));
  }
  const parsed = schema.safeParse(value);
  const issue = parsed.error?.issues[0];
  return parsed.success ? ok(parsed.data) : wrong(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function wrong(path: string, problem: string): { readonly ok: false; readonly error: BackupError } {
  return err<BackupError>({ kind: 'wrong-content', path, problem });
}
