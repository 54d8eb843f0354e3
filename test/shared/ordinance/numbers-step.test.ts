import { Step, Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { NumbersStep } from '../../../shared/ordinance/structure/numbers-step.ts';
import { doc, p, paragraph, part, section } from '../../builders/ordinance.ts';

const law = doc(
  part(
    { id: 'p1' },
    section({ id: 's1' }, p('x'), paragraph({ id: 'a' }, p('y')), paragraph({ id: 'b', num: 'za' }, p('z'))),
  ),
  part({ id: 'p2' }, section({ id: 's2' }, p('w'))),
);
const posOf = (id: string): number => findProvision(law, id as ProvisionId)?.pos ?? -1;
const wanted: readonly (readonly [string, string | null])[] = [
  ['p1', 'I'],
  ['a', '1'],
  ['b', null],
];
const step = new NumbersStep(wanted.map(([id, num]) => ({ pos: posOf(id), num })));
const byOne = (): Transform => {
  const tr = new Transform(law);
  for (const [id, num] of wanted) tr.setNodeAttribute(posOf(id), 'num', num);
  return tr;
};

describe('many numbers set at once', () => {
  it('give what setting each by itself gives, and leave what holds none of them as it is', () => {
    const { doc: numbered } = new Transform(law).step(step);
    expect(numbered.eq(byOne().doc)).toBe(true);
    expect(numbered.lastChild).toBe(law.lastChild);
  });

  it('are taken back as they were, and read again from what was written of them', () => {
    const tr = new Transform(law).step(step);
    expect(new Transform(tr.doc).step(step.invert(law)).doc.eq(law)).toBe(true);
    const read = Step.fromJSON(ordinanceSchema, JSON.parse(JSON.stringify(step.toJSON())));
    expect(new Transform(law).step(read).doc.eq(tr.doc)).toBe(true);
  });

  it('go with what moves, without what was taken out, and fail where nothing stands', () => {
    const shorter = new Transform(law).delete(posOf('a'), posOf('b'));
    const left = step.map(shorter.mapping);
    const { doc: numbered } = new Transform(shorter.doc).step(left ?? step);
    expect(findProvision(numbered, 'b' as ProvisionId)?.node.attrs['num']).toBeNull();
    expect(findProvision(numbered, 'p1' as ProvisionId)?.node.attrs['num']).toBe('I');
    expect(
      new NumbersStep([
        { pos: posOf('s1') + 1, num: '1' },
        { pos: 9999, num: '1' },
      ]).apply(law).failed,
    ).toBeTruthy();
  });
});
