import { describe, expect, it } from 'vitest';
import { ownRuleName } from '../../../shared/ordinance/check-rules.ts';
import { checkOrdinance, type Finding } from '../../../shared/ordinance/checks.ts';
import { avoidFaults, profileAvoiding, tidied, withRows } from '../../../shared/packs/words-to-avoid.ts';
import { doc, note, quotedStructure, section } from '../../builders/ordinance.ts';
import { smallProfile } from '../../builders/small-profile.ts';

const row = (words: string, instead = '', why = '') => ({ words, instead, why });
const list = [row('lessee', 'tenant', 'Residents know the word'), row('premises'), row('shall', 'will')];
const profile = profileAvoiding(smallProfile, list);
const found = (text: string): Finding[] =>
  checkOrdinance(doc(section(text)), profile).filter(({ rule }) => rule.startsWith('prose-own-'));

describe('words that a council avoids', () => {
  it('are found as words in any case, with what to say instead and why', () => {
    expect(found('The Lessee may.').map(({ message, fix }) => [message, fix])).toEqual([
      ['“Lessee”: Say “tenant”. Residents know the word.', expect.objectContaining({ instead: 'tenant' })],
    ]);
    expect(found('The sublessees may.')).toEqual([]);
  });

  it('are left to a person where nothing is said instead', () => {
    expect(found('the premises').map(({ message, fix }) => [message, fix])).toEqual([
      ['“premises”: The council avoids these words.', null],
    ]);
  });

  it('go before what the profile says of the same words', () => {
    const rules = checkOrdinance(doc(section('He shall go')), profile).flatMap(({ fix }) =>
      fix?.kind === 'replace-words' ? fix.instead : [],
    );
    expect(rules).toEqual(['will']);
  });

  it('are not looked for in notes and quoted words', () => {
    const body = doc(section('x', note('lessee'), quotedStructure(section('lessee'))));
    expect(checkOrdinance(body, profile).some(({ message }) => message.includes('lessee'))).toBe(false);
  });

  it('bear the same rule in every list, and are named by it with the words', () => {
    const [finding] = found('a lessee');
    const other = profileAvoiding(smallProfile, [row('x'), row('LESSEE', 'tenant')]);
    expect(ownRuleName(finding?.rule ?? '', other)).toBe('“LESSEE”: Say “tenant”.');
  });

  it('leave a profile as it is where there are none', () => {
    expect(profileAvoiding(smallProfile, [])).toBe(smallProfile);
    expect(profileAvoiding(smallProfile, list)).toBe(profile);
  });
});

describe('a list of words to avoid', () => {
  it('says what is wrong with a row', () => {
    const rows = [row('lessee', 'tenant'), row(' ', 'x'), row('Lessee '), row('—'), row('site', 'the site of it')];
    expect(avoidFaults(rows)).toEqual([null, 'empty', 'twice', 'no-word', 'comes-back']);
    expect(avoidFaults([row('site', 'websites'), row('and/or', 'or')])).toEqual([null, null]);
  });

  it('is kept without empty rows and spaces', () => {
    expect(tidied([row('  '), row(' a  b ', 'c ', '')])).toEqual([row('a b', 'c', '')]);
  });

  it('takes the rows of another in place of those about the same words', () => {
    expect(withRows([row('a', 'x'), row('b')], [row('c'), row('A', 'y')])).toEqual([row('A', 'y'), row('b'), row('c')]);
  });
});
