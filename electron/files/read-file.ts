import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { openFileLimit } from '../../shared/ipc/channels.ts';
import type { FileError, OpenedFile } from '../../shared/ipc/desktop-api.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileErrorOf } from './file-error.ts';

/** Reads one file whole; one over the limit is refused before a byte of it is read. */
export async function readWholeFile(path: string, limit = openFileLimit): Promise<Result<OpenedFile, FileError>> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) return err({ kind: 'too-large', path, bytes: size, limit });
      return ok({ name: basename(path), bytes: new Uint8Array(await handle.readFile()) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(fileErrorOf(error, path));
  }
}
