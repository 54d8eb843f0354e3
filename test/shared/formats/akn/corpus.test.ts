import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { corpusDir } from '../../../builders/corpus.ts';
import { englandLike, southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { readGood, wordsOfDocument, wordsOfXml } from './akn-words.ts';

const corpus = corpusDir();
const files = corpus === null ? [] : readdirSync(join(corpus, 'akn2')).filter((name) => name.endsWith('.xml'));

describe.skipIf(corpus === null)('the by-laws of the corpus (skipped where the corpus is absent)', () => {
  it.each(files)('%s keeps every word, once and in order', async (name) => {
    const xml = read(name);
    const imported = await readGood(xml);
    const words = wordsOfXml(xml);
    expect(wordsOfDocument(imported, imported.title)).toEqual(words);
    expect(imported.words).toBe(words.length);
    expect(imported.notUnderstood).toEqual([]);
  });

  it.each(files)('%s has every number of its provisions in the margin', async (name) => {
    const xml = read(name);
    for (const profile of [southAfricaLike, englandLike]) {
      const { doc } = await readGood(xml, profile);
      const printed = numberOrdinance(doc, profile)
        .all()
        .filter(({ kind, number }) => number !== '' && kind !== 'schedule')
        .map(({ label }) => bare(label));
      const inFile = [...xml.matchAll(/<num\b[^>]*>([\s\S]*?)<\/num>/g)].map((match) => bare(match[1] ?? ''));
      expect(printed).toEqual(inFile);
    }
  });

  it.each(files)('%s keeps as many parts, chapters, sections and tables as the file has', async (name) => {
    const xml = read(name);
    const { provisions } = await readGood(xml);
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
    expect(provisions['part'] ?? 0).toBe(count(/<part[ >]/g));
    expect(provisions['chapter'] ?? 0).toBe(count(/<chapter[ >]/g));
    expect(provisions['section'] ?? 0).toBe(count(/<section\b[^>]*>\s*<(num|heading)\b/g));
    expect(provisions['subsection'] ?? 0).toBe(count(/<subsection\b[^>]*>\s*<num\b/g));
    expect(provisions['table'] ?? 0).toBe(count(/<table[ >]/g));
    expect(provisions['schedule'] ?? 0).toBe(count(/<component[ >]/g));
  });

  it.each(files)('%s keeps every defined term as a term, where it is defined', async (name) => {
    const xml = read(name);
    const { doc } = await readGood(xml);
    const terms: string[] = [];
    doc.descendants((node) => {
      if (node.marks.some((mark) => mark.type.name === 'term')) terms.push(node.text ?? '');
    });
    expect(terms).toEqual([...xml.matchAll(/<def\b[^>]*>([\s\S]*?)<\/def>/g)].map((match) => plain(match[1] ?? '')));
  });

  function read(name: string): string {
    return readFileSync(join(corpus ?? '', 'akn2', name), 'utf8');
  }
});

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
/** A number without what dresses it: "(a)", "1." and "CHAPTER 2" as "a", "1" and "2". */
const bare = (label: string): string => label.replace(/^(part|chapter)\s+/i, '').replace(/^[\s(]+|[\s).]+$/g, '');
