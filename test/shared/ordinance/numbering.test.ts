import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import {
  cell,
  chapter,
  conclusion,
  definition,
  doc,
  enactingClause,
  heading,
  id,
  item,
  longTitle,
  p,
  paragraph,
  part,
  quotedStructure,
  recital,
  row,
  schedule,
  section,
  subparagraph,
  subsection,
  table,
  term,
  title,
} from '../../builders/ordinance.ts';
import { englandLike, level, southAfricaLike } from '../../builders/numbering-profiles.ts';

describe('numbers', () => {
  it('count sections through parts and chapters', () => {
    const body = doc(part(section(), section()), part(chapter(section()), chapter(section())));
    expect(labels(body)).toEqual(['PART 1', '1', '2', 'PART 2', 'CHAPTER 1', '3', 'CHAPTER 2', '4']);
  });

  it('begin chapters again in each part where the profile says so, and run them on where it does not', () => {
    const body = doc(part(chapter()), part(chapter(), chapter()));
    expect(labels(body)).toEqual(['PART 1', 'CHAPTER 1', 'PART 2', 'CHAPTER 1', 'CHAPTER 2']);
    expect(labels(body, southAfricaLike)).toEqual(['PART 1', 'CHAPTER 1', 'PART 2', 'CHAPTER 2', 'CHAPTER 3']);
  });

  it('go (1), (a), (i), (A) below a section', () => {
    const body = doc(
      section(subsection(paragraph(subparagraph(item(), item())), paragraph()), subsection(paragraph())),
    );
    expect(labels(body)).toEqual(['1', '(1)', '(a)', '(i)', '(A)', '(B)', '(b)', '(2)', '(a)']);
  });

  it('let a provision stand without a number, which does not count', () => {
    const body = doc(section(), section({ num: '' }), section(subsection({ num: '' }, paragraph({ id: 'a' }))));
    expect(labels(body)).toEqual(['1', '', '2', '', '(a)']);
    expect(cited(body, 'a')).toBe('section 2(a)');
  });

  it('print an inserted number and leave the count where it was', () => {
    expect(labels(doc(section(), section({ num: '1A' }), section()))).toEqual(['1', '1A', '2']);
    expect(labels(doc(section(paragraph(), paragraph({ num: 'za' }), paragraph())))).toEqual([
      '1',
      '(a)',
      '(za)',
      '(b)',
    ]);
    expect(labels(doc(section(), section({ num: '1.4A)' }), section()))).toEqual(['1', '1.4A)', '2']);
  });

  it('go on from a fixed number that stands ahead in the series', () => {
    expect(labels(doc(section(), section({ num: '7' }), section()))).toEqual(['1', '7', '8']);
    expect(labels(doc(section(), section(), section({ num: '1' }), section()))).toEqual(['1', '2', '1', '3']);
    expect(labels(doc(section(paragraph({ num: 'c' }), paragraph())))).toEqual(['1', '(c)', '(d)']);
  });

  it('never take "zb" for a place in a series that runs on past z', () => {
    const spreadsheet = {
      ...englandLike,
      body: { ...englandLike.body, paragraph: level('lower-alpha', '({n})', '({n})', 'parent', 'spreadsheet') },
    };
    expect(labels(doc(section(paragraph(), paragraph({ num: 'zb' }), paragraph())), spreadsheet)).toEqual([
      '1',
      '(a)',
      '(zb)',
      '(b)',
    ]);
  });

  it('begin again in each schedule, whose paragraphs are cited as such', () => {
    const body = doc(
      section(),
      schedule(section(), section({ id: 'x' }, subsection(paragraph({ id: 'y' })))),
      schedule(part(section({ id: 'z' }))),
    );
    expect(labels(body)).toEqual(['1', 'SCHEDULE 1', '1', '2', '(1)', '(a)', 'SCHEDULE 2', 'PART 1', '1']);
    expect(cited(body, 'x')).toBe('paragraph 2 of Schedule 1');
    expect(cited(body, 'y')).toBe('paragraph 2(1)(a) of Schedule 1');
    expect(cited(body, 'z')).toBe('paragraph 1 of Schedule 2');
  });

  it('call a schedule without a fellow the Schedule', () => {
    const body = doc(schedule({ id: 's' }, section({ id: 'x' })));
    expect(labels(body)).toEqual(['SCHEDULE', '1']);
    expect(cited(body, 's')).toBe('the Schedule');
    expect(cited(body, 'x')).toBe('paragraph 1 of the Schedule');
  });

  it('go on in the body after a schedule in its middle', () => {
    expect(labels(doc(section(), schedule(section()), section()))).toEqual(['1', 'SCHEDULE', '1', '2']);
  });

  it('print only what is fixed in quoted words, and count nothing there', () => {
    const body = doc(
      section({ id: 's' }, quotedStructure({ id: 'q' }, section({ num: '12', id: 'x' }), section(), schedule())),
      section(),
      schedule(),
    );
    expect(labels(body)).toEqual(['1', '', '12', '', '', '2', 'SCHEDULE']);
    expect(cited(body, 'x')).toBe('section 12 as quoted in section 1');
    expect(cited(body, 'q')).toBe('the words quoted in section 1');
  });

  it('leave a definition without a number unless one is fixed', () => {
    const body = doc(
      section(
        definition({ id: 'd' }, p('"', term('beg'), '" means—'), paragraph({ id: 'a' }, subparagraph({ id: 'i' }))),
        definition({ num: '1.2' }),
      ),
    );
    expect(labels(body)).toEqual(['1', '', '(a)', '(i)', '1.2']);
    expect(cited(body, 'd')).toBe('the definition of "beg" in section 1');
    expect(cited(body, 'i')).toBe('paragraph (a)(i) of the definition of "beg" in section 1');
  });

  it('count in each cell of a table by itself', () => {
    const body = doc(section(table({ id: 't' }, row(cell(paragraph(), paragraph()), cell(paragraph())))));
    expect(labels(body)).toEqual(['1', '', '(a)', '(b)', '(a)']);
    expect(cited(body, 't')).toBe('the table in section 1');
  });
});

describe('citations', () => {
  it('name the path to a provision', () => {
    const body = doc(section(subsection(paragraph(subparagraph(item({ id: 'x' }))))));
    expect(cited(body, 'x')).toBe('section 1(1)(a)(i)(A)');
  });

  it('name the part of a chapter that begins again', () => {
    const body = doc(part(chapter({ id: 'c' }, section({ id: 's' }))));
    expect(cited(body, 'c')).toBe('Chapter 1 of Part 1');
    expect(cited(body, 's')).toBe('section 1');
    expect(cited(body, 'c', southAfricaLike)).toBe('Chapter 1');
  });

  it('do not repeat a number that already names its section', () => {
    const body = doc(section({ num: '8' }, subsection({ num: '8.6' }, paragraph({ num: '8.6.1', id: 'x' }))));
    expect(cited(body, 'x')).toBe('section 8.6.1');
  });

  it('leave out their own word where the number says what it is', () => {
    const article = section({ id: 'a', num: 'Art. 1-bis' }, paragraph({ id: 'b', num: '2.' }, 'x'));
    const body = doc(
      part({ id: 'p', num: 'PART I—' }, article),
      schedule({ id: 's', num: 'Annexure A' }, section({ id: 't' }, 'y')),
    );
    expect(['p', 'a', 'b', 's', 't'].map((name) => cited(body, name))).toEqual([
      'Part I',
      'Art. 1-bis',
      'Art. 1-bis(2)',
      'Annexure A',
      'paragraph 1 of Annexure A',
    ]);
    expect(labels(body).slice(0, 2)).toEqual(['PART I—', 'Art. 1-bis']);
    expect(cited(doc(section({ id: 'r', num: 'II A' }, 'z')), 'r')).toBe('section II A');
  });

  it('name what is no provision', () => {
    const body = doc(
      title({ id: 't' }),
      longTitle({ id: 'l' }),
      recital(),
      recital({ id: 'r' }),
      enactingClause({ id: 'e' }),
      conclusion({ id: 'c' }),
    );
    expect(['t', 'l', 'r', 'e', 'c'].map((name) => cited(body, name))).toEqual([
      'the title',
      'the long title',
      'recital 2',
      'the enacting clause',
      'the conclusion',
    ]);
  });

  it('speak of an unnumbered provision by its heading or by what it stands in', () => {
    const body = doc(
      section({ num: '', id: 'a' }, heading('General')),
      section(subsection({ num: '', id: 'b' })),
      part(subsection({ id: 'c' })),
    );
    expect(cited(body, 'a')).toBe('the section headed “General”');
    expect(cited(body, 'b')).toBe('section 1');
    expect(cited(body, 'c')).toBe('subsection (1) of Part 1');
  });
});

describe('an edit in one section', () => {
  it('keeps the numbers of the others as they are', () => {
    const kept = section(subsection(), subsection());
    const before = doc(section('a'), part(kept));
    const after = doc(section('b'), before.child(1));
    const first = numberOrdinance(before, englandLike).within(kept);
    expect(first).toHaveLength(3);
    expect(numberOrdinance(after, englandLike).within(kept)).toBe(first);
  });

  it('leaves the numbers of an older document right, though they share sections', () => {
    const shared = section({ id: 's' });
    const one = doc(shared);
    const two = doc(section(), shared);
    const [first, second] = [numberOrdinance(one, englandLike), numberOrdinance(two, englandLike)];
    expect([first.get(id('s'))?.number, second.get(id('s'))?.number]).toEqual(['1', '2']);
    expect(numberOrdinance(one, southAfricaLike).get(id('s'))?.label).toBe('1.');
  });
});

const labels = (body: Node, profile: NumberingProfile = englandLike): string[] =>
  numberOrdinance(body, profile)
    .all()
    .map((number) => number.label);

const cited = (body: Node, name: string, profile: NumberingProfile = englandLike): string | undefined =>
  numberOrdinance(body, profile).get(id(name))?.fullLabel;
