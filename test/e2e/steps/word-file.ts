import { readFileSync } from 'node:fs';
import type { Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { type EvaluatedDocx, evaluateDocx } from '../../../shared/formats/docx/evaluator/docx-evaluator.ts';

/** A Word file read back from the disk, with every number and field worked out as Word does. */
export interface WordFile extends EvaluatedDocx {
  /** "(a) protect sleep": each paragraph with the number that Word prints before it. */
  readonly lines: readonly string[];
  /** The title among its properties. */
  readonly title: string;
}

export async function readWordFile(download: Download): Promise<WordFile> {
  const parts = unzipSync(readFileSync(await download.path()));
  const part = (path: string) => (parts[path] ? strFromU8(parts[path]) : '');
  const found = evaluateDocx(part);
  const lines = found.paragraphs.map(({ place, text }) => `${place?.label ?? ''} ${text}`.replace(/\s+/g, ' ').trim());
  const title = /<dc:title>([^<]*)</.exec(part('docProps/core.xml'))?.[1] ?? '';
  return { ...found, lines, title };
}
