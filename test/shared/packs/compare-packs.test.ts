import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { comparePacks, isNewer } from '../../../shared/packs/compare-packs.ts';
import { question, rightsPack } from '../../builders/rights.ts';

const said = { source: 'S1', verified: true };
const duty = (id: string, text: string) => ({ id, title: id, text, ...said });
const lines = (...packs: Parameters<typeof comparePacks>) =>
  comparePacks(...packs).map(({ kind, part, id }) => `${kind} ${part} ${id}`);

describe('a newer pack', () => {
  it('says what it adds, changes and no longer has', () => {
    const before = rightsPack({ duties: [duty('stays', 'x'), duty('alters', 'x'), duty('goes', 'x')] });
    const after = rightsPack({ duties: [duty('comes', 'x'), duty('alters', 'y'), duty('stays', 'x')] });
    expect(lines(before, after)).toEqual(['added duties comes', 'changed duties alters', 'gone duties goes']);
  });

  it('has nothing to say where only the order of fields or of entries differs', () => {
    const before = rightsPack({ duties: [duty('a', 'x'), duty('b', 'x')] });
    const after = rightsPack({
      duties: [{ verified: true, source: 'S1', text: 'x', title: 'b', id: 'b' }, duty('a', 'x')],
    });
    expect(lines(before, after)).toEqual([]);
    expect(isNewer(before, after)).toBe(false);
  });

  it('tells a minimum of consultation and words that were not there', () => {
    const after = rightsPack({ consultation: { days: 28, ...said }, wording: { assessment: 'Statement', ...said } });
    expect(lines(rightsPack(), after)).toEqual(['added consultation consultation', 'added wording wording']);
    expect(lines(after, rightsPack())).toEqual(['gone consultation consultation', 'gone wording wording']);
  });

  it('is newer by its version, by number and not by letter; an older one is never offered', () => {
    const at = (version: string) => rightsPack({ version });
    expect(isNewer(at('1.9.0'), at('1.10.0'))).toBe(true);
    expect(isNewer(at('1.10.0'), at('1.9.0'))).toBe(false);
    expect(isNewer(at('1.0.0'), at('1.0.0'))).toBe(false);
    expect(isNewer(rightsPack({ id: 'a' }), rightsPack({ id: 'b', version: '9.0.0' }))).toBe(false);
  });

  it('is newer under the same version where it says something else', () => {
    expect(isNewer(rightsPack(), rightsPack({ questions: [question('TST-1')] }))).toBe(true);
  });
});

describe('any two packs', () => {
  const { rights } = loadPacks();
  const some = fc.constantFrom(...rights);
  it('differ the other way round by the same entries', () => {
    const turned = { added: 'gone', gone: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(some, some, (a, b) => {
        const there = comparePacks(a, b).map(({ kind, part, id }) => `${turned[kind]} ${part} ${id}`);
        expect(there.sort()).toEqual(lines(b, a).sort());
      }),
      { numRuns: 40 },
    );
  });
  it('do not differ from themselves', () => {
    for (const pack of rights) expect(comparePacks(pack, structuredClone(pack))).toEqual([]);
  });
});
