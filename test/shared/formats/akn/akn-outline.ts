import { expect } from 'vitest';
import { outlineOf } from '../../../../shared/ordinance/outline.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { readGood, wordsOfDocument, wordsOfXml } from './akn-words.ts';

/** The outline in one line an entry: depth is not shown, only kind, label, heading and words. */
export async function outline(xml: string, profile = southAfricaLike): Promise<string[]> {
  const imported = await readGood(xml, profile);
  expect(wordsOfDocument(imported, null, profile)).toEqual(wordsOfXml(xml));
  return outlineOf(imported.doc, profile).map(({ kind, label, heading, text }) =>
    `${kind} [${label}] ${[heading, text]
      .filter((part) => part !== '')
      .join(' | ')
      .replace(/\n/g, ' / ')}`.trim(),
  );
}

export const section = (inner: string, num = '1.') => `<section eId="sec_1"><num>${num}</num>${inner}</section>`;
export const content = (words: string) => `<content><p>${words}</p></content>`;
