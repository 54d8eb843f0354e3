import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { insertKeepingNumbers } from '../../../shared/ordinance/structure-commands.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { canadaLike, codeLike, englandLike, southAfricaLike } from '../../builders/numbering-profiles.ts';
import { chapter, doc, newTestId, p, paragraph, part, section, subsection } from '../../builders/ordinance.ts';

const sections = (): Node =>
  doc(section({ id: 'one' }, p('a')), section({ id: 'two' }, p('b')), section({ id: 'three' }, p('c')));
const lettered = (): Node =>
  doc(section(subsection(p('x'), paragraph({ id: 'one' }, p('a')), paragraph({ id: 'two' }, p('b')))));
const code = (): Node =>
  doc(part({ num: '19' }, chapter({ num: '40' }, section({ id: 'one' }, p('a')), section({ id: 'two' }, p('b')))));

/** Inserts after the places named, one after the other, and gives the labels of that kind. */
function inserted(start: Node, profile: NumberingProfile, kind: string, ...after: (number | string)[]): string[] {
  let body = start;
  const made: ProvisionId[] = [];
  for (const place of after) {
    const tr = new Transform(body);
    const id = typeof place === 'number' ? (made[place] as ProvisionId) : (place as ProvisionId);
    const fresh = newTestId();
    const before = numberOrdinance(body, profile).all();
    expect(insertKeepingNumbers(tr, { id }, { newId: () => fresh, profile })).toBe(true);
    const now = numberOrdinance(tr.doc, profile);
    for (const one of before) expect(now.get(one.id)?.label).toBe(one.label);
    made.push(fresh);
    body = tr.doc;
  }
  return numberOrdinance(body, profile)
    .all()
    .filter((one) => one.kind === kind)
    .map(({ label }) => label);
}

describe('inserting without renumbering', () => {
  it('gives letters after a figure, and goes on with them', () => {
    expect(inserted(sections(), englandLike, 'section', 'one', 0, 0, 'one')).toEqual([
      '1',
      '1ZA',
      '1A',
      '1AA',
      '1B',
      '2',
      '3',
    ]);
    expect(inserted(sections(), southAfricaLike, 'section', 'two')).toEqual(['1.', '2.', '2A.', '3.']);
  });

  it('goes on with the series after the last', () => {
    expect(inserted(sections(), englandLike, 'section', 'three')).toEqual(['1', '2', '3', '4']);
  });

  it('doubles letters', () => {
    expect(inserted(lettered(), englandLike, 'paragraph', 'one', 0)).toEqual(['(a)', '(aa)', '(ab)', '(b)']);
  });

  it('uses figures after a point where that is the way', () => {
    expect(inserted(sections(), canadaLike, 'section', 'one', 0, 'one')).toEqual(['1', '1.01', '1.1', '1.2', '2', '3']);
    expect(inserted(lettered(), canadaLike, 'paragraph', 'one')).toEqual(['(a)', '(a.1)', '(b)']);
  });

  it('takes the gap where sections go in tens, in full', () => {
    expect(inserted(code(), codeLike, 'section', 'one', 'one', 0)).toEqual([
      '19.40.010',
      '19.40.012',
      '19.40.015',
      '19.40.017',
      '19.40.020',
    ]);
  });

  it('refuses where nothing is numbered', () => {
    const tr = new Transform(doc(p('text')));
    expect(insertKeepingNumbers(tr, 1, { newId: () => newTestId(), profile: englandLike })).toBe(false);
    expect(tr.steps).toEqual([]);
  });
});
