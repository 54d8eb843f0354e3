import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/cli/sha256.ts';
import { readBundle, writeBundle } from '../../../shared/record/bundle.ts';
import { cli, folderHere } from './cli-here.ts';

const at = folderHere();
const [dossier, newer] = [at('noise.bylaw'), at('newer.bylaw')];

interface Row {
  readonly id: string;
  readonly version: string;
  readonly newer: { readonly version: string } | null;
  readonly changes: readonly {
    readonly kind: string;
    readonly part: string;
    readonly id: string;
    readonly touches: unknown;
  }[];
}
const rows = async (file: string) => (await cli('packs', file, '--json')).json as Row[];

/** Makes the dossier one that froze its England when that had another question refined, and answered it. */
async function ageEngland(): Promise<void> {
  const read = await readBundle(new Uint8Array(readFileSync(dossier)), { sha256 });
  if (!read.ok) throw new Error('the dossier cannot be read');
  const rights = read.value.packs.rights.map((pack) =>
    pack.id === 'england'
      ? {
          ...pack,
          version: '0.1.0',
          refinements: pack.refinements?.map((one) => (one.question === 'SCR-2' ? { ...one, help: 'Of old.' } : one)),
        }
      : pack,
  );
  const aged = { ...read.value, packs: { ...read.value.packs, rights } };
  writeFileSync(dossier, await writeBundle(aged, { readable: [], sha256 }));
}

beforeAll(async () => {
  const given = ['--template', 'noise', '--profile', 'england', '--rights', 'england'];
  await cli('new', ...given, '-o', dossier);
  writeFileSync(at('answers.json'), '[{"question": "SCR-2", "answer": "Section 235.", "judgement": "yes"}]');
  await cli('assess', dossier, '--answers', at('answers.json'), '-o', dossier, '--force');
  await ageEngland();
});

describe('the packs that a dossier froze', () => {
  it('are said with what a newer one changes and which answers that touches', async () => {
    const [international, england] = await rows(dossier);
    expect([international?.id, international?.newer, international?.changes]).toEqual(['international', null, []]);
    expect([england?.version, england?.newer?.version]).toEqual(['0.1.0', '0.3.0']);
    expect(england?.changes.map(({ kind, part, id, touches }) => [kind, part, id, touches])).toEqual([
      ['changed', 'refinements', 'SCR-2', { answers: ['SCR-2'], prompts: [], cells: 0 }],
    ]);
  });

  it('are replaced in a copy when that is asked for, and the answers stay', async () => {
    expect((await cli('packs', dossier, '--accept', 'england', '-o', newer)).code).toBe(0);
    expect((await rows(newer)).map(({ version, newer: more }) => [version, more])).toEqual([
      ['0.2.0', null],
      ['0.3.0', null],
    ]);
    const { questions } = (await cli('assessment', newer)).json as { questions: { id: string; answer: unknown }[] };
    expect(questions.find(({ id }) => id === 'SCR-2')?.answer).toBe('Section 235.');
  });

  it('are not replaced by what is not newer', async () => {
    const refused = await cli('packs', dossier, '--accept', 'international', '-o', at('x.bylaw'));
    expect([refused.code, refused.stderr.split('\n')[0]]).toEqual([
      2,
      'packs: there is no newer version of "international" for this dossier',
    ]);
  });
});

describe('the regions of a pack', () => {
  const [begun, moved] = [at('begun.bylaw'), at('moved.bylaw')];
  const regions = async (file: string) =>
    ((await cli('packs', file, '--json')).json as { regions: string[] }[]).map((pack) => pack.regions);
  const start = (rights: string, file: string) =>
    cli('new', '--template', 'noise', '--profile', 'canada', '--rights', rights, '-o', file);

  it('are chosen when a dossier begins and frozen in it', async () => {
    expect((await start('canada:ontario', begun)).code).toBe(0);
    expect(await regions(begun)).toEqual([[], ['ontario']]);
    await start('canada', at('all.bylaw'));
    expect(await regions(at('all.bylaw'))).toEqual([[], ['ontario', 'british-columbia']]);
  });

  it('are chosen anew in a copy, and what that changes is said beforehand', async () => {
    const asked = (await cli('packs', begun, '--regions', 'canada:british-columbia')).json as {
      regions: string[];
      changes: { kind: string; part: string }[];
    };
    expect(asked.regions).toEqual(['british-columbia']);
    expect(asked.changes.filter(({ kind, part }) => kind === 'added' && part === 'grounds')).toHaveLength(16);
    expect(await regions(begun)).toEqual([[], ['ontario']]);
    expect((await cli('packs', begun, '--regions', 'canada:', '-o', moved)).code).toBe(0);
    expect(await regions(moved)).toEqual([[], []]);
  });

  it('that there are not are named with those that there are', async () => {
    const refused = await start('canada:alberta', at('x.bylaw'));
    expect([refused.code, refused.stderr.split('\n')[0]]).toEqual([
      2,
      'new: there is no region of canada "alberta"; there are ontario, british-columbia',
    ]);
    const other = await cli('packs', begun, '--regions', 'wales:north');
    expect([other.code, other.stderr.split('\n')[0]]).toEqual([
      2,
      'packs: there is no rights pack of this dossier "wales"; there are international, canada',
    ]);
  });
});

describe('the list of rights packs', () => {
  it('names all ten, with their regions and tests', async () => {
    const list = (await cli('rights', '--json')).json as { id: string; regions: { id: string }[]; tests: string[] }[];
    expect(list.map(({ id }) => id)).toHaveLength(10);
    expect(list.find(({ id }) => id === 'canada')?.regions.map(({ id }) => id)).toEqual([
      'ontario',
      'british-columbia',
    ]);
    expect(list.find(({ id }) => id === 'south-africa')?.tests).toContain('Section 36(1)');
  });
});
