import type { ReadableCopy } from '../../../shared/record/bundle.ts';
import type { Draft } from '../../../shared/record/draft.ts';

/** What goes into a .bylaw file for readers without Bylawright: the text, so that the record outlives the program. */
export async function readableCopies(draft: Draft): Promise<readonly ReadableCopy[]> {
  const { writeAkn } = await import('../../../shared/formats/akn/write-akn.ts');
  return [{ name: 'ordinance.akn.xml', bytes: new TextEncoder().encode(writeAkn(draft)) }];
}
