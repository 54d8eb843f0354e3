import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: to a new file beside it, flushed to the disk, then renamed over it. Whatever
 * stood there before stays until the very last step. Throws the file system's error, having left nothing behind.
 */
export async function atomicSave(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  let handle: FileHandle | null = null;
  try {
    handle = await open(temporary, 'wx', await modeOf(path));
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = null;
    await rename(temporary, path);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** A file that is replaced keeps its permissions; a new one gets the usual ones, so that colleagues on a shared drive can read it. */
async function modeOf(path: string): Promise<number> {
  const existing = await stat(path).catch(() => null);
  return existing ? existing.mode & 0o777 : 0o666;
}

/** Makes the rename itself durable; Windows neither needs nor allows it. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
