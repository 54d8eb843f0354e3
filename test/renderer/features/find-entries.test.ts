import { describe, expect, it } from 'vitest';
import { entriesWith } from '../../../renderer/features/assessment/registers/find-entries.ts';
import { entry } from '../../builders/registers.ts';

const comments = [
  entry('comments', 'c1', { name: 'Ann Lee', said: 'The fee is too high.' }),
  entry('comments', 'c2', { name: 'Bob', said: 'Keep the market.', response: 'The fee was cut.' }),
  entry('comments', 'c3', { said: 'No to the FEE.', groups: ['traders'] }),
];

describe('finding among entries', () => {
  it('takes words in any order, case and field', () => {
    expect([...entriesWith(comments, 'fee')]).toEqual(['c1', 'c2', 'c3']);
    expect([...entriesWith(comments, 'lee FEE')]).toEqual(['c1']);
    expect([...entriesWith(comments, 'traders')]).toEqual(['c3']);
  });

  it('finds all where nothing is asked for, and none where the words stand nowhere', () => {
    expect(entriesWith(comments, '  ').size).toBe(3);
    expect(entriesWith(comments, 'fee harbour').size).toBe(0);
  });

  it('finds nothing by what the program notes by itself: ids, days of writing, the words tied to', () => {
    expect(entriesWith(comments, 'c1').size).toBe(0);
    expect(entriesWith(comments, '2026-03').size).toBe(0);
  });
});
