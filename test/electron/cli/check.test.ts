import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../electron/cli/sha256.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { parseBody } from '../../../shared/ordinance/parse-body.ts';
import { readBundle, writeBundle } from '../../../shared/record/bundle.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import { wordsSetAside } from '../../../shared/record/set-aside.ts';
import { byLawXml, cli, folderHere } from './cli-here.ts';

const at = folderHere();
const plain = at('market.bylaw');

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly provision: string | null;
  readonly message: string;
  readonly fix: { readonly instead?: string } | null;
  readonly setAside: string | null;
}
const rows = async (file: string) => (await cli('check', file, '--json')).json as readonly Row[];

/** The dossier with something of it changed, under another name. */
async function withChange(name: string, change: (draft: Draft) => Partial<Draft>): Promise<string> {
  const read = await readBundle(new Uint8Array(readFileSync(plain)), { sha256 });
  if (!read.ok) throw new Error('the dossier cannot be read');
  const next = { ...read.value, ...change(read.value) };
  writeFileSync(at(name), await writeBundle(next, { readable: [], sha256 }));
  return at(name);
}

beforeAll(async () => {
  writeFileSync(at('market.xml'), byLawXml.replace('sell without a permit', 'sell and/or hire without a permit'));
  const packs = ['--profile', 'south-africa', '--rights', 'international'];
  await cli('import', at('market.xml'), ...packs, '-o', plain);
});

describe('the checks of a dossier on the command line', () => {
  it('say the reason of what is set aside, and do not fail on it', async () => {
    const andOr = (await rows(plain)).filter(({ rule }) => rule === 'prose-and-or');
    expect(andOr.map(({ severity, setAside }) => [severity, setAside])).toEqual([['warning', null]]);
    const aside = await withChange('aside.bylaw', ({ body, packs }) => {
      const parsed = parseBody(body);
      if (!parsed.ok) throw new Error('the body cannot be read');
      const found = checkOrdinance(parsed.value, packs.profile);
      const because = { by: null, at: '2026-01-01T12:00:00Z' };
      return {
        setAside: found.map((finding, i) => ({
          rule: finding.rule,
          // One at its place, the others with their whole rule.
          place:
            finding.rule === 'prose-and-or'
              ? { provision: finding.provision, words: wordsSetAside(parsed.value, finding) }
              : null,
          reason: `Reason ${i}.`,
          ...because,
        })),
      };
    });
    const after = await rows(aside);
    expect(after.find(({ rule }) => rule === 'prose-and-or')?.setAside).toMatch(/^Reason \d+\.$/);
    expect(after.filter(({ rule, setAside }) => setAside === null && rule !== 'spelling')).toEqual([]);
    expect((await cli('check', plain, '--fail-on', 'warning')).code).toBe(1);
    expect((await cli('check', aside, '--fail-on', 'warning')).code).toBe(0);
  });

  it('count again what is set aside at a place whose words have changed', async () => {
    const moved = await withChange('moved.bylaw', ({ body, packs }) => {
      const parsed = parseBody(body);
      if (!parsed.ok) throw new Error('the body cannot be read');
      const finding = checkOrdinance(parsed.value, packs.profile).find(({ rule }) => rule === 'prose-and-or');
      const place = { provision: finding?.provision ?? null, words: 'other words and/or stood here' };
      return {
        setAside: [{ rule: 'prose-and-or', place, reason: 'Of old.', by: null, at: '2026-01-01T12:00:00Z' }],
      };
    });
    expect((await rows(moved)).find(({ rule }) => rule === 'prose-and-or')?.setAside).toBeNull();
  });

  it('find the words that the council avoids, as the dossier took them', async () => {
    const avoiding = await withChange('avoiding.bylaw', ({ meta }) => ({
      meta: { ...meta, avoid: [{ words: 'market', instead: 'fair', why: 'Locals say so' }] },
    }));
    const found = (await rows(avoiding)).filter(({ rule }) => rule.startsWith('prose-own-'));
    expect(found.map(({ message, fix }) => [message, fix?.instead])).toContainEqual([
      '“market”: Say “fair”. Locals say so.',
      'fair',
    ]);
    expect((await rows(plain)).some(({ rule }) => rule.startsWith('prose-own-'))).toBe(false);
  });

  it('find those of a list that the dossier was given when it began, and no faulty list is taken', async () => {
    writeFileSync(at('words.csv'), 'Word or phrase;Say instead\r\nstall;stand\r\n');
    const packs = ['--profile', 'south-africa', '--rights', 'international'];
    await cli('import', at('market.xml'), ...packs, '--avoid', at('words.csv'), '-o', at('given.bylaw'));
    expect((await rows(at('given.bylaw'))).some(({ message }) => message === '“stall”: Say “stand”.')).toBe(true);
    writeFileSync(at('faulty.csv'), 'stall,a stall\n');
    const refused = await cli('import', at('market.xml'), ...packs, '--avoid', at('faulty.csv'), '-o', at('no.bylaw'));
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining('stands in what is to be said instead'),
    ]);
  });
});
