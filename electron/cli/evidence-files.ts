import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Draft } from '../../shared/record/draft.ts';
import { keptFile, type KeptFileError, keptLimits } from '../../shared/record/kept-files.ts';
import { Refusal } from './command.ts';
import { readInput } from './input-file.ts';
import { sha256 } from './sha256.ts';

export interface EvidenceFiles {
  /** The assessment file with each path of `evidence` as the file that it names. */
  readonly json: unknown;
  /** The files of the draft and those that were read, by SHA-256. */
  readonly files: Draft['files'];
}

/**
 * Reads the files that pieces of evidence name by path. A path goes from the folder of the assessment file and stays in
 * it, so that a file from a stranger cannot draw in what lies elsewhere on this machine.
 */
export async function readEvidenceFiles(json: unknown, from: string, present: Draft['files']): Promise<EvidenceFiles> {
  const given = typeof json === 'object' && json !== null && 'evidence' in json ? json.evidence : null;
  if (!Array.isArray(given)) return { json, files: present };
  const files = new Map(present);
  const evidence: unknown[] = [];
  for (const [index, entry] of (given as readonly unknown[]).entries()) {
    const place = `${from}: evidence.${index}.file`;
    const file = typeof entry === 'object' && entry !== null && 'file' in entry ? entry.file : null;
    if (typeof file === 'string') {
      const bytes = await readInput(await pathInside(file, from, place), keptLimits.file);
      const hash = await sha256(bytes);
      const sizes = new Map([...files].map(([other, { length }]) => [other, length]));
      const kept = keptFile({ name: file, bytes, hash }, sizes);
      if (!kept.ok) throw new Refusal(`${place}: ${refusalOf(kept.error)}`);
      files.set(hash, bytes);
      evidence.push({ ...(entry as object), file: kept.value });
      continue;
    }
    const hash = typeof file === 'object' && file !== null && 'hash' in file ? file.hash : null;
    if (hash !== null && !(typeof hash === 'string' && files.has(hash))) {
      throw new Refusal(`${place}: the dossier has no such file; name one by its path`);
    }
    evidence.push(entry);
  }
  return { json: { ...(json as object), evidence }, files };
}

async function pathInside(file: string, from: string, place: string): Promise<string> {
  if (isAbsolute(file)) throw new Refusal(`${place}: ${file} is not a path from the folder of the assessment file`);
  const folder = await realpath(dirname(from));
  const path = join(folder, file);
  // What is not there is for the reading to say.
  const real = await realpath(path).catch(() => path);
  const way = relative(folder, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new Refusal(`${place}: ${file} lies outside the folder of the assessment file`);
  }
  return path;
}

function refusalOf(error: KeptFileError): string {
  switch (error.kind) {
    case 'empty':
      return `${error.name} is empty`;
    case 'unknown-type':
      return `${error.name} is of a kind that is not kept; pictures, PDF, Word, spreadsheets, CSV and plain text are`;
    case 'too-large':
      return `${error.name} has ${megabytes(error.bytes)} MB; at most ${megabytes(error.limit)} MB are kept`;
    case 'dossier-full':
      return `with ${error.name} the files of the dossier would have ${megabytes(error.bytes)} MB; at most ${megabytes(error.limit)} MB are kept`;
  }
}

const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
