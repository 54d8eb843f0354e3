import { describe, expect, it } from 'vitest';
import { commentsFromRows, isoDay, type RowsInput, suggestColumns } from '../../../shared/record/comments-from-rows.ts';
import { entry } from '../../builders/registers.ts';

const headings = ['Full name', 'Date received', 'Group', 'Comment', 'Council response'];
const read = (rows: string[][], more: Partial<RowsInput> = {}) => {
  let count = 0;
  return commentsFromRows({
    rows,
    first: 2,
    columns: suggestColumns(headings),
    consultation: 'c1',
    isNameWithheld: true,
    groups: [{ id: 'children', title: 'Children and young people' }],
    present: [],
    by: null,
    at: '2026-03-01T12:00:00.000Z',
    newId: () => `m${++count}`,
    ...more,
  });
};

describe('comments from a spreadsheet', () => {
  it('suggests columns by their headings', () => {
    expect(suggestColumns(headings)).toEqual({ name: 0, date: 1, group: 2, said: 3, response: 4 });
    expect(suggestColumns(['Response', 'Your comments', 'Submitted by', 'Submitted'])).toEqual({
      response: 0,
      said: 1,
      name: 2,
      date: 3,
    });
    expect(suggestColumns(['x', 'y'])).toEqual({});
  });

  it('takes each row with what it says, in the round, withheld as the round has it', () => {
    const { comments } = read([
      ['A. B.', '4 March 2026', 'children and young people; Dogs', ' Too dear. ', 'It is waived.'],
    ]);
    expect(comments).toMatchObject([
      {
        id: 'm1',
        consultation: 'c1',
        name: 'A. B.',
        date: '2026-03-04',
        groups: ['children'],
        said: 'Too dear.',
        response: 'It is waived.',
        outcome: null,
        isNameWithheld: true,
      },
    ]);
  });

  it('tells rows that say the same again, here or among those kept, that say nothing, and what it could not read', () => {
    const present = [entry('comments', 'old', { consultation: 'c1', name: 'C', said: 'Old words' })];
    const rows = [
      ['A', '', '', 'One', ''],
      ['a', '', 'Dogs', ' one ', ''],
      ['C', '', '', 'old  words', ''],
      ['D', '3/4/2026', '', 'Two', ''],
      ['E', '', '', '', ''],
    ];
    const taken = read(rows, { present });
    expect(taken.comments.map(({ said }) => said)).toEqual(['One', 'Two']);
    expect(taken).toMatchObject({ duplicates: [3, 4], undated: [5], blank: [6], unknownGroups: ['Dogs'] });
  });

  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04T10:00:00Z', '2026-03-04'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['3/4/2026', ''],
    ['31/02/2026', ''],
    ['1st Dec 2026', '2026-12-01'],
    ['soon', ''],
  ])('reads the day %j as %j, and guesses at none', (text, day) => {
    expect(isoDay(text)).toBe(day);
  });
});
