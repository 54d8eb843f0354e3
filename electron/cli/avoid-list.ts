import { avoidFileBytes, type AvoidFileError, readAvoidFile } from '../../shared/formats/csv/avoid-file.ts';
import { type AvoidFault, avoidFaults, type AvoidList } from '../../shared/packs/words-to-avoid.ts';
import { Refusal } from './command.ts';
import { readInput } from './input-file.ts';

/** The council's words to avoid in a table that a spreadsheet saved; none without a path. */
export async function avoidListAt(path: string | null): Promise<AvoidList> {
  if (path === null) return [];
  const read = readAvoidFile(await readInput(path, avoidFileBytes));
  if (!read.ok) throw new Refusal(`${path}: ${reasonOf(read.error)}`);
  const faults = avoidFaults(read.value);
  const at = faults.findIndex((fault) => fault !== null);
  const fault = faults[at];
  if (fault) throw new Refusal(`${path}: “${read.value[at]?.words}” ${faultWords[fault]}`);
  return read.value;
}

function reasonOf(error: AvoidFileError): string {
  switch (error.kind) {
    case 'too-large':
      return 'it holds more than a list of a thousand words';
    case 'no-text':
      return 'it is no table of text: save it as CSV';
    case 'empty':
      return 'there are no words in it';
    case 'too-long':
      return `row ${error.row} is too long`;
  }
}

const faultWords: Readonly<Record<AvoidFault, string>> = {
  empty: 'stands in a row without a word to avoid',
  'no-word': 'has no letter or digit in it',
  twice: 'stands in two rows',
  'comes-back': 'stands in what is to be said instead of it',
};
