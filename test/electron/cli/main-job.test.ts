import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { byLawXml, cli, folderHere, type Outcome } from './cli-here.ts';

const at = folderHere();
const dossier = at('market.bylaw');

let done: Outcome;

beforeAll(async () => {
  writeFileSync(at('market.xml'), byLawXml);
  const packs = ['--profile', 'south-africa', '--rights', 'international'];
  done = await cli('import', at('market.xml'), ...packs, '-o', dossier, '--json');
});

describe('an imported by-law', () => {
  it('is reported: how many words, which provisions, what was not understood', () => {
    expect(done.stderr).toContain('wrote');
    expect(done.json).toEqual({
      words: 38,
      provisions: { recital: 1, section: 2, definition: 1, subsection: 2, paragraph: 2 },
      notUnderstood: [],
    });
  });

  it('is outlined with every word in one entry, the numbers of its margin, and null for what is not there', async () => {
    const entries = (await cli('outline', dossier, '--json')).json as Record<string, unknown>[];
    expect(entries.map(({ kind, label, heading, text }) => [kind, label, heading, text])).toEqual([
      ['title', null, null, 'Market By-law, 2026'],
      ['recital', null, null, 'WHEREAS the council keeps markets;'],
      ['section', '1.', 'Definitions', 'In this by-law—'],
      ['definition', null, null, '“stall” means a table;'],
      ['section', '2.', 'Permits', null],
      ['subsection', '(1)', null, 'No person may—'],
      ['paragraph', '(a)', null, 'sleep or beg in a market; or'],
      ['paragraph', '(b)', null, 'sell without a permit.'],
      ['subsection', '(1A)', null, 'A fee is due under section 1 and the Act.'],
    ]);
    expect(Object.keys(entries[0] ?? {})).toEqual(['id', 'kind', 'label', 'fullLabel', 'heading', 'text', 'parent']);
    expect([entries[0]?.['parent'], entries[6]?.['parent'], entries[8]?.['fullLabel']]).toEqual([
      null,
      entries[5]?.['id'],
      'section 2(1A)',
    ]);
  });

  it('lists its references, live and to other enactments', async () => {
    const references = (await cli('references', dossier, '--json')).json as Record<string, unknown>[];
    expect(references.map(({ text, state, to }) => [text, state, (to as string[]).length])).toEqual([
      ['section 1', 'live', 1],
      ['Act', 'external', 0],
    ]);
  });

  it('raises prompts at the provision whose words do', async () => {
    const outline = (await cli('outline', dossier)).json as { id: string; label: string }[];
    const prompts = (await cli('prompts', dossier, '--json')).json as Record<string, unknown>[];
    const labelOf = (id: unknown) => outline.find((entry) => entry.id === id)?.label;
    const begging = prompts.find((prompt) => prompt['match'] === 'beg');
    expect([labelOf(begging?.['provision']), begging?.['state']]).toEqual(['(a)', 'open']);
    expect(Object.keys(begging ?? {})).toEqual(['trigger', 'provision', 'match', 'rights', 'questions', 'state']);
  });

  it('is checked, and fails only when asked to', async () => {
    const checked = await cli('check', dossier, '--json');
    const findings = checked.json as { severity: string }[];
    expect(checked.code).toBe(0);
    expect(findings.length).toBeGreaterThan(0);
    const worst = findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    const failed = await cli('check', dossier, '--json', '--fail-on', worst);
    expect([failed.code, failed.json]).toEqual([1, findings]);
    expect(failed.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is assessed: an answer given stands in the copy and nowhere else', async () => {
    const before = (await cli('assessment', dossier)).json as {
      tier: string;
      questions: { id: string; answer: unknown; shown: unknown }[];
      gaps: unknown[];
    };
    const question = 'PRO-1';
    writeFileSync(
      at('answers.json'),
      JSON.stringify([{ question, answer: 'no', reasons: 'Because.', evidence: [], provisions: [] }]),
    );
    const done = await cli('assess', dossier, '--answers', at('answers.json'), '-o', at('assessed.bylaw'));
    expect(done.stderr).toContain('wrote');
    const after = (await cli('assessment', at('assessed.bylaw'))).json as typeof before;
    expect(after.tier).toBe('full');
    expect(after.questions.find(({ id }) => id === question)?.answer).toBe('no');
    expect(Object.keys(after.questions[0] ?? {})).toEqual(['id', 'shown', 'why', 'answer', 'stale']);
    expect(Object.keys(after.gaps[0] ?? {})).toEqual([
      'kind',
      'question',
      'provision',
      'trigger',
      'register',
      'entry',
      'message',
    ]);
    expect((await cli('assessment', dossier)).json).toEqual(before);
  });

  it('is assessed in the registers too: what a file gives stands there, tied to the text', async () => {
    const provision = (await cli('outline', dossier)).json as { id: string; kind: string }[];
    const id = provision.find(({ kind }) => kind === 'section')?.id;
    const given = { actions: [{ id: 'waiver', title: 'Waive the fee', provisions: [id], owner: 'Streets' }] };
    writeFileSync(at('registers.json'), JSON.stringify(given));
    const done = await cli('assess', dossier, '--answers', at('registers.json'), '-o', at('registered.bylaw'));
    expect(done.stderr).toMatch(/0 answers, 1 other entries$/m);
    const report = (await cli('assessment', at('registered.bylaw'))).json;
    expect(report).toMatchObject({ actions: [{ ...given.actions[0], by: 'A. Clerk', stale: false }], effects: [] });
  });

  it('is exported as Word, with the numbers in Word’s own lists', async () => {
    for (const what of ['ordinance', 'assessment', 'pack']) {
      const out = at(`${what}.docx`);
      expect((await cli('export', dossier, '--to', 'docx', '--what', what, '-o', out)).code).toBe(0);
      const parts = unzipSync(readFileSync(out));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect([what, xml.includes('sleep or beg in a market')]).toEqual([what, what !== 'assessment']);
      expect(xml).toContain('<w:t');
    }
  });

  it('is exported as Akoma Ntoso that is imported again with the same outline', async () => {
    await cli('export', dossier, '--to', 'akn', '-o', at('again.xml'));
    await cli(
      'import',
      at('again.xml'),
      '--profile',
      'south-africa',
      '--rights',
      'international',
      '-o',
      at('again.bylaw'),
    );
    const shown = async (file: string) =>
      ((await cli('outline', file)).json as Record<string, unknown>[]).map(({ kind, label, heading, text }) => [
        kind,
        label,
        heading,
        text,
      ]);
    expect(await shown(at('again.bylaw'))).toEqual(await shown(dossier));
  });

  it('is exported as text, each provision with its number', async () => {
    await cli('export', dossier, '--to', 'text', '-o', at('market.txt'));
    const lines = readFileSync(at('market.txt'), 'utf8').split('\n');
    expect(lines).toContain('2. Permits');
    expect(lines).toContain('    (a) sleep or beg in a market; or');
  });

  it('carries a copy that can be read without Bylawright', () => {
    const parts = unzipSync(readFileSync(dossier));
    expect(strFromU8(parts['readable/ordinance.akn.xml'] ?? new Uint8Array())).toContain('sleep or beg');
    expect(JSON.parse(strFromU8(parts['readable/assessment.json'] ?? new Uint8Array()))).toHaveProperty('gaps');
  });

  it('is the same file from the same input', async () => {
    await cli(
      'import',
      at('market.xml'),
      '--profile',
      'south-africa',
      '--rights',
      'international',
      '-o',
      at('twice.bylaw'),
    );
    expect(readFileSync(at('twice.bylaw')).equals(readFileSync(dossier))).toBe(true);
  });
});

describe('a dossier from a template', () => {
  it('has the facts that were set, and blanks for the others', async () => {
    const [template] = (await cli('templates', '--json')).json as { id: string; facts: { name: string }[] }[];
    expect(template?.facts.map(({ name }) => name)).toContain('council');
    const args = ['new', '--template', template?.id ?? '', '--profile', 'england', '--rights', 'international,england'];
    const done = await cli(...args, '--set', 'council=Northbrook = East Council', '-o', at('new.bylaw'));
    expect(done.stderr).toContain('wrote');
    const text = JSON.stringify((await cli('outline', at('new.bylaw'))).json);
    expect(text).toContain('Northbrook = East Council');
    expect(text).not.toContain('[council]');
    expect(text).toMatch(/\[\w+\]/);
  });
});

describe('the packs', () => {
  it.each(['templates', 'profiles', 'rights'])('%s are listed with id, title, version and date', async (name) => {
    const { code, json } = await cli(name, '--json');
    expect(code).toBe(0);
    for (const pack of json as Record<string, unknown>[]) {
      expect(pack).toMatchObject({
        id: expect.any(String),
        title: expect.any(String),
        version: expect.any(String),
        as_of: expect.any(String),
      });
    }
  });
});
