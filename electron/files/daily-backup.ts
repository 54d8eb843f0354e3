import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileError } from '../../shared/ipc/desktop-api.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { atomicSave } from './atomic-save.ts';
import { fileErrorOf } from './file-error.ts';

/** Days whose backups are kept; older ones are removed after a new one has been written. */
const daysKept = 30;
const ours = /^bylawright-\d{4}-\d{2}-\d{2}\.bylawbackup$/;

/** Writes today's backup, replacing only today's earlier one. `now` is local time: the day is the user's. */
export async function writeDailyBackup(
  folder: string,
  bytes: Uint8Array,
  now: Date,
): Promise<Result<{ name: string }, FileError>> {
  const day = [now.getFullYear(), pad(now.getMonth() + 1), pad(now.getDate())].join('-');
  const name = `bylawright-${day}.bylawbackup`;
  try {
    await mkdir(folder, { recursive: true });
    await atomicSave(join(folder, name), bytes);
    const old = (await readdir(folder))
      .filter((file) => ours.test(file))
      .sort()
      .slice(0, -daysKept);
    await Promise.all(old.map((file) => rm(join(folder, file), { force: true })));
    return ok({ name });
  } catch (error) {
    return err(fileErrorOf(error, join(folder, name)));
  }
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
