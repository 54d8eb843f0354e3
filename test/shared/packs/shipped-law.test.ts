import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { packsInForce } from '../../../shared/packs/packs-in-force.ts';
import { knownRightsPacks, type RightsPack } from '../../../shared/packs/rights-pack.ts';
import { usualRights } from '../../../shared/packs/usual-rights.ts';

const { rights: packs, profiles } = loadPacks();
const pack = (id: string): RightsPack => {
  const found = packs.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};
const inForce = (...ids: string[]) => {
  const chosen = packsInForce(ids, packs);
  if (!chosen.ok) throw new Error(`no pack ${chosen.error.id}`);
  return mergePacks(chosen.value);
};
const cautionsAt = (id: string, part: string) =>
  (pack(id).cautions ?? []).filter(({ at }) => at?.parts?.some((one) => one === part)).map((caution) => caution.id);

describe('the packs that are shipped', () => {
  it('are those that the program says it has', () => {
    expect(packs.map(({ id }) => id).sort()).toEqual([...knownRightsPacks].sort());
  });

  it('all refine the international one, so that each asks its 67 questions', () => {
    const asked = packs.map(({ id }) => [id, inForce(id).questions.length]);
    expect(asked).toEqual(packs.map(({ id }) => [id, 67]));
  });

  it('each say how a limit of a right is tested, but the accessibility pack, which is never alone', () => {
    const without = packs.filter(({ tests = [] }) => tests.length === 0).map(({ id }) => id);
    expect(without).toEqual(['accessibility']);
  });

  it.each(packs.flatMap(({ id, tests = [] }) => tests.map((test) => [id, test.id, test] as const)))(
    'let a justification form be built from %s %s',
    (_, __, { steps }) => {
      const named = steps.filter((step) => typeof step !== 'string');
      expect(named).toHaveLength(steps.length);
      expect(named.some(({ asks }) => asks === 'aim' || asks === 'suitability')).toBe(true);
      // What is only weighed needs a step at which it is weighed together.
      if (named.some(({ weight }) => weight === 'weigh')) expect(named.at(-1)?.weight).toBe('must');
    },
  );

  it('name a right by the same words, whichever pack says it', () => {
    const titles = new Map<string, Set<string>>();
    for (const { rights } of packs) {
      for (const { tag, title } of rights) titles.set(tag, (titles.get(tag) ?? new Set()).add(title));
    }
    expect([...titles].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  it('differ in force together only in what they call things', () => {
    const all = mergePacks(packs);
    expect([...new Set(all.conflicts.map(({ kind }) => kind))]).toEqual(['wording']);
  });

  it('demand no minimum of consultation in days, since none was found', () => {
    expect(mergePacks(packs).consultation).toBeNull();
  });
});

describe('a new dossier begins with the packs of its place', () => {
  it.each(profiles.map(({ id, rights = [] }) => [id, rights] as const))('%s: %s', (id, rights) => {
    expect(rights).toContain('international');
    const profile = profiles.find((one) => one.id === id);
    expect(usualRights(profile, packs)).toEqual(rights);
  });

  it('and a profile that names none with the pack of its own name, or the international one', () => {
    expect(usualRights({ id: 'wales' }, packs)).toEqual(['international', 'wales']);
    expect(usualRights({ id: 'elsewhere' }, packs)).toEqual(['international']);
    expect(usualRights(undefined, packs)).toEqual(['international']);
  });
});

describe('the traps of the law', () => {
  it('England, Wales and Scotland claim no article 13, Protocol 4 or Protocol 12', () => {
    for (const id of ['england', 'wales', 'scotland']) {
      expect(pack(id).rights.map(({ tag }) => tag)).not.toContain('MOV');
      for (const { where } of pack(id).rights) expect(where).not.toMatch(/P4|Protocol 4|P12|Protocol 12/);
    }
  });

  it('England has no socio-economic duty, Wales and Scotland have one', () => {
    const has = (id: string) => inForce(id).duties.some(({ kind }) => kind === 'socio-economic');
    expect([has('england'), has('wales'), has('scotland')]).toEqual([false, true, true]);
  });

  it('the regulatory statement of SI 2016/165 is English', () => {
    expect(JSON.stringify(pack('england').duties)).toContain('SI 2016/165');
    for (const id of ['wales', 'scotland']) expect(JSON.stringify(pack(id).duties)).not.toContain('2016/165');
  });

  it('the six weeks of Wales are notice and those of an order are for the court: neither is a consultation', () => {
    const rules = pack('wales').consultationRules ?? [];
    expect(rules.filter(({ days }) => days === 42).map(({ measures }) => measures)).toEqual(['notice', 'challenge']);
    expect(inForce('wales').consultation).toBeNull();
  });

  it('the children’s Act of Scotland blocks no by-law that probably falls outside it', () => {
    const duty = inForce('scotland').duties.filter(({ kind }) => kind === 'best-interests');
    expect(duty.map(({ force, verified }) => [force, verified])).toEqual([['good-practice', false]]);
  });

  it('belief is limited neither for national security nor against crime under the Convention', () => {
    for (const id of ['europe', 'england', 'wales', 'scotland']) {
      const belief = pack(id).aims?.find(({ right }) => right === 'REL');
      expect(belief?.not).toEqual(['National security', 'The prevention of disorder or crime']);
    }
  });

  it('the EU Charter is marked as law of the Union, and its grounds too', () => {
    const grounds = pack('europe').grounds.filter(({ where }) => where?.startsWith('EU Charter'));
    expect(grounds.every(({ region }) => region === 'eu')).toBe(true);
    expect(cautionsAt('europe', 'start')).toContain('charter-scope');
  });

  it('the Charter of Canada has no property, and its list of grounds is open by analogy', () => {
    expect(pack('canada').rights.map(({ tag }) => tag)).not.toContain('PRP');
    expect(inForce('canada').openGrounds.map(({ pack: id, open }) => `${id} ${open}`)).toEqual([
      'international other-status',
      'canada analogous',
    ]);
  });

  it('the grounds of Ontario and British Columbia are told from those of the Charter, with the matter they count in', () => {
    const of = (region: string) => pack('canada').grounds.filter((ground) => ground.region === region);
    expect(of('ontario')).toHaveLength(17);
    expect(of('british-columbia')).toHaveLength(16);
    expect(of('ontario').find(({ id }) => id === 'on-public-assistance')?.scope).toBe('Housing only');
    expect(of('british-columbia').every(({ verified }) => !verified)).toBe(true);
  });

  it('South Africa and Victoria weigh factors and do not climb a ladder', () => {
    for (const [id, test] of [
      ['south-africa', 'section-36'],
      ['victoria', 'section-7-2'],
    ] as const) {
      const steps = inForce(id).tests.find((one) => one.id === test)?.steps ?? [];
      expect(steps.filter(({ weight }) => weight === 'weigh')).toHaveLength(5);
    }
  });

  it('a local law of Victoria needs a lawyer’s certificate, which is said at the signature', () => {
    expect(cautionsAt('victoria', 'sign-off')).toContain('certificate');
    expect(pack('victoria').wording?.signOff).toContain('not the certificate');
  });

  it('in the United States an unequal effect is worded as good practice, and a preference by race as suspect', () => {
    expect(pack('united-states').wording?.adverseEffect).toMatch(/good practice/);
    const preference = pack('united-states').cautions?.find(({ id }) => id === 'race-preference');
    expect(preference?.at).toEqual({ questions: ['EQM-1', 'NDS-7'], prompts: ['T45'] });
    expect(pack('united-states').sources.find(({ id }) => id === 'S33')?.verified).toBe(false);
  });

  it('in Great Britain the signature does not discharge the duty, and is said not to', () => {
    for (const id of ['england', 'wales', 'scotland']) {
      expect(pack(id).wording?.signOff).toContain('does not discharge');
      expect(cautionsAt(id, 'sign-off')).toContain('non-delegable');
    }
  });
});
