import { describe, expect, it } from 'vitest';
import { isNameWithheld, publicComment } from '../../../shared/record/withheld-names.ts';
import { entry } from '../../builders/registers.ts';

const said = {
  name: 'Zola Quint',
  how: 'letter of Zola Quint',
  said: 'I, zola  quint, object. Quintessential.',
  response: 'Zola Quint is right.',
};

it('a withheld name does not leave, whether as a name or inside what was said and answered', () => {
  const shown = publicComment(entry('comments', 'm1', { ...said, isNameWithheld: true }), []);
  expect(JSON.stringify(shown)).not.toMatch(/zola/i);
  expect(shown.said).toBe('I, [name withheld], object. Quintessential.');
});

it('a name that is not withheld stays, and the words as they were written', () => {
  const comment = entry('comments', 'm1', { ...said, isNameWithheld: false });
  expect(publicComment(comment, [])).toEqual(comment);
});

describe('a comment of which nothing was said', () => {
  const rounds = [
    entry('consultations', 'open', { withholdsNames: false }),
    entry('consultations', 'closed', { withholdsNames: true }),
    entry('consultations', 'unsaid'),
  ];
  it.each([
    ['open', false],
    ['closed', true],
    ['unsaid', true],
    ['gone', true],
    ['', true],
  ])('is withheld as the round %j has it, and wherever nobody decided otherwise', (consultation, expected) => {
    expect(isNameWithheld({ consultation }, rounds)).toBe(expected);
    expect(publicComment(entry('comments', 'm1', { ...said, consultation }), rounds).name === '').toBe(expected);
  });

  it('follows the round when that is decided otherwise, unlike one of which something was said', () => {
    expect(isNameWithheld({ consultation: 'open', isNameWithheld: true }, rounds)).toBe(true);
    expect(isNameWithheld({ consultation: 'closed', isNameWithheld: false }, rounds)).toBe(false);
  });
});

it('a name of signs that patterns are made of, or of one letter, harms no other word', () => {
  const shown = (name: string) =>
    publicComment(entry('comments', 'm1', { name, said: 'A. (B) [x] a', isNameWithheld: true }), []).said;
  expect(shown('A')).toBe('A. (B) [x] a');
  expect(shown('(B) [x]')).toBe('A. [name withheld] a');
});
