import { describe, expect, it } from 'vitest';
import { withoutLawNames } from '../../../shared/assessment/law-names.ts';

describe('the names of laws and roads', () => {
  const read = (text: string) => withoutLawNames(text).replace(/\0+/g, '…');

  it.each([
    ['in terms of the National Building Regulations and Building Standards Act, 1977', 'in terms of the … and …, 1977'],
    ['under the Liquor Act and the Noise By-law', 'under the … and the …'],
    ['along Camp Road to the river', 'along … to the river'],
  ])('are blanked out: %s', (text, rest) => {
    expect(read(text)).toBe(rest);
    expect(withoutLawNames(text)).toHaveLength(text.length);
  });

  it.each([
    'This By-law applies to any street',
    'No person shall beg in terms of this Act',
    'Every Road is a public place',
    'the code of conduct',
  ])('are not seen where there is none: %s', (text) => expect(withoutLawNames(text)).toBe(text));
});
