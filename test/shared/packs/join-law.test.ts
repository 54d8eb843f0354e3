import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { question, rightsPack } from '../../builders/rights.ts';

const said = { source: 'S1', verified: true };
const test = { title: 'A test', steps: ['Is it law?'], where: 'art 1', ...said };

describe('the law of several packs in force', () => {
  it('has one ground where packs mean one thing, under every name that they have for it', () => {
    const merged = mergePacks([
      rightsPack({ id: 'a', grounds: [{ id: 'religion', title: 'Religion', ...said }] }),
      rightsPack({ id: 'b', grounds: [{ id: 'creed', title: 'Creed', meaning: 'religion', ...said }] }),
    ]);
    expect(merged.grounds.map(({ id, names }) => [id, names.map(({ pack, title }) => `${pack}: ${title}`)])).toEqual([
      ['religion', ['a: Religion', 'b: Creed']],
    ]);
  });

  it('says whose list of grounds is open, and does not take the opening for a ground', () => {
    const merged = mergePacks([
      rightsPack({ id: 'a', grounds: [{ id: 'other', title: 'Other status', open: 'other-status', ...said }] }),
      rightsPack({ id: 'b', grounds: [{ id: 'age', title: 'Age', ...said }] }),
    ]);
    expect(merged.openGrounds.map(({ pack, open }) => [pack, open])).toEqual([['a', 'other-status']]);
    expect(merged.grounds.map(({ id }) => id)).toEqual(['age']);
  });

  it('has the longest minimum of consultation and says whose it is, be it general or a rule', () => {
    const merged = mergePacks([
      rightsPack({ id: 'a', consultation: { days: 21, ...said } }),
      rightsPack({
        id: 'b',
        regions: [{ id: 'north', title: 'The North' }],
        consultationRules: [
          { id: 'long', title: 'Hearing', text: 'x', measures: 'consultation', days: 30, region: 'north', ...said },
        ],
      }),
    ]);
    expect(merged.consultation).toMatchObject({ days: 30, pack: 'b', title: 'Hearing', regionTitle: 'The North' });
  });

  it('takes no period of notice and no time to go to court for a minimum of consultation', () => {
    const rule = { title: 'x', text: 'x', days: 42, ...said };
    const merged = mergePacks([
      rightsPack({
        consultationRules: [
          { ...rule, id: 'notice', measures: 'notice' },
          { ...rule, id: 'court', measures: 'challenge' },
        ],
      }),
    ]);
    expect(merged.consultation).toBeNull();
    expect(merged.consultationRules).toHaveLength(2);
  });

  it('keeps the test of each pack, also where two call theirs by one name', () => {
    const merged = mergePacks([
      rightsPack({ id: 'a', tests: [{ ...test, id: 'proportionality' }] }),
      rightsPack({ id: 'b', tests: [{ ...test, id: 'proportionality', steps: ['Is it needed?'] }] }),
    ]);
    expect(merged.tests.map(({ pack, steps }) => [pack, steps.map((step) => step.question)])).toEqual([
      ['a', ['Is it law?']],
      ['b', ['Is it needed?']],
    ]);
  });

  it('says of each statement its day: its own or that of its pack', () => {
    const merged = mergePacks([
      rightsPack({
        as_of: '2026-07-01',
        duties: [
          { id: 'old', title: 'x', text: 'x', as_of: '2025-12-10', ...said },
          { id: 'new', title: 'x', text: 'x', ...said },
        ],
      }),
    ]);
    expect(merged.duties.map(({ asOf }) => asOf)).toEqual(['2025-12-10', '2026-07-01']);
  });
});

describe('a conflict between packs is told', () => {
  const conflicts = (...packs: RightsPack[]) => mergePacks(packs).conflicts;

  it('where an aim counts for one and not for the other', () => {
    const aims = (parts: { aims: string[]; not?: string[] }) => [{ right: 'EQ', where: 'x', ...said, ...parts }];
    expect(
      conflicts(
        rightsPack({ id: 'a', aims: aims({ aims: ['National security'] }) }),
        rightsPack({ id: 'b', aims: aims({ aims: ['Health'], not: ['national security'] }) }),
      ),
    ).toEqual([{ kind: 'aim', right: 'EQ', aim: 'national security', permits: ['a'], refuses: ['b'] }]);
  });

  it('where two change what one answer raises, each in its way', () => {
    const changed = (id: string, level: 'high' | 'low') =>
      rightsPack({ id, refinements: [{ question: 'TST-1', effects: [{ when: 'always', level }], ...said }] });
    const core = rightsPack({ id: 'core', questions: [question('TST-1')] });
    expect(conflicts(core, changed('a', 'high'), changed('b', 'low'))).toEqual([
      { kind: 'effects', question: 'TST-1', packs: ['a', 'b'] },
    ]);
    expect(conflicts(core, changed('a', 'high'), changed('b', 'high'))).toEqual([]);
  });

  it('where two ask different things under one id, unless one of them refines the other', () => {
    const asks = (id: string, text: string, refines?: string[]) =>
      rightsPack({ id, questions: [question('TST-1', { question: text })], ...(refines ? { refines } : {}) });
    expect(conflicts(asks('a', 'This?'), asks('b', 'That?'))).toEqual([
      { kind: 'question', question: 'TST-1', packs: ['a', 'b'] },
    ]);
    expect(conflicts(asks('a', 'This?'), asks('b', 'That?', ['a']))).toEqual([]);
  });

  it('where they call the assessment by different names or word one duty differently', () => {
    const duty = { id: 'publish', title: 'Publish', ...said };
    expect(
      conflicts(
        rightsPack({ id: 'a', wording: { assessment: 'Statement', ...said }, duties: [{ ...duty, text: 'Soon.' }] }),
        rightsPack({ id: 'b', wording: { assessment: 'Report', ...said }, duties: [{ ...duty, text: 'Later.' }] }),
      ),
    ).toEqual([
      { kind: 'duty', duty: 'publish', packs: ['a', 'b'] },
      { kind: 'wording', what: 'assessment', packs: ['a', 'b'], words: ['Statement', 'Report'] },
    ]);
  });
});

describe('whatever packs are in force', () => {
  it('the order in which they are given does not matter', () => {
    fc.assert(
      fc.property(somePacks, fc.infiniteStream(fc.nat()), (packs, order) => {
        const shuffled = packs.map((pack) => ({ pack, at: order.next().value as number }));
        shuffled.sort((a, b) => a.at - b.at);
        expect(mergePacks(shuffled.map(({ pack }) => pack))).toEqual(mergePacks(packs));
      }),
      { numRuns: 200 },
    );
  });

  it('nothing that one of them says of the law is lost', () => {
    fc.assert(
      fc.property(somePacks, (packs) => {
        const merged = mergePacks(packs);
        for (const { id, grounds, duties, noLimit, aims = [], tests = [], consultation } of packs) {
          const own = <T extends { pack: string }>(list: readonly T[]) => list.filter(({ pack }) => pack === id);
          const named = [...merged.grounds.flatMap(({ names }) => names), ...merged.openGrounds];
          expect(own(named).map((one) => one.title)).toHaveLength(grounds.length);
          expect(own(merged.duties).map(({ text }) => text)).toEqual(duties.map(({ text }) => text));
          expect(own(merged.noLimit).map(({ text }) => text)).toEqual(noLimit.map(({ text }) => text));
          expect(own(merged.aims).map((one) => one.aims)).toEqual(aims.map((one) => one.aims));
          expect(own(merged.tests).map((one) => one.id)).toEqual(tests.map((one) => one.id));
          if (consultation) expect(merged.consultation?.days).toBeGreaterThanOrEqual(consultation.days);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('one ground stands once, however many name it', () => {
    fc.assert(
      fc.property(somePacks, (packs) => {
        const ids = mergePacks(packs).grounds.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

const word = fc.constantFrom('age', 'race', 'sex', 'creed', 'health');
const onePack = fc.record({
  id: fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon'),
  refines: fc.uniqueArray(fc.constantFrom('alpha', 'beta', 'gamma'), { maxLength: 2 }),
  grounds: fc.array(fc.record({ id: word, title: word, meaning: fc.option(word, { nil: undefined }) }), {
    maxLength: 4,
  }),
  texts: fc.array(word, { maxLength: 3 }),
  days: fc.option(fc.integer({ min: 1, max: 90 })),
});
const somePacks = fc
  .uniqueArray(onePack, { maxLength: 5, selector: ({ id }) => id })
  .map((drawn) => drawn.map((one) => packFrom(one)));

function packFrom({ id, refines, grounds, texts, days }: typeof onePack extends fc.Arbitrary<infer T> ? T : never) {
  return rightsPack({
    id,
    refines: refines.filter((other) => other !== id),
    grounds: grounds.map(({ id: name, title, meaning }) => ({
      id: name,
      title,
      ...(meaning === undefined ? {} : { meaning }),
      ...said,
    })),
    duties: texts.map((text) => ({ id: text, title: text, text, ...said })),
    noLimit: texts.map((text) => ({ right: 'EQ', text, ...said })),
    aims: texts.map((text) => ({ right: 'EQ', aims: [text], where: 'x', ...said })),
    tests: texts.map((text) => ({ ...test, id: text })),
    consultation: days === null ? null : { days, ...said },
    questions: texts.slice(0, 1).map((text) => question('TST-1', { question: text })),
    wording: { assessment: texts[0] ?? 'Assessment', ...said },
  });
}
