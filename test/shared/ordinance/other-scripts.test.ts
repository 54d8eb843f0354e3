import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { countWords } from '../../../shared/ordinance/ordinance-text.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { offerFor } from '../../../shared/ordinance/reference-offer.ts';
import { recogniseReferences } from '../../../shared/ordinance/recognise-references.ts';
import { compileQuery } from '../../../shared/ordinance/search/compile-query.ts';
import { matchText } from '../../../shared/ordinance/search/match-text.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { englandLike, level } from '../../builders/numbering-profiles.ts';
import { doc, p, ref, schedule, section } from '../../builders/ordinance.ts';

/** Sections that are cited in another language. */
const citing = (cite: string): NumberingProfile => ({
  ...englandLike,
  body: { ...englandLike.body, section: level('decimal', '{n}.', cite, 'never') },
});

describe('words', () => {
  it.each([
    ['任何人不得在夜间制造噪声。', 7],
    ['ห้ามส่งเสียงดังในเวลากลางคืน', 5],
    ['कोई भी व्यक्ति रात में शोर नहीं करेगा।', 8],
    ['لا يجوز لأي شخص إحداث ضوضاء.', 6],
    ['No person may — at night.', 5],
    ['', 0],
  ])('of "%s" are counted as its readers would', (text, count) => {
    // How a script without spaces is cut depends a little on the system's dictionary.
    expect(Math.abs(countWords(text) - count)).toBeLessThanOrEqual(/\s/.test(text) || text === '' ? 0 : 3);
  });
});

describe.each([
  ['Arabic', 'المادة {n}', 'وفقاً لأحكام المادة 2، يجوز ذلك.', 'المادة 2'],
  ['Hindi', 'धारा {n}', 'यह धारा 2 के अधीन है।', 'धारा 2'],
])('a reference in %s', (_, cite, sentence, words) => {
  const profile = citing(cite);
  const body = doc(section({ id: 's1' }, p(sentence)), section({ id: 's2' }, 'x'), section({ id: 's3' }, 'x'));

  it('is recognised where it is typed', () => {
    const references = recogniseReferences(body, profile).all();
    expect(references.map(({ text, targets }) => [text, targets])).toEqual([[words, ['s2']]]);
  });

  it('prints its own word, without an English ending where there are several', () => {
    const numbering = numberOrdinance(body, profile);
    expect(printReference(ref('s2'), numbering).text).toBe(words);
    expect(printReference(ref(['s2', 's3']), numbering).text).toContain(`${words} `);
  });
});

describe('the words between the numbers of a reference', () => {
  const words = { and: 'و', or: 'أو', to: 'إلى', of: 'من', in: 'في', this: 'هذه', comma: '،' };
  const section4 = { ...level('decimal', '{n}.', 'المادة {n}', 'never'), citeSeveral: 'المواد {n}' };
  const arabic: NumberingProfile = {
    ...englandLike,
    citing: words,
    body: { ...englandLike.body, section: section4 },
    schedule: { ...englandLike.schedule, cite: 'الملحق {n}' },
    inSchedule: { ...englandLike.inSchedule, section: level('decimal', '{n}.', 'الفقرة {n}', 'never') },
  };
  const law = doc(
    ...['s1', 's2', 's3'].map((id) => section({ id }, p('x'))),
    schedule({ id: 'q1' }, section({ id: 'q1-1' }, p('x'))),
    schedule({ id: 'q2' }, section({ id: 'q2-1' }, p('x'))),
  );
  const numbering = numberOrdinance(law, arabic);
  const printed = (node: Node, from: string | null = null) => printReference(node, numbering, from as ProvisionId).text;

  it('are those of the profile, in lists, ranges and schedules', () => {
    expect(printed(ref(['s1', 's2', 's3']))).toBe('المواد 1، 2 و 3');
    expect(printed(ref(['s1', 's2'], { joined: 'or' }))).toBe('المواد 1 أو 2');
    expect(printed(ref(['s1', 's3'], { range: true }))).toBe('المواد 1 إلى 3');
    expect(printed(ref('q2-1'))).toBe('الفقرة 1 من الملحق 2');
    expect(printed(ref('s1', { form: 'context' }), 's1')).toBe('هذه المادة');
  });

  it('are English where the profile says nothing', () => {
    const english = numberOrdinance(law, englandLike);
    expect(printReference(ref(['s1', 's3'], { range: true }), english).text).toBe('sections 1 to 3');
    expect(printReference(ref('q2-1'), english).text).toBe('paragraph 1 of Schedule 2');
  });
});

describe('typed references in the language of a profile', () => {
  const of = (word: string, several: string) => ({
    ...level('decimal', '{n}.', `${word} {n}`, 'never'),
    citeSeveral: `${several} {n}`,
  });
  const welsh: NumberingProfile = {
    ...englandLike,
    citing: { and: 'a', or: 'neu', to: 'i', of: 'o', in: 'yn', this: 'yr', comma: ',' },
    body: { ...englandLike.body, section: of('adran', 'adrannau') },
    schedule: { ...englandLike.schedule, cite: 'Atodlen {n}' },
    inSchedule: { ...englandLike.inSchedule, section: of('paragraff', 'paragraffau') },
  };
  const arabic: NumberingProfile = {
    ...englandLike,
    citing: { and: 'و', or: 'أو', to: 'إلى', of: 'من', in: 'في', this: 'هذه', comma: '،' },
    body: { ...englandLike.body, section: of('المادة', 'المواد') },
    schedule: { ...englandLike.schedule, cite: 'الملحق {n}' },
    inSchedule: { ...englandLike.inSchedule, section: of('الفقرة', 'الفقرات') },
  };
  const law = (sentence: string): Node =>
    doc(
      section({ id: 's1' }, p(sentence)),
      ...['s2', 's3', 's4'].map((id) => section({ id }, p('x'))),
      schedule({ id: 'q1' }, section({ id: 'q1-1' }, p('x'))),
      schedule({ id: 'q2' }, section({ id: 'q2-1' }, p('x'))),
    );
  const read = (sentence: string, profile: NumberingProfile): string[] =>
    recogniseReferences(law(sentence), profile)
      .all()
      .map(({ text, targets, range, state }) =>
        [text, state === 'resolved' ? targets.join(range ? '..' : ' ') : state].join(' = '),
      );

  it.each([
    ['Mae adrannau 2, 3 a 4 yn gymwys.', 'adrannau 2, 3 a 4 = s2 s3 s4'],
    ['Mae adran 2 neu 3 yn gymwys.', 'adran 2 neu 3 = s2 s3'],
    ['Gweler adrannau 2 i 4.', 'adrannau 2 i 4 = s2..s4'],
    ['Gweler paragraff 1 o Atodlen 2.', 'paragraff 1 o Atodlen 2 = q2-1'],
    ['O dan yr adran, rhaid.', 'yr adran = s1'],
    ['Gweler sections 2 to 4.', 'sections 2 to 4 = s2..s4'],
    ['Gweler adran 9 o Ddeddf 1972.', 'adran 9 = external'],
    ['Mae adran 2 o yr is-ddeddf.', 'adran 2 = s2'],
  ])('"%s" are read by its own words and the English', (sentence, reference) => {
    expect(read(sentence, welsh)).toEqual([reference]);
  });

  it.each([
    ['تطبق المواد 2، 3 و 4.', 'المواد 2، 3 و 4 = s2 s3 s4'],
    ['تطبق المواد 2 و3.', 'المواد 2 و3 = s2 s3'],
    ['تطبق المواد 2 إلى 4.', 'المواد 2 إلى 4 = s2..s4'],
    ['تطبق الفقرة 1 من الملحق 2.', 'الفقرة 1 من الملحق 2 = q2-1'],
    ['في هذه المادة.', 'هذه المادة = s1'],
  ])('"%s" are read where a word may be written onto its number', (sentence, reference) => {
    expect(read(sentence, arabic)).toEqual([reference]);
  });

  it('are read back as they are printed', () => {
    for (const profile of [welsh, arabic, englandLike]) {
      const numbering = numberOrdinance(law('x'), profile);
      for (const reference of [
        ref(['s2', 's3', 's4']),
        ref(['s2', 's3'], { joined: 'or' }),
        ref(['s2', 's4'], { range: true }),
        ref('q2-1'),
      ]) {
        const { text } = printReference(reference, numbering);
        const [found] = recogniseReferences(law(`x ${text}.`), profile).all();
        expect([found?.text, found?.targets, found?.range]).toEqual([
          text,
          reference.attrs['to'],
          reference.attrs['range'],
        ]);
      }
    }
  });

  it('are offered in the very words that were typed', () => {
    for (const [sentence, profile] of [
      ['Mae adran 2 neu 3 yn gymwys.', welsh],
      ['Gweler adrannau 2 i 4.', welsh],
      ['في هذه المادة.', arabic],
    ] as const) {
      const body = law(sentence);
      const [found] = recogniseReferences(body, profile).all();
      if (found === undefined) throw new Error(`nothing is found in ${sentence}`);
      const offer = offerFor(body, found, numberOrdinance(body, profile));
      expect(offer.kind).toBe(found.text.includes('neu') ? 'other-words' : 'same');
      if (offer.kind === 'other-words') expect(offer.text).toBe('adrannau 2 neu 3');
    }
  });
});

describe('finding whole words', () => {
  const found = (text: string, sought: string): number => {
    const query = { text: sought, matchCase: false, wholeWords: true, isPattern: false, where: 'anywhere' } as const;
    const matcher = compileQuery(query);
    return matcher.ok ? matchText(text, matcher.value.pattern).length : -1;
  };

  it('keeps vowel signs and joined letters with their word', () => {
    expect(found('शोर और शोरगुल', 'शोर')).toBe(1);
    expect(found('ضوضاء والضوضاء', 'ضوضاء')).toBe(1);
    expect(found('की कि', 'क')).toBe(0);
  });
});
