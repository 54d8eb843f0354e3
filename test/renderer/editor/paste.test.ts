import { describe, expect, it } from 'vitest';
import { quietHtml } from '../../../renderer/editor/clipboard/quiet-html.ts';
import { listing, pasted, printed } from './paste-from-xhtml.ts';

const wordItem = (number: string, level: number, words: string) =>
  `<p class="MsoListParagraph" style="margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${number}<span style="font:7.0pt Times">&nbsp;&nbsp;&nbsp; </span></span>${words}</p>`;

describe('a paste from Word', () => {
  it('becomes provisions at the levels that its list numbers say', () => {
    const html =
      wordItem('1.', 1, '<b>Camping</b>') +
      wordItem('(1)', 2, 'No person may—') +
      wordItem('(a)', 3, 'sleep; or') +
      wordItem('(b)', 3, 'camp,') +
      wordItem('(2)', 2, 'The fine is <i>high</i>.') +
      wordItem('2.', 1, '<b>Permits</b>');
    expect(listing(pasted(html))).toEqual([
      'section',
      '  heading Camping',
      '  subsection',
      '    p No person may—',
      '    paragraph',
      '      p sleep; or',
      '    paragraph',
      '      p camp,',
      '  subsection',
      '    p The fine is <italic:high>.',
      'section',
      '  heading Permits',
    ]);
  });

  it('leaves out what Word adds and keeps every word', () => {
    const html = `<style>p {color: red}</style><p class="MsoNormal">A  person\nmust<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p>`;
    expect(listing(pasted(html.replace('<style>p {color: red}</style>', '')))).toEqual(['p A person must']);
  });

  it('makes paragraphs of bullets, deeper bullets a level deeper', () => {
    const html = wordItem('·', 1, 'one') + wordItem('o', 2, 'two') + wordItem('·', 1, 'three');
    expect(listing(pasted(html, [{ kind: 'section', ordinal: 3 }]))).toEqual([
      'paragraph',
      '  p one',
      '  subparagraph',
      '    p two',
      'paragraph',
      '  p three',
    ]);
  });
});

describe('a paste from the web', () => {
  it('turns nested lists into levels', () => {
    const html =
      '<p>No person may:</p><ol type="a"><li>sleep<ol type="i"><li>by day</li><li>by night</li></ol></li><li>camp</li></ol>';
    expect(listing(pasted(html))).toEqual([
      'p No person may:',
      'paragraph',
      '  p sleep',
      '  subparagraph',
      '    p by day',
      '  subparagraph',
      '    p by night',
      'paragraph',
      '  p camp',
    ]);
  });

  it('keeps bold, italic, superscript and tables, and drops links and fonts', () => {
    const html =
      '<p><span style="font-weight:700">Fee</span> of 5 m<sup>2</sup> <a href="https://example.org">here</a></p>' +
      '<table><thead><tr><td>Place</td></tr></thead><tr><td><p>Park</p><ul><li>north</li></ul></td></tr></table>';
    expect(listing(pasted(html))).toEqual([
      'p <bold:Fee> of 5 m<superscript:2> here',
      'table',
      '  tableRow',
      '    tableHeader',
      '      p Place',
      '  tableRow',
      '    tableCell',
      '      p Park',
      '      p • north',
    ]);
  });

  it('does not take the wrapper of a Google document for bold', () => {
    expect(listing(pasted('<b style="font-weight:normal"><p><span>Plain</span></p></b>'))).toEqual(['p Plain']);
  });
});

describe('typed numbers', () => {
  const lines = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');

  it('print again as they were typed, without standing in the text', () => {
    const texts = [
      '1. Meaning',
      '(1) In this by-law—',
      '(a) one; and',
      '(i) small;',
      '(ii) large;',
      '(b) two.',
      '(2) More.',
      '2. Fees',
      '(1) A fee.',
    ];
    expect(printed(pasted(lines(...texts)))).toEqual(texts);
  });

  it('goes on past (h) to (i) and (j) as letters, and reads (i) before (ii) as roman', () => {
    const letters = ['1. List', ...'abcdefghij'.split('').map((letter) => `(${letter}) words ${letter};`)];
    expect(printed(pasted(lines(...letters)))).toEqual(letters);
    const roman = ['1. List', '(a) words;', '(i) first;', '(ii) second;', '(b) words.'];
    expect(printed(pasted(lines(...roman)))).toEqual(roman);
  });

  it('keeps an inserted number as a fixed one', () => {
    expect(
      listing(pasted(lines('3. Rules', '3A. More rules', '4. Fees'))).filter((line) => line.startsWith('section')),
    ).toEqual(['section', 'section[3A]', 'section']);
  });

  it('opens a section and its subsection from one line', () => {
    expect(listing(pasted(lines('4. (1) A person must go.', '(2) A person must stay.')))).toEqual([
      'section',
      '  subsection',
      '    p A person must go.',
      '  subsection',
      '    p A person must stay.',
    ]);
  });

  it('reads parts with their headings', () => {
    expect(listing(pasted(lines('PART 2', 'CONDUCT', '5. Noise', 'No noise.')))).toEqual([
      'part',
      '  heading CONDUCT',
      '  section',
      '    heading Noise',
      '    p No noise.',
    ]);
  });

  it('puts words after a list where the list stands', () => {
    expect(listing(pasted(lines('(1) Whoever—', '(a) sleeps; or', '(b) camps,', 'commits an offence.')))).toEqual([
      'subsection',
      '  p Whoever—',
      '  paragraph',
      '    p sleeps; or',
      '  paragraph',
      '    p camps,',
      '  p commits an offence.',
    ]);
  });

  it('leaves numbers in running text alone', () => {
    const texts = [
      'Part 2 applies to every person.',
      '12 months after the day',
      '(the council) decides',
      'Section 4 applies here.',
    ];
    expect(listing(pasted(lines(...texts)))).toEqual(texts.map((text) => `p ${text}`));
  });

  it('goes on from the provision that the cursor is in', () => {
    const around = [
      { kind: 'section', ordinal: 1 },
      { kind: 'paragraph', ordinal: 8 },
    ] as const;
    expect(listing(pasted(lines('(i) ninth;', '(j) tenth.'), around))).toEqual([
      'paragraph',
      '  p ninth;',
      'paragraph',
      '  p tenth.',
    ]);
  });
});

describe('quiet HTML', () => {
  it('keeps the words and has no style, script, comment or event', () => {
    const html =
      '<p style="color:red" onclick="x()">a <b>b</b><!-- c --></p><STYLE>p{}</STYLE><script>y()</script> d < e';
    expect(quietHtml(html)).toBe('<p data-style="color:red" data-onclick="x()">a <b>b</b></p> d < e');
  });
  it('drops what is never closed, in one pass', () => {
    expect(quietHtml(`a<script>${'<style '.repeat(100_000)}`)).toBe('a');
    expect(quietHtml('a<!-- b')).toBe('a');
  });
});
