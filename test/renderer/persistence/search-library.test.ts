import { describe, expect, test } from 'vitest';
import { LibrarySearch } from '../../../renderer/persistence/search-library.ts';
import { doc, p, section, term, title } from '../../builders/ordinance.ts';
import { memoryChannels, openMemoryDatabase } from './memory-storage.ts';
import { repositoryOn, testDraft } from './test-draft.ts';

describe('searching the library', () => {
  test('finds by name, by title and by text, names first', async () => {
    const { find } = await library({ Markets: 'Stalls and a noise limit.', 'Noise and nuisance': 'Quiet hours.' });
    expect(await find('noise')).toEqual(['Noise and nuisance', 'Markets (text)']);
  });

  test('finds every word of the query in any order, by how it begins', async () => {
    const { find } = await library({ Streets: 'No person may juggle in a street.', Parks: 'No person may camp.' });
    expect(await find('stree jugg')).toEqual(['Streets (text)']);
    expect(await find('juggle camp')).toEqual([]);
    expect(await find('uggle')).toEqual([]);
  });

  test('does not mind capitals, accents or apostrophes', async () => {
    const { find } = await library({ Cafés: 'The Council’s café terraces.' });
    expect(await find('CAFE councils')).toEqual(['Cafés (text)']);
    expect(await find("council's")).toEqual(['Cafés (text)']);
  });

  test('finds a word part of which is marked', async () => {
    const { find } = await library({ Streets: [term('pre'), 'mises'] });
    expect(await find('premises')).toEqual(['Streets (text)']);
  });

  test('finds inside a line of a script without spaces', async () => {
    const { find } = await library({ 街道: '任何人不得在公共场所露营' });
    expect(await find('露营')).toEqual(['街道 (text)']);
  });

  test('finds nothing for nothing, and nothing removed', async () => {
    const { find, repository } = await library({ Streets: 'No person may juggle.' });
    expect(await find('  ')).toEqual([]);
    await repository.remove([(await repository.list())[0]?.id ?? '']);
    expect(await find('juggle')).toEqual([]);
  });

  test('reads a dossier again only after it was changed', async () => {
    const { find, database, repository } = await library({ Streets: 'No person may juggle.' });
    await find('juggle');
    const { id, revision } = (await repository.list())[0] ?? { id: '', revision: 0 };
    const stored = (await database.entries.toArray()).find((entry) => JSON.stringify(entry.value).includes('juggle'));
    if (!stored) throw new Error('the words are not stored');
    const value = JSON.parse(JSON.stringify(stored.value).replace('juggle', 'sing')) as unknown;
    await database.entries.put({ ...stored, value });
    expect(await find('juggle')).toHaveLength(1);
    await database.dossiers.update(id, { revision: revision + 1 });
    expect(await find('juggle')).toEqual([]);
    expect(await find('sing')).toHaveLength(1);
    expect((await database.searches.get(id))?.revision).toBe(revision + 1);
  });
});

type Words = string | readonly (string | ReturnType<typeof term>)[];

async function library(dossiers: Readonly<Record<string, Words>>) {
  const database = await openMemoryDatabase();
  const repository = repositoryOn(database, memoryChannels());
  for (const [name, words] of Object.entries(dossiers)) {
    const text = typeof words === 'string' ? p(words) : p(...words);
    await repository.create(
      testDraft({
        id: `id-${name.length}-${Object.keys(dossiers).indexOf(name)}`,
        name,
        body: doc(title('By-law'), section(text)),
      }),
    );
  }
  const search = new LibrarySearch(database);
  const find = async (query: string) => {
    const rows = await repository.list();
    const found = await search.find(query);
    return found.map(
      ({ id, where }) => `${rows.find((row) => row.id === id)?.name}${where === 'text' ? ' (text)' : ''}`,
    );
  };
  return { database, repository, find };
}
