import { describe, expect, it } from 'vitest';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { englandLike, southAfricaLike } from '../../../builders/numbering-profiles.ts';
import { act, readGood } from './akn-words.ts';

/** As above, but that a schedule without a fellow is numbered all the same. */
const southAfricaAlone = { ...southAfricaLike, schedule: { ...southAfricaLike.schedule, alone: null } };

/** The stored `num` and the printed label of each level in order. */
async function numbers(body: string, profile = southAfricaLike): Promise<[string | null, string][]> {
  const { doc } = await readGood(act(body), profile);
  const found: [string | null, string][] = [];
  const numbering = numberOrdinance(doc, profile);
  doc.descendants((node) => {
    if ('num' in node.attrs)
      found.push([node.attrs['num'] as string | null, numbering.get(node.attrs['id'])?.label ?? '']);
  });
  return found;
}
const levels = (name: string, ...nums: string[]) =>
  nums.map((num) => `<${name}><num>${num}</num><content><p>x</p></content></${name}>`).join('');
const inSection = (inner: string) => `<section><num>1.</num>${inner}</section>`;

describe('the numbers of the file', () => {
  it('are left to our count where it gives the same', async () => {
    expect(await numbers(levels('section', '1.', '2.', '3.'))).toEqual([
      [null, '1.'],
      [null, '2.'],
      [null, '3.'],
    ]);
  });

  it('are left to our count though they are dressed otherwise', async () => {
    expect(await numbers(levels('section', '1.', 'Section 2.', '3', 'Sec. 4'), englandLike)).toEqual([
      [null, '1'],
      [null, '2'],
      [null, '3'],
      [null, '4'],
    ]);
  });

  it('are fixed where they are inserted, and the count goes on round them', async () => {
    expect(await numbers(levels('section', '1.', '1A.', '2.'))).toEqual([
      [null, '1.'],
      ['1A', '1A.'],
      [null, '2.'],
    ]);
  });

  it('that are fixed are dressed as those counted beside them', async () => {
    expect((await numbers(levels('section', '1.', '2.', '3.', '3A.', '4.'), englandLike)).at(-2)).toEqual(['3A', '3A']);
    expect(await numbers(levels('section', 'SECTION 1.', 'SECTION 2.', 'SECTION 4.'), englandLike)).toEqual([
      [null, '1'],
      [null, '2'],
      ['4', '4'],
    ]);
    expect(await numbers(inSection(levels('paragraph', 'a)', 'aA)', 'b)', 'd)')), englandLike)).toEqual([
      [null, '1'],
      [null, '(a)'],
      ['aA', '(aA)'],
      [null, '(b)'],
      ['d', '(d)'],
    ]);
  });

  it('that are fixed in quoted words keep every sign', async () => {
    const quoted = `<content><p><mod><quotedStructure>${levels('section', '3A.')}</quotedStructure></mod></p></content>`;
    expect((await numbers(inSection(quoted), englandLike)).at(-1)).toEqual(['3A.', '3A.']);
  });

  it.each([
    ['of one', southAfricaAlone, ['Schedule'], [['Schedule', 'the Schedule']]],
    ['of one that the profile names', englandLike, ['Schedule'], [['SCHEDULE', 'the Schedule']]],
    [
      'beside others',
      southAfricaAlone,
      ['Annexure', 'Schedule', 'Schedule 1'],
      [
        ['Annexure', 'the Annexure'],
        ['Schedule', 'the Schedule'],
        ['SCHEDULE 1', 'Schedule 1'],
      ],
    ],
  ] as const)('of a schedule that has only a name is printed once: %s', async (_, profile, names, expected) => {
    const attachments = names.map(
      (name) =>
        `<attachment><heading>${name}</heading><doc name="schedule"><meta/><mainBody>${levels('section', '1.')}</mainBody></doc></attachment>`,
    );
    const xml = act(levels('section', '1.'), '', `<attachments>${attachments.join('')}</attachments>`);
    const { doc } = await readGood(xml, profile);
    const all = numberOrdinance(doc, profile).all();
    const schedules = all.filter(({ kind }) => kind === 'schedule');
    expect(schedules.map(({ label, fullLabel }) => [label, fullLabel])).toEqual(expected);
    expect(all.at(-1)?.fullLabel).toMatch(new RegExp(`1 of ${expected.at(-1)?.[1]}$`));
  });

  it('are fixed once where some were left out, and the count goes on from there', async () => {
    expect(await numbers(levels('section', '1.', '5.', '6.', '9.', '10.'))).toEqual([
      [null, '1.'],
      ['5', '5.'],
      [null, '6.'],
      ['9', '9.'],
      [null, '10.'],
    ]);
  });

  it('are fixed where one stands twice or too low', async () => {
    expect(await numbers(inSection(levels('subsection', '(1)', '(1)', '(2)')))).toEqual([
      [null, '1.'],
      [null, '(1)'],
      ['1', '(1)'],
      [null, '(2)'],
    ]);
  });

  it('are printed just so where our level has another form', async () => {
    expect(await numbers(inSection(levels('subsection', '1.1', '1.2A)')))).toEqual([
      [null, '1.'],
      ['1.1', '1.1'],
      ['1.2A)', '1.2A)'],
    ]);
  });

  it('keep their capitals', async () => {
    expect(await numbers(inSection(levels('paragraph', '(A)', '(b)', '(III)')))).toEqual([
      [null, '1.'],
      ['A', '(A)'],
      ['b', '(b)'],
      ['III', '(III)'],
    ]);
  });

  it('that are missing stay missing and do not count', async () => {
    const item = (num: string) => `<item>${num}<p>x</p></item>`;
    expect(
      await numbers(
        inSection(
          `<content><blockList>${item('<num>(a)</num>')}${item('')}${item('<num>(b)</num>')}</blockList></content>`,
        ),
      ),
    ).toEqual([
      [null, '1.'],
      [null, '(a)'],
      ['', ''],
      [null, '(b)'],
    ]);
  });

  it('begin again in a second list of the same provision', async () => {
    const list = `<blockList>${['(a)', '(b)'].map((num) => `<item><num>${num}</num><p>x</p></item>`).join('')}</blockList>`;
    expect(await numbers(inSection(`<content>${list}<p>and</p>${list}</content>`))).toEqual([
      [null, '1.'],
      [null, '(a)'],
      [null, '(b)'],
      ['a', '(a)'],
      ['b', '(b)'],
    ]);
  });

  it('of parts and chapters are told with and without their word', async () => {
    expect(
      await numbers(
        `<part><num>Part 1</num><heading>A</heading></part><part><num>2</num><heading>B</heading></part><part><num>PART C</num><heading>C</heading></part>`,
      ),
    ).toEqual([
      [null, 'PART 1'],
      [null, 'PART 2'],
      ['C', 'PART C'],
    ]);
  });

  it('are told by the word that the profile prints for the level', async () => {
    const { body } = southAfricaLike;
    const titles = { ...southAfricaLike, body: { ...body, part: { ...body.part, label: 'TITLE {n}' } } };
    const title = (num: string) => `<title><num>${num}</num><heading>x</heading></title>`;
    expect(await numbers(title('Title 1') + title('Title 8.'), titles)).toEqual([
      [null, 'TITLE 1'],
      ['8', 'TITLE 8'],
    ]);
  });

  it('keep a word that the profile would print otherwise', async () => {
    const inner = levels('section', '1.');
    const body = `<book><num>Book 1</num><tome><num>Tome 1</num>${inner}</tome></book>`;
    expect(await numbers(body)).toEqual([
      ['Book 1', 'Book 1'],
      ['Tome 1', 'Tome 1'],
      [null, '1.'],
    ]);
  });

  it('in quoted words are those that are quoted', async () => {
    expect(
      await numbers(
        inSection(
          '<content><p><mod><quotedStructure><section><num>1.</num><content><p>x</p></content></section></quotedStructure></mod></p></content>',
        ),
      ),
    ).toEqual([
      [null, '1.'],
      ['1', '1.'],
    ]);
  });

  it('run on past z as the profile has it', async () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `(${letter})`);
    const read = await numbers(inSection(levels('paragraph', ...letters, '(aa)', '(bb)')));
    expect(read.every(([num]) => num === null)).toBe(true);
    expect(read.at(-1)).toEqual([null, '(bb)']);
  });
});
