import type { FileError } from '../../shared/ipc/desktop-api.ts';
import { readWholeFile } from '../files/read-file.ts';
import { Refusal } from './command.ts';

/** The bytes of a file; refused with one line that names it, over the limit before a byte of it is read. */
export async function readInput(path: string, limit?: number): Promise<Uint8Array> {
  const file = await readWholeFile(path, limit);
  if (!file.ok) throw new Refusal(fileErrorLine(file.error));
  return file.value.bytes;
}

export function fileErrorLine(error: FileError): string {
  switch (error.kind) {
    case 'missing':
      return `${error.path}: there is no such file or folder`;
    case 'denied':
      return `${error.path}: permission denied`;
    case 'full':
      return `${error.path}: the disk is full`;
    case 'too-large':
      return `${error.path}: the file has ${megabytes(error.bytes)} MB; at most ${megabytes(error.limit)} MB are read`;
    case 'failed':
      return `${error.path}: ${error.message}`;
    case 'cancelled':
      return 'cancelled';
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
