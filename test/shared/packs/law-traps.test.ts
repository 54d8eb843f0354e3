import { describe, expect, it } from 'vitest';
import { cautionsAt } from '../../../shared/packs/cautions-at.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { packsInForce } from '../../../shared/packs/packs-in-force.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { statementsIn } from '../../../shared/assessment/statements.ts';
import { emptyRegisters } from '../../../shared/record/registers.ts';
import { shippedRights } from '../../builders/rights.ts';

const shipped = shippedRights();
const pack = (id: string): RightsPack => {
  const found = shipped.get(id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};
const inForce = (...ids: string[]) => {
  const chosen = packsInForce(ids, [...shipped.values()]);
  if (!chosen.ok) throw new Error(`no pack ${chosen.error.id}`);
  return mergePacks(chosen.value);
};
const all = [...shipped.keys()];

/* Each of the traps of the law in which a pack could fall; what the packs as they are shipped say instead. */
describe('a ground or duty stands only where the law has it', () => {
  it('the socio-economic duty in Wales and Scotland alone', () => {
    const having = all.filter((id) => pack(id).duties.some(({ kind }) => kind === 'socio-economic'));
    expect(having.sort()).toEqual(['scotland', 'wales']);
  });

  it('social condition is no ground in Great Britain, and is a ground of the Convention’s list', () => {
    for (const id of ['england', 'wales', 'scotland']) {
      expect(
        pack(id)
          .grounds.map(({ title }) => title)
          .join(),
      ).not.toMatch(/social origin|poverty|socio-economic/i);
    }
    expect(
      pack('europe')
        .grounds.map(({ title }) => title)
        .join(),
    ).toMatch(/social origin/i);
  });

  it('marriage is left out of the aims of equality of opportunity and good relations in Great Britain', () => {
    for (const id of ['england', 'wales', 'scotland']) {
      expect(pack(id).duties.find((duty) => duty.id === 's149-7')?.text).toMatch(/marriage/i);
    }
  });

  it('source of income counts for tenants and record of offences for workers only, in the provinces of Canada', () => {
    const narrow = pack('canada').grounds.filter(({ scope }) => scope !== undefined && scope !== 'Services');
    expect(narrow.map(({ id, scope, region }) => [region, id, scope])).toEqual([
      ['ontario', 'on-public-assistance', 'Housing only'],
      ['ontario', 'on-record-of-offences', 'Employment only'],
      ['british-columbia', 'bc-source-of-income', 'Tenancy only'],
      ['british-columbia', 'bc-political-belief', 'Employment contexts only'],
      ['british-columbia', 'bc-conviction', 'Employment contexts only'],
    ]);
  });

  it('a written regulatory statement is asked for in England and, by other law, in Wales; nowhere else', () => {
    const asking = all.filter(
      (id) => statementsIn(mergePacks([pack(id)]), emptyRegisters.statements, () => null).length > 0,
    );
    expect(asking.sort()).toEqual(['england', 'wales']);
    const places = (id: string) =>
      pack(id).duties.flatMap(({ statement }) => statement?.parts.map((p) => p.where) ?? []);
    expect(places('england').every((where) => where.includes('2016/165'))).toBe(true);
    expect(places('wales').some((where) => where.includes('2016/165'))).toBe(false);
  });

  it('a public spaces order has duties of its own, which are not those of the byelaw', () => {
    const pspo = pack('england').duties.find(({ id }) => id === 'pspo');
    expect([pspo?.kind, pspo?.statement]).toEqual(['other', undefined]);
  });
});

describe('a limit is tested by the test of its own law', () => {
  it('Oakes is a ladder, section 36 and section 7(2) are weighed, and the Convention has aims for each right', () => {
    const weights = (id: string, test: string) =>
      inForce(id)
        .tests.find((one) => one.id === test)
        ?.steps.map(({ weight }) => weight);
    expect(weights('canada', 'oakes')).toEqual(['must', 'must', 'must', 'must', 'must']);
    const weighed = ['must', 'weigh', 'weigh', 'weigh', 'weigh', 'weigh', 'must'];
    expect(weights('south-africa', 'section-36')).toEqual(weighed);
    expect(weights('victoria', 'section-7-2')).toEqual(weighed);
    for (const id of ['canada', 'south-africa', 'victoria']) {
      expect(pack(id).aims?.map(({ right }) => right)).toEqual(['*']);
    }
    const europe = pack('europe').aims ?? [];
    const aims = (right: string) => europe.find((list) => list.right === right)?.aims.join('; ') ?? '';
    expect(europe.some(({ right }) => right === '*')).toBe(false);
    expect(aims('PRV')).toMatch(/economic well-being/i);
    for (const right of ['REL', 'EXP', 'ASM']) expect(aims(right)).not.toMatch(/economic well-being/i);
    expect(aims('EXP')).toMatch(/territorial integrity.*/i);
    expect(aims('EXP')).toMatch(/reputation/i);
    for (const right of ['PRV', 'REL', 'ASM']) expect(aims(right)).not.toMatch(/reputation of others/i);
  });

  it('the United States have four, each of which says when it is the one', () => {
    const { tests } = inForce('united-states');
    const own = tests.filter((test) => test.pack === 'united-states');
    expect(own.map(({ id }) => id)).toEqual(['strict', 'intermediate', 'time-place-manner', 'rational-basis']);
    expect(own.every(({ when }) => when !== undefined)).toBe(true);
  });
});

describe('a right without limit', () => {
  it('is one where its law says so: Canada, South Africa, Victoria and the United States have no list of their own', () => {
    const own = all.filter((id) => pack(id).noLimit.length > 0);
    expect(own.sort()).toEqual(['england', 'europe', 'international', 'scotland', 'wales']);
  });

  it('holds from the international list wherever that is in force, which is everywhere', () => {
    for (const id of all) expect(inForce(id).noLimit.filter((said) => said.pack === 'international')).toHaveLength(6);
  });

  it('is a part of its tag, so that privacy of the home is not taken for torture', () => {
    for (const id of all) {
      for (const { covers } of pack(id).noLimit) expect(covers).toBe('part');
    }
  });

  it('includes inner belief, not its showing', () => {
    const belief = pack('international').noLimit.find(({ right }) => right === 'REL');
    expect(belief?.text).toMatch(/^Inner belief/);
    expect(pack('international').aims?.some(({ right }) => right === 'REL')).toBe(true);
  });
});

describe('what was not verified is marked so, and stands where it matters', () => {
  it.each([
    ['england', 'socio-economic'],
    ['england', 'crime-policing-act'],
    ['england', 'sex'],
    ['scotland', 'uncrc-byelaws'],
    ['scotland', 'ten-years'],
    ['united-states', 'disparate-impact-fha'],
    ['united-states', 'camping'],
    ['canada', 'shelter-varies'],
  ])('%s: %s', (id, caution) => {
    expect(pack(id).cautions?.find((one) => one.id === caution)?.verified).toBe(false);
  });

  it('every caution is met somewhere: at a part of the work, a question, a prompt or a right', () => {
    for (const id of all) {
      const merged = inForce(id);
      const parts = [
        'start',
        'groups',
        'consultation',
        'analysis',
        'justification',
        'sign-off',
        'publication',
      ] as const;
      const met = new Set(
        [
          ...parts.flatMap((part) => cautionsAt(merged, { part })),
          ...merged.questions.flatMap((question) => cautionsAt(merged, { question: question.id })),
          ...merged.triggers.flatMap((trigger) => cautionsAt(merged, { prompt: trigger.id })),
          ...merged.rights.flatMap(({ tag }) => cautionsAt(merged, { right: tag })),
        ].map((caution) => caution.id),
      );
      expect(merged.cautions.filter((caution) => !met.has(caution.id))).toEqual([]);
    }
  });

  it('no pack says of its whole law that it was verified', () => {
    const claims = ['grounds', 'duties', 'tests', 'aims'] as const;
    for (const id of all.filter((each) => each !== 'accessibility')) {
      const said = claims.flatMap((part) => (pack(id)[part] ?? []) as readonly { verified: boolean }[]);
      expect(said.some(({ verified }) => !verified)).toBe(true);
    }
  });
});
