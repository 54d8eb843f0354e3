import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { atomicSave } from '../files/atomic-save.ts';
import { fileErrorOf } from '../files/file-error.ts';
import { Refusal } from './command.ts';
import { fileErrorLine } from './input-file.ts';

export interface OutputFile {
  readonly path: string;
  /** Whole or not at all. */
  write(bytes: Uint8Array): Promise<void>;
}

/**
 * Where a command will write. Refused at once, before any work: a folder that is not there, an existing file unless it
 * may be replaced, and one of `sources`, which are read and must never be lost, by whatever name it is called.
 */
export function outputFile(path: string, force: boolean, sources: readonly (string | null)[] = []): OutputFile {
  if (sources.some((source) => source !== null && isSameFile(source, path)))
    throw new Refusal(`${path} is the file that is read; write to another`);
  if (!existsSync(dirname(path))) throw new Refusal(`${path}: there is no folder ${dirname(path)}`);
  const refuseExisting = () => {
    if (!force && existsSync(path)) throw new Refusal(`${path} exists; --force replaces it`);
  };
  refuseExisting();
  return {
    path,
    async write(bytes) {
      refuseExisting();
      try {
        await atomicSave(path, bytes);
      } catch (error) {
        throw new Refusal(fileErrorLine(fileErrorOf(error, path)));
      }
    },
  };
}

/** Links count as the file that they lead to. */
function isSameFile(one: string, other: string): boolean {
  if (!existsSync(one) || !existsSync(other)) return false;
  const first = statSync(one, { bigint: true });
  const second = statSync(other, { bigint: true });
  return first.dev === second.dev && first.ino === second.ino;
}
