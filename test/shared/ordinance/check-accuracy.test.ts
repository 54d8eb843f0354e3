import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { rulesOf } from '../../../shared/ordinance/check-rules.ts';
import { corpusDir } from '../../builders/corpus.ts';
import { shippedProfile } from '../../builders/draft.ts';
import { type Accuracy, accuracies, checkReport, findingPlaces, labels, texts } from './check-report.ts';

const corpus = corpusDir();
const written = readFileSync(new URL('../../../docs/check-accuracy.md', import.meta.url), 'utf8');

describe('the labels of findings', () => {
  it('are of rules that there are, and no place is both right and wrong', () => {
    const rules = new Set(rulesOf(shippedProfile('south-africa')));
    expect(Object.keys(labels).filter((rule) => !rules.has(rule))).toEqual([]);
    for (const { right, wrong } of Object.values(labels)) {
      expect(right.filter((place) => wrong.includes(place))).toEqual([]);
    }
  });
});

describe('every rule', () => {
  it('has five texts that must trigger it and five that must not', () => {
    const rules = rulesOf(shippedProfile('south-africa'));
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => Math.min(...texts(rule)) < 5)).toEqual([]);
  });
});

describe.skipIf(corpus === null)('findings in real by-laws (skipped where the corpus is absent)', () => {
  let rows: readonly Accuracy[] = [];
  beforeAll(async () => {
    rows = accuracies(await findingPlaces(corpus ?? ''));
  }, 120_000);

  it('are right nine times in ten, rule by rule, and none that was right is lost', () => {
    console.info(
      `judged ${rows.reduce((sum, { judged }) => sum + judged, 0)}, right ${rows.reduce((sum, { right }) => sum + right, 0)}`,
    );
    expect(rows.filter(({ judged, right }) => right < judged * 0.9)).toEqual([]);
    expect(rows.filter(({ lost }) => lost > 0)).toEqual([]);
    // Every rule that finds anything has been judged: all that it finds, or forty.
    expect(rows.filter(({ judged, found }) => judged < Math.min(found, 40))).toEqual([]);
  });

  it('are counted in the guide as they are found', () => {
    expect(checkReport(rows)).toBe(written);
  });
});
