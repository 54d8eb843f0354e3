import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { corpusDir } from '../../builders/corpus.ts';
import { promptReport, scoreSet } from './prompt-report.ts';
import { percent } from './prompt-scores.ts';

const packs = loadPacks().rights.filter(({ id }) => id === 'international');
const corpus = corpusDir();

/** What the prompts reach today, in percentages that may not get worse: raised where expected, in a tempting place, on a neutral provision. */
const bars = { tune: [97, 2, 2], 'held-out': [95, 3, 2], blind: [88, 5, 8] } as const;

describe.each(['tune', 'held-out', 'blind'] as const)('the prompts on the %s labels', (set) => {
  it('are raised where they should be and not where they must not be', async () => {
    const scores = await scoreSet(set, packs, corpus);
    const [expected, tempting, neutral] = bars[set];
    expect(percent(scores.expected)).toBeGreaterThanOrEqual(expected);
    expect(percent(scores.tempting)).toBeLessThanOrEqual(tempting);
    expect(percent(scores.neutral)).toBeLessThanOrEqual(neutral);
  });

  it('are labelled with prompts that there are', async () => {
    const known = new Set(packs.flatMap(({ triggers }) => triggers.map(({ id }) => id)));
    const { byTrigger } = await scoreSet(set, packs, corpus);
    expect([...byTrigger.keys()].filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the report on the prompts', () => {
  it.skipIf(corpus === null)('says what is so (skipped without the corpus of real by-laws)', async () => {
    const report = readFileSync(new URL('../../../docs/prompt-accuracy.md', import.meta.url), 'utf8');
    expect(report).toBe(await promptReport(packs, corpus ?? ''));
  });
});
