import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { openFileLimit } from '../../shared/ipc/channels.ts';
import type { FileError, OpenedFile } from '../../shared/ipc/desktop-api.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileErrorOf } from './file-error.ts';

/** Reads one file whole; one over the limit is refused before a byte of it is read, and so is a device, which may never end. */
export async function readWholeFile(path: string, limit = openFileLimit): Promise<Result<OpenedFile, FileError>> {
  try {
    const handle = await open(path, 'r');
    try {
      const found = await handle.stat();
      if (found.isCharacterDevice() || found.isBlockDevice())
        return err({ kind: 'failed', path, message: 'this is a device, not a file' });
      const { size } = found;
      if (size > limit) return err({ kind: 'too-large', path, bytes: size, limit });
      return ok({ name: basename(path), bytes: new Uint8Array(await handle.readFile()) });
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(fileErrorOf(error, path));
  }
}
