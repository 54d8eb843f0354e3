import { expect, it } from 'vitest';
import { publicComment } from '../../../shared/record/withheld-names.ts';
import { entry } from '../../builders/registers.ts';

const said = {
  name: 'Zola Quint',
  how: 'letter of Zola Quint',
  said: 'I, zola  quint, object. Quintessential.',
  response: 'Zola Quint is right.',
};

it('a withheld name does not leave, whether as a name or inside what was said and answered', () => {
  const shown = publicComment(entry('comments', 'm1', { ...said, isNameWithheld: true }));
  expect(JSON.stringify(shown)).not.toMatch(/zola/i);
  expect(shown.said).toBe('I, [name withheld], object. Quintessential.');
});

it('a name that is not withheld stays, and the words as they were written', () => {
  const comment = entry('comments', 'm1', said);
  expect(publicComment(comment)).toBe(comment);
});

it('a name of signs that patterns are made of, or of one letter, harms no other word', () => {
  const shown = (name: string) =>
    publicComment(entry('comments', 'm1', { name, said: 'A. (B) [x] a', isNameWithheld: true })).said;
  expect(shown('A')).toBe('A. (B) [x] a');
  expect(shown('(B) [x]')).toBe('A. [name withheld] a');
});
