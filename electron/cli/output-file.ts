import { existsSync } from 'node:fs';
import { atomicSave } from '../files/atomic-save.ts';
import { fileErrorOf } from '../files/file-error.ts';
import { Refusal } from './command.ts';
import { fileErrorLine } from './input-file.ts';

export interface OutputFile {
  readonly path: string;
  /** Whole or not at all. */
  write(bytes: Uint8Array): Promise<void>;
}

/** Where a command will write; an existing file is refused at once, before any work, unless it may be replaced. */
export function outputFile(path: string, force: boolean): OutputFile {
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
