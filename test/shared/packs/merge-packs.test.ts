import { describe, expect, it } from 'vitest';
import { checkTogether } from '../../../shared/packs/check-together.ts';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import { packsInForce } from '../../../shared/packs/packs-in-force.ts';
import { parseRightsPack } from '../../../shared/packs/parse-pack.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { type Json, smallRefinement, smallRightsPack } from '../../builders/small-packs.ts';

describe('packs in force together', () => {
  it('ask the questions of the first, with the help of the second added', () => {
    const merged = mergePacks([parsed(smallRightsPack()), parsed(smallRefinement())]);
    expect(merged.questions.map(({ id, help }) => [id, help])).toEqual([
      ['SCR-1', 'Say which.'],
      ['SCR-2', 'Name it. Here: section 235.'],
    ]);
  });

  it('let the later one change what an answer raises, and name its law', () => {
    const local = smallRefinement();
    local.sources.push({ id: 'S2', title: 'Local law', where: 'here', verified: true });
    local.refinements[0] = {
      question: 'SCR-2',
      effects: [{ when: 'always', level: 'low' }],
      source: 'S2',
      verified: true,
    };
    const question = mergePacks([parsed(smallRightsPack()), parsed(local)]).questions[1];
    expect(question?.effects).toEqual([{ when: 'always', level: 'low' }]);
    expect(question?.source).toBe('S2');
    expect(question?.help).toBe('Name it.');
  });

  it('say of each right every place where it stands', () => {
    const local = smallRefinement();
    local.rights = [{ tag: 'EQ', title: 'Equality here', where: 'Act s 4', source: 'S1', verified: true }];
    const [right] = mergePacks([parsed(smallRightsPack()), parsed(local)]).rights;
    expect(right?.title).toBe('Equality here');
    expect(right?.where.map(({ pack, text, verified }) => [pack, text, verified])).toEqual([
      ['small', 'UDHR 1', false],
      ['local', 'Act s 4', true],
    ]);
  });

  it('let none shorten the consultation that another demands', () => {
    const local = smallRefinement();
    local.consultation = { days: 14, source: 'S1', verified: true };
    expect(mergePacks([parsed(smallRightsPack()), parsed(local)]).consultation?.days).toBe(28);
  });

  it('are merged once', () => {
    const packs = [parsed(smallRightsPack()), parsed(smallRefinement())];
    expect(mergePacks([...packs])).toBe(mergePacks(packs));
  });
});

describe('a pack that refines another', () => {
  it('brings it along, first and once', () => {
    const known = [parsed(smallRefinement()), parsed(smallRightsPack())];
    const inForce = packsInForce(['local', 'small', 'local'], known);
    expect(inForce.ok && inForce.value.map(({ id }) => id)).toEqual(['small', 'local']);
  });

  it('that nobody knows is named', () => {
    expect(packsInForce(['lokal'], [parsed(smallRightsPack())])).toEqual({
      ok: false,
      error: { kind: 'unknown-pack', id: 'lokal', known: ['small'] },
    });
  });

  it('is checked against it', () => {
    expect(together(() => undefined)).toEqual([]);
    expect(together((local) => (local.refinements[0].question = 'SRC-2'))).toEqual([
      'local refinements[0].question there is no question “SRC-2”. Did you mean “SCR-2”?',
    ]);
    expect(together((local) => (local.refinements[0].show = { group: ['childen'] }))).toEqual([
      'local refinements[0].show.group[0] there is no group “childen”. Did you mean “children”?',
    ]);
    expect(together((local) => (local.refines = ['smal']))).toEqual([
      'local refines there is no rights pack “smal”. Did you mean “small”?',
    ]);
  });

  it('cannot refine itself', () => {
    expect(together((local) => local.refines.push('local'))).toEqual([
      'local refines the pack refines itself, directly or by others',
    ]);
  });

  it('cannot bear the id of another', () => {
    expect(together((local) => (local.id = 'small'))).toEqual(['small id there are two packs “small”']);
  });
});

function together(harm: (local: Json) => unknown): string[] {
  const local = smallRefinement();
  harm(local);
  return checkTogether([parsed(smallRightsPack()), parsed(local)]).flatMap(({ name, problems }) =>
    problems.map(({ path, message }) => `${name} ${path} ${message}`),
  );
}

function parsed(json: Json): RightsPack {
  const pack = parseRightsPack(json, 'test');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error.problems));
  return pack.value;
}
