import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type EditorHarness,
  idsOf,
  pageLines,
  placeCursor,
  selectWords,
  startEditorHarness,
} from './editor-harness.ts';
import {
  cell,
  doc,
  heading,
  note,
  p,
  paragraph,
  part,
  row,
  section,
  subparagraph,
  subsection,
  table,
  title,
} from './sample-body.ts';

let harness: EditorHarness;
beforeAll(async () => {
  harness = await startEditorHarness();
});
afterAll(async () => harness?.stop());

const body = doc(
  title('t', 'By-law'),
  section(
    's1',
    heading('Camping'),
    subsection(
      's1-1',
      p('No person may—'),
      paragraph('a', p('sleep;')),
      paragraph('b', p('camp,'), subparagraph('i', p('by day.'))),
    ),
  ),
  section('s2', heading('Permits'), p('Ask the council.')),
);

const press = async (...keys: string[]) => {
  for (const key of keys) await harness.tab.keyboard.press(key);
};
const type = (words: string) => harness.tab.keyboard.type(words);
const lines = () => pageLines(harness.tab);
const at = (words: string) => placeCursor(harness.tab, words);

beforeEach(() => harness.open(body));

describe('a key that comes before the browser told of the moved caret', () => {
  it('acts where the caret is seen', async () => {
    await at('|sleep;');
    await harness.tab.evaluate(() => {
      const { dom } = window.opened.handle.editor.view;
      const words = document.createTreeWalker(dom, NodeFilter.SHOW_TEXT);
      while (words.nextNode()?.textContent !== 'sleep;');
      document.getSelection()?.collapse(words.currentNode, 3);
      dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }));
    });
    expect(await lines()).toEqual(expect.arrayContaining(['(a) sle', '(b) |ep;', '(c) camp,']));
  });
});

describe('Enter', () => {
  it('after (a) gives a new (b) and the old (b) becomes (c)', async () => {
    await at('sleep;|');
    await press('Enter');
    await type('sit;');
    expect(await lines()).toEqual([
      'By-law',
      '1. Camping',
      '(1) No person may—',
      '(a) sleep;',
      '(b) sit;|',
      '(c) camp,',
      '(i) by day.',
      '2. Permits',
      'Ask the council.',
    ]);
  });

  it('in the middle splits, and the first half keeps the id', async () => {
    await at('sl|eep;');
    await press('Enter');
    expect((await lines()).slice(3, 5)).toEqual(['(a) sl', '(b) |eep;']);
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'a', 'new1', 'b', 'i', 's2']);
  });

  it('at the start puts a new one before, and the words keep the id', async () => {
    await at('|sleep;');
    await press('Enter');
    expect((await lines()).slice(3, 5)).toEqual(['(a)', '(b) |sleep;']);
    expect((await idsOf(harness.tab)).slice(3, 5)).toEqual(['new1', 'a']);
  });

  it('in an empty (ii) steps out to (c), in an empty (c) to (2), in an empty (2) to the next section', async () => {
    await at('by day.|');
    await press('Enter');
    expect((await lines()).slice(5, 7)).toEqual(['(i) by day.', '(ii) |']);
    await press('Enter');
    expect((await lines())[6]).toBe('(c) |');
    await press('Enter');
    expect((await lines())[6]).toBe('(2) |');
    await press('Enter');
    expect((await lines()).slice(6)).toEqual(['2. |', '3. Permits', 'Ask the council.']);
    await type('Fires');
    expect((await lines())[6]).toBe('2. Fires|');
  });

  it('after a lead-in begins the list below it', async () => {
    await at('Ask the council.|');
    await press('Backspace');
    await type(' for—');
    await press('Enter');
    await type('a permit');
    await press('Enter');
    expect((await lines()).slice(7)).toEqual(['Ask the council for—', '(a) a permit', '(b) |']);
  });

  it('at the end of a lead-in that has its list puts a new first item', async () => {
    await at('No person may—|');
    await press('Enter');
    expect((await lines()).slice(2, 5)).toEqual(['(1) No person may—', '(a) |', '(b) sleep;']);
  });

  it('at the end of a heading goes to a new subsection before the others, or a line before the text', async () => {
    await at('Camping|');
    await press('Enter');
    expect((await lines()).slice(1, 4)).toEqual(['1. Camping', '(1) |', '(2) No person may—']);
    await at('Permits|');
    await press('Enter');
    expect((await lines()).slice(-3)).toEqual(['2. Permits', '|', 'Ask the council.']);
  });

  it('passes over the notes to the drafter, which stay with the line above them', async () => {
    await harness.open(
      doc(
        section('s1', heading('Camping'), note('Name the power.'), subsection('a', p('No person may—'), note('Why?'))),
      ),
    );
    await at('Camping|');
    await press('Enter');
    await type('Tents are free.');
    await at('No person may—|');
    await press('Enter');
    await type('sleep.');
    expect(await lines()).toEqual([
      '1. Camping',
      'Name the power.',
      '(1) Tents are free.',
      '(2) No person may—',
      'Why?',
      '(a) sleep.|',
    ]);
  });

  it('twice after the text of a section begins the next section, heading first', async () => {
    await at('Ask the council.|');
    await press('Enter', 'Enter');
    await type('Fees');
    await press('Enter');
    await type('A fee is due.');
    expect((await lines()).slice(-4)).toEqual(['2. Permits', 'Ask the council.', '3. Fees', 'A fee is due.|']);
  });
});

describe('Backspace and Delete', () => {
  it('at the start of (b) joins it to (a), and what it holds follows', async () => {
    await at('|camp,');
    await press('Backspace');
    expect((await lines()).slice(3, 6)).toEqual(['(a) sleep;|camp,', '(i) by day.', '2. Permits']);
  });

  it('under a heading takes the number off', async () => {
    await at('|No person may—');
    await press('Backspace');
    expect((await lines()).slice(1, 5)).toEqual(['1. Camping', '|No person may—', '(a) sleep;', '(b) camp,']);
  });

  it('takes out an empty provision', async () => {
    await at('sleep;|');
    await press('Enter', 'Backspace');
    expect((await lines()).slice(3, 5)).toEqual(['(a) sleep;|', '(b) camp,']);
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'a', 'b', 'i', 's2']);
  });

  it('never pulls a heading into the text before it', async () => {
    const before = await lines();
    await at('|Permits');
    await press('Backspace');
    expect((await lines()).map((line) => line.replace('|', ''))).toEqual(before.map((line) => line.replace('|', '')));
  });

  it('Delete at the end of (a) draws (b) up', async () => {
    await at('sleep;|');
    await press('Delete');
    expect((await lines()).slice(3, 5)).toEqual(['(a) sleep;|camp,', '(i) by day.']);
  });

  it('of whole provisions takes their numbers with them and leaves no id behind', async () => {
    await selectWords(harness.tab, '|sleep;', '|camp,');
    await press('Backspace');
    expect((await lines()).slice(2, 5)).toEqual(['(1) No person may—', '(a) |camp,', '(i) by day.']);
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'b', 'i', 's2']);
  });
});

describe('Tab and moving', () => {
  it('indents and outdents, words and ids kept', async () => {
    await at('cam|p,');
    await press('Tab');
    expect((await lines()).slice(3, 6)).toEqual(['(a) sleep;', '(i) cam|p,', '(A) by day.']);
    await press('Shift+Tab');
    expect((await lines()).slice(3, 6)).toEqual(['(a) sleep;', '(b) cam|p,', '(i) by day.']);
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'a', 'b', 'i', 's2']);
  });

  it('makes a subsection of a section’s own line', async () => {
    await at('Ask the |council.');
    await press('Tab');
    expect((await lines()).slice(-1)).toEqual(['(1) Ask the |council.']);
  });

  it('moves provisions with Alt and the arrows, the cursor with them', async () => {
    await at('cam|p,');
    await press('Alt+ArrowUp');
    expect((await lines()).slice(3, 6)).toEqual(['(a) cam|p,', '(i) by day.', '(b) sleep;']);
    await press('Alt+ArrowDown');
    expect((await lines()).slice(3, 6)).toEqual(['(a) sleep;', '(b) cam|p,', '(i) by day.']);
  });

  it('leaves Tab to the focus when told to, and after Escape in any case', async () => {
    await at('cam|p,');
    await press('Escape', 'Tab');
    expect((await lines())[4]).toBe('(b) cam|p,');
    await harness.open(body, { tabIndents: false });
    await at('cam|p,');
    await press('Tab');
    expect((await lines())[4]).toBe('(b) cam|p,');
  });

  it('goes from cell to cell of a table, and adds a row after the last', async () => {
    await harness.open(doc(section('s', heading('Fees'), table('tb', row(cell(p('Park')), cell(p('North')))))));
    await at('Park|');
    await press('Tab');
    await type('X');
    await press('Tab');
    await type('new');
    expect(await lines()).toEqual(['1. Fees', '¦ Park', '¦ X', '¦ new|', '¦']);
  });
});

describe('undo', () => {
  it('names what it will undo and returns to the very same document', async () => {
    const before = await harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()));
    const label = () => harness.tab.evaluate(() => window.opened.handle.undoLabel());
    await at('sleep;|');
    await type(' or');
    expect(await label()).toBe('typing in section 1(1)(a)');
    await press('Alt+ArrowDown');
    expect(await label()).toBe('move of section 1(1)(b)');
    await press('Enter');
    expect(await label()).toBe('new line at section 1(1)(c)');
    await press('Control+z');
    expect(await label()).toBe('move of section 1(1)(b)');
    await press('Control+z', 'Control+z');
    expect(await label()).toBe('');
    expect(await harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()))).toBe(before);
    await press('Control+Shift+z', 'Control+y');
    expect((await lines()).slice(3, 6)).toEqual(['(a) camp,', '(i) by day.', '(b) sleep; or|']);
  });
});

describe('parts', () => {
  it('Enter after the heading of an empty part begins its first section', async () => {
    await harness.open(doc(part('p1', heading('Conduct'))));
    await at('Conduct|');
    await press('Enter');
    await type('Noise');
    expect(await lines()).toEqual(['PART 1 Conduct', '1. Noise|', '']);
  });
});
