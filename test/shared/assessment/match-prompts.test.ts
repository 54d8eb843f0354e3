import { describe, expect, it } from 'vitest';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { southAfricaLike } from '../../builders/numbering-profiles.ts';
import {
  definition,
  doc,
  heading,
  longTitle,
  note,
  p,
  paragraph,
  part,
  recital,
  ref,
  row,
  cell,
  schedule,
  section,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { lexical, rightsPack, structural } from '../../builders/rights.ts';
import type { Node } from '@tiptap/pm/model';

describe('the prompts that words raise', () => {
  it('are reported at the lowest provision that holds the words', () => {
    const found = prompts(doc(section({ id: 's1' }, subsection({ id: 's1-1' }, 'A fee is due.'))), feePack);
    expect(found).toEqual([['T01', 's1-1', 'fee']]);
  });

  it('read a lead-in and its item as one text and report it at the item', () => {
    const body = doc(
      section(
        { id: 's1' },
        'No person may—',
        paragraph({ id: 'a' }, 'whistle;'),
        paragraph({ id: 'b' }, 'sleep in a park.'),
      ),
    );
    expect(prompts(body, sleepPack)).toEqual([['T06', 'b', 'No person may … sleep']]);
  });

  it('report words wholly in the lead-in once, at the lead-in, and not again at each item', () => {
    const body = doc(
      section({ id: 's1' }, 'A fee is payable—', paragraph({ id: 'a' }, 'monthly;'), paragraph({ id: 'b' }, 'yearly.')),
    );
    expect(prompts(body, feePack)).toEqual([['T01', 's1', 'fee']]);
  });

  it('do not read on from a lead-in that is a whole sentence', () => {
    const body = doc(section({ id: 's1' }, 'No person may whistle.', paragraph({ id: 'a' }, 'sleep in a park.')));
    expect(prompts(body, sleepPack)).toEqual([]);
  });

  it('read the words that follow the items on from each item', () => {
    const body = doc(section({ id: 's1' }, 'A person who—', paragraph({ id: 'a' }, 'drums;'), p('owes a levy.')));
    const pack = rightsPack({ triggers: [lexical('T10', ['drums; owes'])] });
    expect(prompts(body, pack)).toEqual([['T10', 'a', 'drums; … owes']]);
  });

  it('are one for each trigger and provision, however often the words stand there', () => {
    expect(prompts(doc(section({ id: 's1' }, 'A fee, a fee and a fee.')), feePack)).toEqual([['T01', 's1', 'fee']]);
  });

  it('leave out what stands in an excluded phrase', () => {
    const pack = rightsPack({ triggers: [lexical('T34', ['\\bfine\\b'], { exclude: ['\\bfine gravel\\b'] })] });
    expect(prompts(doc(section({ id: 's1' }, 'Paths are of fine gravel.')), pack)).toEqual([]);
    expect(prompts(doc(section({ id: 's1' }, 'Fine gravel is paid for by a fine.')), pack)).toEqual([
      ['T34', 's1', 'fine'],
    ]);
  });

  it('leave out an excluded phrase that begins in the lead-in and ends in the item', () => {
    const pack = rightsPack({
      triggers: [lexical('T33', ['\\bdisposal of\\b'], { exclude: ['\\bdisposal of waste\\b'] })],
    });
    const body = (words: string) => doc(section({ id: 's1' }, 'The disposal of:', paragraph({ id: 'a' }, words)));
    expect(prompts(body('waste;'), pack)).toEqual([]);
    expect(prompts(body('goods;'), pack)).toEqual([['T33', 's1', 'disposal of']]);
  });

  it('take a typographer’s apostrophe and hyphen for plain ones', () => {
    const pack = rightsPack({ triggers: [lexical('T36', ["officer's", 'anti-social'])] });
    expect(prompts(doc(section({ id: 's1' }, 'The officer’s view.')), pack)).toEqual([['T36', 's1', 'officer’s']]);
    expect(prompts(doc(section({ id: 's1' }, 'Anti\u2011social acts.')), pack)).toEqual([
      ['T36', 's1', 'Anti\u2011social'],
    ]);
  });

  it('read definitions, tables and schedules, and neither recitals, titles nor notes to the drafter', () => {
    const body = doc(
      title({ id: 't' }, 'Fees By-law'),
      longTitle({ id: 'l' }, 'To set a fee'),
      recital({ id: 'r' }, 'Whereas a fee is due'),
      section({ id: 's1' }, definition({ id: 'd' }, '"fee" means money'), note({ id: 'n' }, 'Which fee?')),
      schedule({ id: 'sch' }, p('A fee for stalls'), table({ id: 'tab' }, row(cell('fee'), cell('10')))),
    );
    expect(prompts(body, feePack)).toEqual([
      ['T01', 'd', 'fee'],
      ['T01', 'sch', 'fee'],
      ['T01', 'tab', 'fee'],
    ]);
  });

  it('are taken from a section’s heading only where its words raise nothing', () => {
    const silent = doc(section({ id: 's1' }, heading('Fees'), 'See the table.'));
    const spoken = doc(section({ id: 's1' }, heading('Fees'), subsection({ id: 's1-1' }, 'A fee is due.')));
    expect(prompts(silent, feePack)).toEqual([['T01', 's1', 'Fees']]);
    expect(prompts(spoken, feePack)).toEqual([['T01', 's1-1', 'fee']]);
  });

  it('are not taken from the heading of a part', () => {
    expect(prompts(doc(part({ id: 'p1' }, heading('FEES'), section({ id: 's1' }, 'None.'))), feePack)).toEqual([]);
  });
});

describe('places that lay down no rule', () => {
  const silent = {
    id: 'formal',
    title: 'Formal provisions',
    kinds: ['definition' as const],
    text: ['^this by-law is called'],
    headings: ['^repeal'],
    except: ['T07'],
  };
  const pack = rightsPack({
    triggers: [lexical('T01', ['\\bfees?\\b']), lexical('T07', ['\\bbeg\\b'])],
    silentPlaces: [silent],
  });

  it('raise nothing: a definition, a short title, a section under such a heading', () => {
    const body = doc(
      section({ id: 's1' }, definition({ id: 'd' }, '"fee" means money')),
      section({ id: 's2' }, 'This By-law is called the law on fees.'),
      section({ id: 's3' }, heading('Repeal of fees'), 'The fees of 1970 are repealed.'),
      section({ id: 's4' }, 'A fee is due.'),
    );
    expect(prompts(body, pack)).toEqual([['T01', 's4', 'fee']]);
  });

  it('raise the prompts that they except', () => {
    const body = doc(section({ id: 's1' }, definition({ id: 'd' }, '"beg" means to ask for a fee')));
    expect(prompts(body, pack)).toEqual([['T07', 'd', 'beg']]);
  });

  it('cure what lacks in a section all the same', () => {
    const ban = structural('T46', ['\\bno person may\\b'], { absent: ['\\bpermit\\b'] });
    const body = doc(
      section({ id: 's1' }, subsection('No person may shout.'), definition({ id: 'd' }, '"permit" means leave')),
    );
    expect(prompts(body, rightsPack({ triggers: [ban], silentPlaces: [silent] }))).toEqual([]);
  });
});

describe('words that raise a prompt together', () => {
  const pack = rightsPack({
    wordLists: [{ id: 'ban', title: 'words that forbid', patterns: ['\\bno person may\\b'] }],
    triggers: [lexical('T06', [], { together: [{ words: ['\\btents?\\b'], within: 5, with: ['@ban'] }] })],
  });

  it('may stand in a lead-in and its item, and are reported at the item with both', () => {
    const body = doc(
      section(
        { id: 's1' },
        'No person may—',
        paragraph({ id: 'a' }, 'whistle;'),
        paragraph({ id: 'b' }, 'put up a tent.'),
      ),
    );
    expect(prompts(body, pack)).toEqual([['T06', 'b', 'No person may … tent']]);
  });

  it('raise nothing alone', () => {
    expect(
      prompts(doc(section({ id: 's1' }, 'The tent is green.'), section({ id: 's2' }, 'No person may shout.')), pack),
    ).toEqual([]);
  });
});

describe('what is present in a section while something else is absent', () => {
  const ban = structural('T46', ['\\bno person may\\b'], { absent: ['\\bunless\\b'] });
  const pack = rightsPack({ triggers: [ban] });

  it('is reported at the provision that holds the words', () => {
    const body = doc(
      section(
        { id: 's1' },
        subsection({ id: 'a' }, 'Parks are open.'),
        subsection({ id: 'b' }, 'No person may shout.'),
      ),
    );
    expect(prompts(body, pack)).toEqual([['T46', 'b', 'No person may']]);
  });

  it('is reported at the section where the words stand in several of its provisions', () => {
    const body = doc(
      section(
        { id: 's1' },
        subsection({ id: 'a' }, 'No person may run.'),
        subsection({ id: 'b' }, 'No person may shout.'),
      ),
    );
    expect(prompts(body, pack)).toEqual([['T46', 's1', 'No person may']]);
  });

  it('is not reported where what was absent stands anywhere in the section', () => {
    const cured = doc(section({ id: 's1' }, subsection('No person may run.'), subsection('Unless it rains, walk.')));
    const elsewhere = doc(section({ id: 's1' }, 'No person may run.'), section('Unless it rains, walk.'));
    expect(prompts(cured, pack)).toEqual([]);
    expect(prompts(elsewhere, pack)).toEqual([['T46', 's1', 'No person may']]);
  });

  it('needs every group of words that must be present', () => {
    const both = rightsPack({ triggers: [structural('T23', ['\\bdogs?\\b'], { andPresent: ['\\bno person\\b'] })] });
    expect(prompts(doc(section({ id: 's1' }, 'Dogs are welcome.')), both)).toEqual([]);
    expect(prompts(doc(section({ id: 's1' }, 'No person with dogs.')), both)).toEqual([['T23', 's1', 'dogs']]);
  });

  it('sees the printed text of references', () => {
    const bound = rightsPack({ triggers: [structural('T50', ['any place'], { absent: ['\\bschedule \\w+\\b'] })] });
    const body = (line: Node) =>
      doc(section({ id: 's1' }, line), schedule({ id: 'x' }, 'A'), schedule({ id: 'y' }, 'B'));
    expect(prompts(body(p('In any place.')), bound)).toEqual([['T50', 's1', 'any place']]);
    expect(prompts(body(p('In any place of ', ref('y'), '.')), bound)).toEqual([]);
  });
});

describe('what the document as a whole has or lacks', () => {
  const pack = rightsPack({
    triggers: [
      structural('T47', ['\\brevok\\w*'], { scope: 'document', absent: ['\\bappeals?\\b'] }),
      structural('T49', ['.'], { scope: 'document', absent: ['\\bexpires\\b'] }),
    ],
  });
  const revoking = section({ id: 's1' }, 'The council may revoke a permit.');

  it('is reported for the whole document, after the rest', () => {
    expect(prompts(doc(revoking), pack)).toEqual([
      ['T47', null, 'revoke'],
      ['T49', null, ''],
    ]);
  });

  it('is cured by a section far away, and comes back when that section goes', () => {
    const cure = section({ id: 's2' }, 'An appeal lies. This By-law expires.');
    expect(prompts(doc(revoking, cure), pack)).toEqual([]);
    expect(prompts(doc(revoking), pack)).toHaveLength(2);
  });

  it('is not reported for an ordinance without words', () => {
    expect(prompts(doc(), pack)).toEqual([]);
  });
});

describe('prompts while somebody types', () => {
  it('are the same objects in every section that did not change', () => {
    const first = section({ id: 's1' }, 'A fee.');
    const before = matchPrompts(doc(first, section({ id: 's2' }, 'None.')), southAfricaLike, [feePack]);
    const after = matchPrompts(doc(first, section({ id: 's2' }, 'A fee.')), southAfricaLike, [feePack]);
    expect(after[0]).toBe(before[0]);
    expect(after).toHaveLength(2);
  });

  it('are the same array for the same document and packs', () => {
    const body = doc(section('A fee.'));
    expect(matchPrompts(body, southAfricaLike, [feePack])).toBe(matchPrompts(body, southAfricaLike, [feePack]));
  });

  it('follow a reference whose number changes while its own section does not', () => {
    const pack = rightsPack({ triggers: [lexical('T01', ['section 2\\b'])] });
    const referring = section({ id: 's1' }, p('See ', ref('s9'), '.'));
    const target = section({ id: 's9' }, 'Here.');
    expect(prompts(doc(referring, target), pack)).toEqual([['T01', 's1', 'section 2']]);
    expect(prompts(doc(referring, section('New.'), target), pack)).toEqual([]);
  });
});

const feePack = rightsPack({ triggers: [lexical('T01', ['\\bfees?\\b'])] });
const sleepPack = rightsPack({ triggers: [lexical('T06', ['\\bno person may sleep\\b'])] });

function prompts(body: Node, pack: RightsPack) {
  return matchPrompts(body, southAfricaLike, [pack]).map(({ trigger, provision, match }) => [
    trigger,
    provision,
    match,
  ]);
}
