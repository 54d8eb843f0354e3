import { describe, expect, it } from 'vitest';
import * as b from '../../../builders/ordinance.ts';
import { englandLike, southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { exported } from './docx-parts.ts';

const { chapter, doc, part, section, subsection, paragraph, subparagraph, heading, p, ref, schedule } = b;

/** A by-law with something of every kind to refer to, and one section of references. */
const lawWith = (...references: b.Child[]) =>
  doc(
    part({ id: 'p1' }, heading('Start'), section({ id: 's1' }, heading('First'), p('x'))),
    part(
      { id: 'p2' },
      heading('Go'),
      section(
        { id: 's2' },
        heading('Second'),
        subsection(
          { id: 's2-1' },
          'lead',
          paragraph({ id: 's2-1-a' }, 'a', subparagraph({ id: 's2-1-a-i' }, 'i')),
          paragraph({ num: 'za', id: 'za' }, 'za'),
        ),
      ),
      section({ id: 's2A', num: '2A' }, heading('Inserted'), subsection({ id: 's2A-1' }, 'one')),
      section({ id: 's3' }, heading('Third'), paragraph({ id: 's3-a' }, 'a')),
    ),
    section({ id: 'refs' }, heading('References'), p(...references)),
    schedule(
      { id: 'sch1' },
      heading('S'),
      section({ id: 'sch1-1' }, heading('T'), subsection({ id: 'sch1-1-1' }, 'x')),
    ),
    schedule({ id: 'sch2' }, heading('U')),
  );

const printed = async (reference: b.Child, numbering = southAfricaLike) => {
  const { fields, lines, found } = await exported(lawWith(reference), { numbering });
  const at = found.paragraphs.findIndex(({ text }) => text === 'References');
  return { text: lines[at + 1], fields };
};

describe('references in a Word file', () => {
  const cases: readonly (readonly [string, b.Child, string, number])[] = [
    ['a section', ref('s2'), 'section 2', 1],
    ['a number in full', ref('s2-1-a-i'), 'section 2(1)(a)(i)', 4],
    ['a typed number', ref('s2A'), 'section 2A', 1],
    ['what stands under a typed number', ref('s2A-1'), 'section 2A(1)', 2],
    ['a typed number under automatic ones', ref('za'), 'section 2(1)(za)', 3],
    ['a paragraph without the level between', ref('s3-a'), 'section 3(a)', 2],
    ['a part', ref('p2'), 'Part 2', 1],
    ['a schedule', ref('sch2'), 'Schedule 2', 1],
    ['a place in a schedule', ref('sch1-1-1'), 'item 1(1) of Schedule 1', 3],
    ['a list', ref(['s1', 's2', 's3']), 'sections 1, 2 and 3', 3],
    ['a range', ref(['s1', 's3'], { range: true }), 'sections 1 to 3', 2],
    ['a list that is not in order', ref(['s3', 's1']), 'sections 1 and 3', 2],
    ['a range with what lies between', ref(['s1', 's2', 's3'], { range: true }), 'sections 1 to 3', 2],
  ];
  it.each(cases)('are fields that print %s as Word will work it out', async (_, reference, text, count) => {
    const found = await printed(reference);
    expect(found.text).toBe(text);
    expect(found.fields).toHaveLength(count);
    for (const { shown, expected } of found.fields) expect(shown).toBe(expected);
  });

  it('are one field in full context where what that prints is beyond doubt', async () => {
    const { fields } = await printed(ref('s2-1-a'), englandLike);
    expect(fields.map(({ shown }) => shown)).toEqual(['2(1)(a)']);
    expect(fields[0]?.instruction).toMatch(/^REF \S+ \\w \\h$/);
  });

  it('follow a chapter with its part', async () => {
    const body = doc(
      part({ id: 'p' }, heading('P'), chapter(heading('C')), chapter({ id: 'c' }, heading('D'))),
      section(heading('A'), p('See ', ref('c'), '.')),
    );
    const { lines, fields } = await exported(body, { numbering: englandLike });
    expect(lines.at(-1)).toBe('See Chapter 2 of Part 1.');
    expect(fields.map(({ shown, expected }) => [shown, expected])).toEqual([
      ['2', '2'],
      ['1', '1'],
    ]);
  });
});
