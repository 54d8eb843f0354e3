import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { byLawXml, cli, folderHere } from './cli-here.ts';

const at = folderHere();

beforeAll(async () => {
  writeFileSync(at('law.xml'), byLawXml);
  await cli('import', at('law.xml'), '--profile', 'england', '--rights', 'international', '-o', at('law.bylaw'));
  mkdirSync(at('inside'));
  writeFileSync(at('inside/complaints.csv'), 'day,what\n1,noise\n2,noise\n');
  writeFileSync(at('outside.txt'), 'secret');
  writeFileSync(at('inside/run.bin'), Uint8Array.of(0x4d, 0x5a, 0, 0));
  symlinkSync(at('outside.txt'), at('inside/link.txt'));
}, 60_000);

const assess = (evidence: unknown, to: string) => {
  writeFileSync(at('inside/answers.json'), JSON.stringify(evidence));
  return cli('assess', at('law.bylaw'), '--answers', at('inside/answers.json'), '-o', at(to));
};

describe('evidence by path', () => {
  it('is read from beside the answers, typed by its bytes and kept in the dossier', async () => {
    const made = await assess({ evidence: [{ id: 'e1', title: 'Complaints', file: 'complaints.csv' }] }, 'a.bylaw');
    expect(made).toMatchObject({ code: 0 });
    const { evidence } = (await cli('assessment', at('a.bylaw'))).json as { evidence: unknown[] };
    expect(evidence).toMatchObject([{ id: 'e1', file: { name: 'complaints.csv', type: 'text/csv', size: 25 } }]);
  });

  it.each([
    ['../outside.txt', /evidence\.0\.file: \.\.\/outside\.txt lies outside the folder/],
    ['link.txt', /lies outside the folder/],
    ['/etc/hostname', /is not a path from the folder/],
    ['missing.txt', /there is no such file/],
    ['run.bin', /of a kind that is not kept/],
    [{ hash: 'ab'.repeat(32), name: 'a', type: 'text/plain', size: 1 }, /the dossier has no such file/],
  ])('is refused as %j', async (file, message) => {
    const refused = await assess({ evidence: [{ id: 'e1', file }] }, 'refused.bylaw');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(message);
  });
});

it('a withheld name is not printed', async () => {
  const comments = [{ id: 'm1', name: 'Zola Quint', isNameWithheld: true, said: 'I, Zola Quint, object.' }];
  expect((await assess({ comments }, 'named.bylaw')).code).toBe(0);
  const { stdout } = await cli('assessment', at('named.bylaw'));
  expect(stdout).toContain('[name withheld], object.');
  expect(stdout).not.toContain('Zola');
});

it('a comment of which nothing is said is printed as its round has it, and a round says which it is', async () => {
  const consultations = [{ id: 'c1' }, { id: 'c2', withholdsNames: false }];
  const comments = [
    { id: 'm1', name: 'Zola Quint', consultation: 'c1', said: 'No.' },
    { id: 'm2', name: 'Jonas Weir', consultation: 'c2', said: 'Yes.' },
  ];
  expect((await assess({ consultations, comments }, 'rounds.bylaw')).code).toBe(0);
  const { json, stdout } = await cli('assessment', at('rounds.bylaw'));
  expect(json).toMatchObject({
    consultations: [{ withholdsNames: true }, { withholdsNames: false }],
    comments: [
      { name: '', isNameWithheld: true },
      { name: 'Jonas Weir', isNameWithheld: false },
    ],
  });
  expect(stdout).not.toContain('Zola');
});
