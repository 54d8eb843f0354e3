import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAkn } from '../../../../shared/formats/akn/write-akn.ts';
import type { Imported } from '../../../../shared/formats/akn/read-akn.ts';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { act, readGood, wordsOfDocument, wordsOfXml } from './akn-words.ts';
import { draftOf } from './draft-of.ts';

const blocks = [
  'part',
  'chapter',
  'division',
  'subpart',
  'title',
  'book',
  'section',
  'article',
  'clause',
  'rule',
  'subsection',
  'paragraph',
  'subparagraph',
  'point',
  'indent',
  'alinea',
  'level',
  'list',
  'proviso',
  'hcontainer',
  'tblock',
  'content',
  'intro',
  'wrapUp',
  'container',
  'blockContainer',
  'interstitial',
  'div',
  'p',
  'block',
  'longTitle',
  'formula',
  'recital',
  'recitals',
  'crossHeading',
  'blockList',
  'item',
  'listIntroduction',
  'listConclusion',
  'ul',
  'ol',
  'li',
  'quotedStructure',
  'embeddedStructure',
  'conclusions',
  'attachment',
  'attachments',
  'component',
  'components',
  'doc',
  'mainBody',
  'preface',
  'preamble',
  'toc',
  'tocItem',
  'foreign',
  'stanza',
  'mystery',
];
const phrases = [
  'b',
  'i',
  'u',
  'sup',
  'sub',
  'span',
  'inline',
  'term',
  'def',
  'ref',
  'a',
  'mod',
  'ins',
  'del',
  'remark',
  'riddle',
  'authorialNote',
  'docTitle',
];

/** XML of any shape at all: most of it no valid Akoma Ntoso, as files in the wild may be. Words are w and a number. */
const anyContent = fc.letrec<{ block: string; phrase: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'xml' },
    fc.constant(' w '),
    fc
      .tuple(
        fc.constantFrom(...blocks),
        fc.constantFrom(
          '',
          '<num>1.</num>',
          '<num>(a)</num>',
          '<heading> w </heading>',
          '<num>A</num><heading> w <b> w </b></heading>',
        ),
        fc.array(fc.oneof(tie('block'), tie('phrase')), { maxLength: 4 }),
      )
      .map(
        ([name, caption, inner]) =>
          `<${name}>${/^(p|block|li|listIntroduction)$/.test(name) ? '' : caption}${inner.join('')}</${name}>`,
      ),
    fc
      .array(fc.array(tie('block'), { maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map(
        (cells) =>
          `<table><caption> w </caption><tr>${cells.map((cell) => `<td>${cell.join('')}</td>`).join('')}</tr></table>`,
      ),
  ),
  phrase: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'xml' },
    fc.constant(' w '),
    fc
      .tuple(
        fc.constantFrom(...phrases),
        fc.array(fc.oneof({ weight: 3, arbitrary: tie('phrase') }, { weight: 1, arbitrary: tie('block') }), {
          maxLength: 3,
        }),
      )
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
})).block;

/** Each word its own, so that order and repetition show. */
const numbered = (xml: string): string => {
  let count = 0;
  return xml.replace(/ w /g, () => ` w${++count} `);
};

const isWord = (word: string): boolean => /^w\d+$/.test(word);

/** The words in order, and the numbers in the margin without their dress, which a list has otherwise than a level. */
const said = (imported: Imported) => ({
  words: wordsOfDocument(imported, null).filter(isWord),
  labels: numberOrdinance(imported.doc, southAfricaLike)
    .all()
    .map(({ label }) => label.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((label) => label !== ''),
});

describe('a file of any shape', () => {
  it('loses no word, doubles none and keeps their order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyContent, { minLength: 1, maxLength: 5 }), async (parts) => {
        const xml = numbered(act(parts.join('')));
        const imported = await readGood(xml);
        imported.doc.check();
        expect(wordsOfDocument(imported, null).filter(isWord)).toEqual(wordsOfXml(xml));
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('is written as Akoma Ntoso that reads back with the same words and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyContent, { minLength: 1, maxLength: 5 }), async (parts) => {
        const first = await readGood(numbered(act(parts.join(''))));
        const second = await readGood(writeAkn(draftOf(first.doc)));
        expect(said(second)).toEqual(said(first));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
