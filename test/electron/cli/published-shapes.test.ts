import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusDir } from '../../builders/corpus.ts';
import { wordsOfXml } from '../../shared/formats/akn/akn-words.ts';
import { cli, folderHere } from './cli-here.ts';
import { publishedShapes } from './published-shapes.ts';

const at = folderHere();
const corpus = corpusDir();
const ofCorpus = (corpus === null ? [] : readdirSync(join(corpus, 'akn2')))
  .filter((name) => name.endsWith('.xml'))
  .map((name) => ({
    name,
    profile: 'south-africa',
    inMargin: 0,
    xml: readFileSync(join(corpus ?? '', 'akn2', name), 'utf8'),
  }));

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly label: string | null;
  readonly heading: string | null;
  readonly text: string | null;
  readonly parent: string | null;
}

const sorted = (words: readonly string[]) => [...words].sort();
const split = (text: string) => text.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token));

describe.each([...publishedShapes, ...ofCorpus])('$name', ({ name, profile, xml, inMargin }) => {
  const file = (end: string) => at(`${name.replace(/\W+/g, '-')}${end}`);
  const read = async (end: string) => {
    writeFileSync(file('.xml'), xml);
    const packs = ['--profile', profile, '--rights', 'international'];
    const done = await cli('import', file('.xml'), ...packs, '-o', file(end), '--force', '--json');
    expect([done.code, done.stderr.split('\n').length]).toEqual([0, 2]);
    const entries = (await cli('outline', file(end), '--json')).json as Entry[];
    return { report: done.json as { words: number }, entries };
  };
  let first: ReturnType<typeof read> | undefined;
  const imported = () => (first ??= read('-1.bylaw'));

  it('loses no word, holds each in one entry, and is the same each time', async () => {
    const { report, entries } = await imported();
    const inFile = wordsOfXml(xml);
    // A title that stands only in the metadata, and a schedule's number in its margin, are words beside those of the text.
    const words = entries.flatMap(({ kind, label, heading, text }) =>
      split([kind === 'schedule' ? label : null, heading, text].filter((part) => part !== null).join('\n')),
    );
    const missing = without(inFile.map(plain), words.map(plain));
    expect(missing).toEqual([]);
    expect(report.words).toBe(inFile.length - inMargin);
    const again = await read('-2.bylaw');
    expect(again.entries).toEqual(entries);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('is written as text with the words of its outline, and as Word and Akoma Ntoso', async () => {
    const { entries } = await imported();
    for (const to of ['docx', 'akn', 'text'] as const) {
      const done = await cli('export', file('-1.bylaw'), '--to', to, '-o', file(`.${to}`), '--force');
      expect([to, done.code]).toEqual([to, 0]);
    }
    const outlined = entries
      .filter(({ kind }) => kind !== 'note')
      .flatMap(({ label, heading, text }) => split([label, heading, text].map((part) => part ?? '').join('\n')));
    expect(sorted(split(readFileSync(file('.text'), 'utf8')))).toEqual(sorted(outlined));
  });
});

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What of a list is in the other not as often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return list.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
