import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleErrorMessage } from '../../../shared/record/bundle-error.ts';
import { bundleLimits, looksLikeBundle, readBundle, writeBundle } from '../../../shared/record/bundle.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import { doc, p, paragraph, part, section, title } from '../../builders/ordinance.ts';
import { sha256, testDraft, testNow } from '../../builders/draft.ts';

const file = new TextEncoder().encode('a map');
const fileHash = await sha256(file);
const draft: Draft = {
  ...testDraft(
    doc(
      title('Parks By-law'),
      part({ id: 'p1' }, section({ id: 's1' }, 'No person may—', paragraph({ id: 's1a' }, 'shout.'))),
      section({ id: 's2' }, 'Ünïcode “quotes” and 🌳.'),
      p({ id: 'end' }, 'End.'),
    ),
  ),
  answers: [
    {
      question: 'SCR-1',
      value: 'Noise at night.',
      judgement: 'yes',
      reasons: '',
      evidence: ['Complaints 2025'],
      provisions: ['s1' as never],
      by: null,
      at: testNow,
    },
  ],
  prompts: [{ trigger: 'T10', provision: null, state: 'dismissed', reason: 'No.', by: null, at: testNow }],
  files: new Map([[fileHash, file]]),
};
const readable = [{ name: 'ordinance.akn.xml', bytes: new TextEncoder().encode('<akomaNtoso/>') }];

describe('a bundle', () => {
  it('carries a dossier whole from one machine to another', async () => {
    const bytes = await writeBundle(draft, { readable, sha256 });
    expect(looksLikeBundle(bytes)).toBe(true);
    expect(await readBundle(bytes, { sha256 })).toEqual({ ok: true, value: draft });
  });

  it('has the same bytes whenever the same dossier is written', async () => {
    const first = await writeBundle(draft, { readable, sha256 });
    const shuffled = { ...draft, answers: [...draft.answers].reverse(), facts: { ...draft.facts } };
    expect(await writeBundle(shuffled, { readable, sha256 })).toEqual(first);
  });

  it('gives back whatever words, facts and answers were put in', async () => {
    const words = fc.string({ unit: 'binary', maxLength: 60 });
    const fact = fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/), words, { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 4 }), fact, words, async (lines, facts, reasons) => {
        const body = doc(...lines.map((line) => section(line)));
        const before: Draft = {
          ...testDraft(body),
          facts: Object.fromEntries(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))),
          answers: draft.answers.map((answer) => ({ ...answer, reasons })),
        };
        const after = await readBundle(await writeBundle(before, { readable: [], sha256 }), { sha256 });
        expect(after).toEqual({ ok: true, value: before });
      }),
      { numRuns: 40 },
    );
  });

  it('with any one byte changed is refused and never misread', async () => {
    const bytes = await writeBundle(draft, { readable, sha256 });
    const original = await readBundle(bytes, { sha256 });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ change;
        const result = await readBundle(changed, { sha256 });
        // A compressed stream has a few bits without meaning; with one of them changed the content is the very same.
        if (result.ok) expect(result).toEqual(original);
        else expect(bundleErrorMessage(result.error)).toMatch(/^[a-z].{10,}/);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses to name a file outside itself when written', async () => {
    const climbing = [{ name: '../x', bytes: file }];
    await expect(writeBundle(draft, { readable: climbing, sha256 })).rejects.toThrow(/letters, digits/);
  });

  it('states limits that a real dossier never meets', () => {
    expect(bundleLimits).toEqual({ files: 65_000, fileBytes: 67_108_864, totalBytes: 536_870_912 });
  });
});
