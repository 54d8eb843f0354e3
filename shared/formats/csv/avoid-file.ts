import { type AvoidList, mostWordsToAvoid, tidied, wordsToAvoidSchema } from '../../packs/words-to-avoid.ts';
import { err, ok, type Result } from '../../result.ts';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

export type AvoidFileError =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'empty' }
  /** The row of the file, from 1, that says more than a row can hold. */
  | { readonly kind: 'too-long'; readonly row: number };

/** A larger file is no list of a thousand words. */
export const avoidFileBytes = 2 ** 20;
const headings = ['Word or phrase', 'Say instead', 'Why'];

/** A list of words to avoid as a table of three columns, with their names in the first row. */
export const writeAvoidFile = (list: AvoidList): Uint8Array =>
  new TextEncoder().encode(writeCsv([headings, ...list.map(({ words, instead, why }) => [words, instead, why])]));

/** The list in such a table. What its rows say is not judged here; columns after the third are left out. */
export function readAvoidFile(bytes: Uint8Array): Result<AvoidList, AvoidFileError> {
  if (bytes.length > avoidFileBytes) return err({ kind: 'too-large' });
  const text = textOf(bytes);
  if (text.includes('\0')) return err({ kind: 'no-text' });
  const rows = readCsv(text);
  const list: AvoidList[number][] = [];
  for (const [index, [words = '', instead = '', why = '']] of rows.entries()) {
    if (index === 0 && isHeading(words, instead)) continue;
    const row = wordsToAvoidSchema.safeParse({ words, instead, why });
    if (!row.success) return err({ kind: 'too-long', row: index + 1 });
    list.push(row.data);
  }
  const tidy = tidied(list);
  if (tidy.length === 0) return err({ kind: 'empty' });
  return tidy.length > mostWordsToAvoid ? err({ kind: 'too-large' }) : ok(tidy);
}

const isHeading = (words: string, instead: string): boolean =>
  /^\s*(?:words?|phrases?|terms?|avoid)\b/i.test(words) && /^\s*(?:say|instead|use|replace|better)/i.test(instead);

/** Spreadsheets save a table as UTF-8 or in the signs of Windows. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
