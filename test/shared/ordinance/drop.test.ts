import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { drop, dropPlaces, kindInBy, numberingAfterDrop } from '../../../shared/ordinance/structure-commands.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import {
  cell,
  crossheading,
  doc,
  enactingClause,
  heading,
  id,
  p,
  paragraph,
  part,
  row,
  schedule,
  section,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { drawn } from './act-on-drawing.ts';

const body = doc(
  title({ id: 't' }, 'By-law'),
  enactingClause({ id: 'e' }, 'Made:'),
  part(
    { id: 'p1' },
    heading('Conduct'),
    section(
      { id: 's1' },
      heading('Camping'),
      subsection({ id: '1' }, p('no person may—'), paragraph({ id: 'a' }, 'sleep'), paragraph({ id: 'b' }, 'camp')),
      subsection({ id: '2' }, 'fine'),
    ),
    crossheading('Other'),
    section({ id: 's2' }, heading('Permits'), p('ask'), table({ id: 'tb' }, row(cell(p('fee'))))),
  ),
  part({ id: 'p2' }, heading('Ends'), section({ id: 's3' }, heading('Repeal'), p('gone'))),
  schedule({ id: 'sch' }, heading('Places'), p('none')),
);

const standing = (name: string): { readonly node: Node; readonly pos: number } => {
  const found = findProvision(body, id(name));
  if (found === null) throw new Error(`no ${name}`);
  return found;
};
const before = (name: string): number => standing(name).pos;
const after = (name: string): number => standing(name).pos + standing(name).node.nodeSize;
/** Beside a position inside the first line of what is named. */
const beside = (name: string, kind: ProvisionKind): readonly number[] => dropPlaces(body, before(name) + 2, kind);

describe('where something dragged may land', () => {
  it('is before and after the fellow under the pointer', () => {
    expect(beside('2', 'subsection')).toEqual([before('2'), after('2')]);
    expect(beside('b', 'paragraph')).toEqual([before('b'), after('b')]);
    expect(beside('p2', 'part')).toEqual([before('p2'), after('p2')]);
  });

  it('is beside the section, wherever in it the pointer is, for what is no part of a section', () => {
    expect(beside('b', 'section')).toEqual([before('s1'), after('s1')]);
    expect(beside('b', 'part')).toEqual([before('p1'), after('p1')]);
    expect(beside('tb', 'section')).toEqual([before('s2'), after('s2')]);
  });

  it('is at the end of the last part and behind it, before the schedules', () => {
    expect(beside('s3', 'section')).toEqual([before('s3'), after('s3'), after('p2')]);
    expect(beside('sch', 'section')).toContain(before('sch'));
    expect(beside('s2', 'section')).toEqual([before('s2'), after('s2')]);
    const tr = new Transform(body);
    expect(drop(tr, { provisions: [id('s3')], target: after('p2'), as: 'section' })).toBe(true);
    expect(tr.doc.child(tr.doc.childCount - 2).attrs['id']).toBe('s3');
    const inside = new Transform(tr.doc);
    const end = (findProvision(tr.doc, id('p2'))?.pos ?? 0) + (findProvision(tr.doc, id('p2'))?.node.nodeSize ?? 0) - 1;
    expect(drop(inside, { provisions: [id('s3')], target: end, as: 'section' })).toBe(true);
    expect(inside.doc.eq(body)).toBe(true);
  });

  it('is under the heading and the words that lead in, never above them', () => {
    expect(beside('p2', 'section')).toEqual([before('s3')]);
    expect(beside('s1', 'subsection')).toEqual([before('1')]);
    expect(beside('1', 'paragraph')).toEqual([before('a')]);
    expect(beside('t', 'part')).toEqual([before('p1')]);
  });

  it('is the end of what holds no provision yet', () => {
    expect(beside('s3', 'subsection')).toEqual([after('s3') - 1]);
    expect(beside('sch', 'section')).toEqual([after('sch') - 1, before('sch')]);
    expect(beside('2', 'paragraph')).toEqual([after('2') - 1]);
  });

  it('is nowhere for what belongs in nothing there', () => {
    expect(beside('p2', 'subsection')).toEqual([]);
    expect(beside('t', 'item')).toEqual([]);
  });
});

describe('letting go', () => {
  const letGo = (names: string[], target: number, as: ProvisionKind) => {
    const tr = new Transform(body);
    const done = drop(tr, { provisions: names.map(id), target, as });
    tr.doc.check();
    return { done, lines: drawn(tr.doc) };
  };

  it('moves a section with its words and numbers into another part', () => {
    const { lines } = letGo(['s1'], before('s3'), 'section');
    expect(lines.slice(0, 5)).toEqual([
      'PART 1 [Conduct]',
      ' 1 [Permits] ask',
      'PART 2 [Ends]',
      ' 2 [Camping]',
      '  (1) no person may—',
    ]);
  });

  it('makes a subsection of a paragraph that is taken out a level', () => {
    const { lines } = letGo(['b'], after('1'), 'subsection');
    expect(lines.slice(2, 6)).toEqual(['  (1) no person may—', '   (a) sleep', '  (2) camp', '  (3) fine']);
  });

  it('takes a whole subsection a level in, and what is in it no further than it must', () => {
    const { lines } = letGo(['1'], after('2') - 1, 'paragraph');
    expect(lines.slice(1, 6)).toEqual([
      ' 1 [Camping]',
      '  (1) fine',
      '   (a) no person may—',
      '    (i) sleep',
      '    (ii) camp',
    ]);
  });

  it('changes the level where it stands', () => {
    const start = doc(section({ id: 'x' }, paragraph({ id: 'y' }, 'one')));
    const tr = new Transform(start);
    expect(drop(tr, { provisions: [id('y')], target: 1, as: 'subsection' })).toBe(true);
    expect(drawn(tr.doc)).toEqual(['1', ' (1) one']);
  });

  it('brings several together in the order in which they stood', () => {
    const { lines } = letGo(['s3', 's1'], after('s2'), 'section');
    expect(lines.filter((line) => /^ \d/.test(line))).toEqual([' 1 [Permits] ask', ' 2 [Camping]', ' 3 [Repeal] gone']);
  });

  it('does nothing inside what is moved, nor where it stands already', () => {
    expect(letGo(['s1'], after('2'), 'section').done).toBe(false);
    expect(letGo(['s1'], before('s1'), 'section').done).toBe(false);
    expect(letGo(['s1'], after('s1'), 'section').done).toBe(false);
  });

  it('is told beforehand by the numbers that it would give', () => {
    const number = (name: string, target: number, as: ProvisionKind) =>
      numberingAfterDrop(body, { provisions: [id(name)], target, as }, englandLike)?.get(id(name))?.fullLabel ?? null;
    expect(number('s1', before('s3'), 'section')).toBe('section 2');
    expect(number('b', after('1'), 'subsection')).toBe('section 1(2)');
    expect(number('p1', after('p2'), 'part')).toBe('Part 2');
    expect(number('s1', before('s1'), 'section')).toBeNull();
  });
});

it('levels end at sections and items, at parts and chapters; definitions and schedules have none', () => {
  const kinds = (name: string) => [-9, -1, 0, 1, 9].map((steps) => kindInBy(standing(name).node, steps));
  expect(kinds('1')).toEqual(['section', 'section', 'subsection', 'paragraph', 'item']);
  expect(kinds('p1')).toEqual(['part', 'part', 'part', 'chapter', 'chapter']);
  expect(new Set(kinds('sch'))).toEqual(new Set(['schedule']));
});
