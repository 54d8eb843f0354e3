import { describe, expect, it } from 'vitest';
import { withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import { stepsOf } from '../../../shared/assessment/steps.ts';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import { isNewer } from '../../../shared/packs/compare-packs.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { chosenPacks } from '../../../shared/packs/packs-in-force.ts';
import { inChosenRegions, regionChanges, regionsOf, withRegions } from '../../../shared/packs/regions.ts';
import { type RightsPack, rightsPackSchema } from '../../../shared/packs/rights-pack.ts';
import { parseRightsPack } from '../../../shared/packs/parse-pack.ts';
import { shippedRights } from '../../builders/rights.ts';

const shipped = shippedRights();
const canada = shipped.get('canada') as RightsPack;
const international = shipped.get('international') as RightsPack;
const regional = (pack: RightsPack) =>
  new Set(mergePacks([international, pack]).grounds.flatMap(({ names }) => names.map(({ region }) => region ?? 'all')));

describe('the regions of a pack', () => {
  it('all count where nobody has chosen', () => {
    expect(regionsOf(canada)).toEqual(['ontario', 'british-columbia']);
    expect(regional(canada)).toEqual(new Set(['all', 'ontario', 'british-columbia']));
  });

  it('count in a dossier that chose them, beside the law of the whole, in grounds, duties and tests', () => {
    const ontario = withRegions(canada, ['ontario']);
    expect(regional(ontario)).toEqual(new Set(['all', 'ontario']));
    const { duties, tests } = mergePacks([ontario]);
    expect(duties.filter(({ region }) => region === 'british-columbia')).toEqual([]);
    expect(duties.filter(({ region }) => region === 'ontario')).toHaveLength(2);
    expect(tests.filter(({ region }) => region === 'ontario')).toHaveLength(1);
    expect(mergePacks([withRegions(canada, [])]).tests.filter(({ region }) => region)).toEqual([]);
    const said = (pack: RightsPack) =>
      stepsOf({ sections: [], gaps: [], risks: [] } as unknown as Assessment, [pack]).flatMap(({ law }) => law);
    expect(said(ontario).length).toBeLessThan(said(canada).length);
  });

  it('are frozen as they were chosen when a dossier is begun, and all of them where nothing was chosen', () => {
    const known = [...shipped.values()];
    const begun = (regions: Record<string, readonly string[]>) =>
      chosenPacks(['canada'], known, regions).map(({ id, chosenRegions }) => [id, chosenRegions]);
    expect(begun({ canada: ['ontario'], europe: [] })).toEqual([
      ['international', undefined],
      ['canada', ['ontario']],
    ]);
    expect(begun({ canada: [] })).toContainEqual(['canada', []]);
    expect(begun({})).toContainEqual(['canada', undefined]);
  });

  it('of the accessibility pack keep the law of one country from another', () => {
    const accessibility = shipped.get('accessibility') as RightsPack;
    const kept = inChosenRegions(withRegions(accessibility, ['united-states'])).duties.map(({ region }) => region);
    expect(new Set(kept.filter(Boolean))).toEqual(new Set(['united-states']));
  });

  it('where the EU Charter does not apply, leave the grounds of the Convention', () => {
    const europe = withRegions(shipped.get('europe') as RightsPack, []);
    const grounds = inChosenRegions(europe).grounds;
    expect(grounds.some(({ where }) => where?.startsWith('EU Charter'))).toBe(false);
    expect(grounds.length).toBeGreaterThan(10);
  });

  it('are written down only where they are fewer than all', () => {
    expect(withRegions(withRegions(canada, []), ['british-columbia', 'ontario'])).toEqual(canada);
    expect(rightsPackSchema.parse(withRegions(canada, ['ontario'])).chosenRegions).toEqual(['ontario']);
  });

  it('are refused where the pack has none of that name', () => {
    const parsed = parseRightsPack({ ...canada, chosenRegions: ['ontaro'] }, 'canada');
    expect(!parsed.ok && parsed.error.problems).toEqual([
      { path: 'chosenRegions[0]', message: 'there is no region “ontaro”. Did you mean “ontario”?' },
    ]);
  });
});

describe('another choice of regions', () => {
  it('lists what comes into force and what is no longer in force', () => {
    const ontario = withRegions(canada, ['ontario']);
    const changes = regionChanges(ontario, ['british-columbia']);
    const count = (kind: string, part: string) =>
      changes.filter((change) => change.kind === kind && change.part === part).length;
    expect([count('added', 'grounds'), count('gone', 'grounds')]).toEqual([16, 17]);
    expect([count('added', 'duties'), count('gone', 'duties'), count('gone', 'tests')]).toEqual([1, 2, 1]);
    expect(regionChanges(ontario, ['ontario'])).toEqual([]);
  });

  it('is no newer pack, and is kept when a newer one is taken', () => {
    const ontario = withRegions(canada, ['ontario']);
    expect(isNewer(ontario, canada)).toBe(false);
    const newer = { ...canada, version: '9.0.0' };
    const [, kept] = withNewerPacks([international, ontario], [newer], []);
    expect([kept?.version, kept?.chosenRegions]).toEqual(['9.0.0', ['ontario']]);
  });
});
