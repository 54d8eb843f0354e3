import { describe, expect, it } from 'vitest';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { shippedRights } from '../../builders/rights.ts';
import { plain, untagged, assessment, answer } from './assessed.ts';

describe('the packs that are shipped', () => {
  const international = shippedRights().get('international') as RightsPack;

  it('ask every question at most once, in a section, with a reason why', () => {
    const result = assessment(untagged, [international], [], []);
    const states = result.sections.flatMap(({ questions }) => questions);
    expect(states).toHaveLength(international.questions.length);
    expect(states.every(({ why }) => /^[A-Z].*\.$/.test(why))).toBe(true);
  });

  it('let nobody override the lack of a legal power or a right without limit', () => {
    const given = [answer('SCR-2', 'None.', { judgement: 'no' }), answer('PRO-8', 'yes')];
    const { risks } = assessment(plain, [international], given, []);
    const blocks = risks.filter(({ overridable }) => !overridable).map(({ source }) => source);
    expect(blocks).toEqual(['SCR-2', 'PRO-8']);
    expect(risks.slice(0, 2).map(({ source }) => source)).toEqual(['SCR-2', 'PRO-8']);
  });

  it.each(['SCR-2', 'PRO-8'])('block where %s is said not to apply', (question) => {
    const given = [answer(question, question === 'SCR-2' ? 'None.' : 'na', { judgement: 'na', reasons: 'None.' })];
    const { risks } = assessment(plain, [international], given, []);
    expect(risks.find(({ source }) => source === question)).toMatchObject({ level: 'block', overridable: false });
  });
});
