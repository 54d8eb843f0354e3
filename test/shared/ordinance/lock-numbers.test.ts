import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import * as structure from '../../../shared/ordinance/structure-commands.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { doc, heading, id, p, paragraph, part, schedule, section, subsection } from '../../builders/ordinance.ts';

const byLaw = doc(
  part(
    { id: 'p1' },
    section(
      { id: 's1' },
      heading('One'),
      subsection({ id: 's1-1' }, p('x'), paragraph({ id: 'a' }, p('y')), paragraph({ id: 'b' }, p('z'))),
      subsection({ id: 's1-2' }, p('w')),
    ),
    section({ id: 's2', num: '1A' }, p('v')),
  ),
  part({ id: 'p2' }, section({ id: 's3' }, p('u')), section({ id: 's4' }, p('t'))),
  schedule({ id: 'sch1' }, section({ id: 'q1' }, p('r'))),
  schedule({ id: 'sch2' }, section({ id: 'q2' }, p('r'))),
);
const profiles: readonly (readonly [string, NumberingProfile])[] = [
  ['england-like', englandLike],
  ...loadPacks().profiles.map((profile) => [profile.id, profile.numbering] as const),
];
const labels = (body: typeof byLaw, profile: NumberingProfile) =>
  numberOrdinance(body, profile)
    .all()
    .map(({ id, label, fullLabel }) => `${id} ${label} ${fullLabel}`);
const locked = (profile: NumberingProfile): Transform => {
  const tr = new Transform(byLaw);
  if (!structure.lockNumbers(tr, profile)) throw new Error('it was not locked');
  return tr;
};

describe.each(profiles)('the numbers of a by-law, %s', (_name, profile) => {
  it('read the same once they are locked, and there is nothing more to lock', () => {
    const { doc: body } = locked(profile);
    expect(labels(body, profile)).toEqual(labels(byLaw, profile));
    expect(structure.areNumbersLocked(byLaw, profile)).toBe(false);
    expect(structure.areNumbersLocked(body, profile)).toBe(true);
    expect(structure.lockNumbers(new Transform(body), profile)).toBe(false);
  });

  it('stay whatever is put in, moved or taken out, and what is put in gets one that nothing else has', () => {
    let seed = 7;
    const pick = (n: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    for (let run = 0; run < 60; run++) {
      let body = locked(profile).doc;
      const before = new Map(
        numberOrdinance(body, profile)
          .all()
          .map(({ id, label }) => [id, label]),
      );
      const whole = [...before.keys()].filter((one) => /^(?:s|p|a|b|q)/.test(one));
      for (let step = 0; step < 4; step++) {
        const tr = new Transform(body);
        const at = { id: whole[pick(whole.length)] as ProvisionId };
        const added = id(`n${run}-${step}`);
        const kind = (['section', 'subsection', 'paragraph'] as const)[pick(3)] ?? 'section';
        const act = pick(5);
        if (act === 0) structure.deleteProvisions(tr, at);
        else if (act === 1) structure.moveDown(tr, at);
        else structure.insertProvisionAfter(tr, at, { newId: () => added, kind });
        structure.numberNewProvisions(tr, profile, (one) => one === added);
        body = tr.doc;
        expect(structure.areNumbersLocked(body, profile)).toBe(true);
      }
      const now = numberOrdinance(body, profile);
      for (const { id: one, label, fullLabel } of now.all()) {
        if (before.has(one)) expect([one, label]).toEqual([one, before.get(one)]);
        else if (one.startsWith('n')) {
          expect(
            now
              .all()
              .filter((other) => other.fullLabel === fullLabel)
              .map((other) => other.id),
          ).toEqual([one]);
        }
      }
    }
  });
});

describe('unlocking', () => {
  it('says what would change, and counts again', () => {
    const { doc: body } = locked(englandLike);
    const tr = new Transform(body);
    expect(structure.unlockNumbers(tr)).toBe(true);
    expect(structure.changesByUnlocking(body, tr.doc, englandLike).slice(0, 3)).toEqual([
      { id: 's2', from: 'section 1A', to: 'section 2' },
      { id: 's3', from: 'section 2', to: 'section 3' },
      { id: 's4', from: 'section 3', to: 'section 4' },
    ]);
    expect(structure.unlockNumbers(new Transform(tr.doc))).toBe(false);
  });

  it('is nothing to do in a by-law of mere words', () => {
    expect(structure.areNumbersLocked(doc(p('Words.')), englandLike)).toBe(false);
  });
});

it('a copy that came in with the number of its original gets one of its own', () => {
  const { doc: body } = locked(englandLike);
  const tr = new Transform(body);
  const copy = section({ id: 'copy', num: '2' }, p('u'));
  tr.insert(structureEnd(tr.doc, 's3'), copy);
  structure.numberNewProvisions(tr, englandLike, (one) => one === 'copy');
  const now = numberOrdinance(tr.doc, englandLike);
  expect([now.get(id('s3'))?.label, now.get(id('copy'))?.label, now.get(id('s4'))?.label]).toEqual(['2', '2A', '3']);
});

function structureEnd(body: typeof byLaw, wanted: string): number {
  let end = -1;
  body.descendants((node, pos) => {
    if (node.attrs['id'] === wanted) end = pos + node.nodeSize;
  });
  return end;
}
