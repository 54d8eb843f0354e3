import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type EditorHarness,
  idsOf,
  pageLines,
  pasteInto,
  placeCursor,
  selectWords,
  startEditorHarness,
} from './editor-harness.ts';
import { doc, heading, p, paragraph, reference, section, subsection, title } from './sample-body.ts';

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
    subsection('s1-1', p('No person may—'), paragraph('a', p('sleep;')), paragraph('b', p('camp.'))),
    subsection('s1-2', p('See ', reference(['b']), '.')),
  ),
  section('s2', heading('Permits'), p('Ask the council.')),
);
const lines = () => pageLines(harness.tab);
const at = (words: string) => placeCursor(harness.tab, words);
const paste = (data: { html?: string; text?: string }) => pasteInto(harness.tab, data);
const press = async (...keys: string[]) => {
  for (const key of keys) await harness.tab.keyboard.press(key);
};

beforeEach(() => harness.open(body));

describe('a paste from elsewhere', () => {
  it('of one line joins the text at the cursor', async () => {
    await at('sleep|;');
    await paste({ html: '<p>, <b>sit</b> or stand</p>' });
    expect((await lines())[3]).toBe('(a) sleep, sit or stand|;');
  });

  it('goes on with the list that the cursor is in', async () => {
    await at('camp.|');
    await paste({ html: '<p>(c) fish;</p><p>(d) swim.</p>' });
    expect((await lines()).slice(4, 7)).toEqual(['(b) camp.', '(c) fish;', '(d) swim.|']);
  });

  it('puts sections after the section, wherever in it the cursor is', async () => {
    await at('sleep;|');
    await paste({ text: '2. Fires\n(1) No fires.\n(2) No smoke.\n3. Dogs\nOn a lead.' });
    expect((await lines()).slice(5)).toEqual([
      '(2) See section 1(1)(b).',
      '2. Fires',
      '(1) No fires.',
      '(2) No smoke.',
      '3. Dogs',
      'On a lead.|',
      '4. Permits',
      'Ask the council.',
    ]);
  });

  it('fills an empty provision instead of leaving it behind', async () => {
    await at('camp.|');
    await press('Enter');
    await paste({ html: '<ol type="a" start="3"><li>fish;</li><li>swim.</li></ol>' });
    expect((await lines()).slice(4, 7)).toEqual(['(b) camp.', '(c) fish;', '(d) swim.|']);
  });

  it('runs nothing, fetches nothing and keeps the words', async () => {
    await at('Ask the council.|');
    await paste({
      html: `<html><head><link rel="stylesheet" href="https://evil.example/a.css"><style>@import url(https://evil.example/b.css)</style></head>
        <body><!-- <b>hidden</b> --><script>window.hacked = 1</script><img src="https://evil.example/i.png" onerror="window.hacked = 1">
        <p style="background:url(https://evil.example/c.png)" onclick="hacked = 1">Kept <a href="javascript:hacked = 1">words</a></p>
        <iframe src="https://evil.example/"></iframe><video src="https://evil.example/v.mp4"></video></body></html>`,
    });
    expect((await lines()).at(-1)).toBe('Ask the council.Kept words|');
    await harness.tab.waitForTimeout(200);
    expect(await harness.tab.evaluate(() => 'hacked' in window)).toBe(false);
    expect(harness.strays).toEqual([]);
  });

  it('of five megabytes is refused with one message, nothing changed, and its words can still be had', async () => {
    await at('Ask the council.|');
    const html = `<p onload="x()">${'<script>x()</script><b>word</b> '.repeat(170_000)}</p>`;
    expect(html.length).toBeGreaterThan(5_000_000);
    await paste({ html, text: 'only words' });
    const state = await harness.tab.evaluate(() => ({
      changes: window.opened.changes,
      refusals: window.opened.refusals.map(({ kind }) => kind),
    }));
    expect(state).toEqual({ changes: 0, refusals: ['paste-too-large'] });
    expect(await harness.tab.getByText('The text is as it was').count()).toBe(1);
    await harness.tab.getByRole('button', { name: 'Paste without formatting' }).click();
    expect(await harness.tab.getByText('The text is as it was').count()).toBe(0);
    expect((await lines()).at(-1)).toBe('Ask the council.only words|');
  });

  it('ten thousand elements deep is read all the same', async () => {
    await at('Ask the council.|');
    await paste({ html: `${'<div>'.repeat(10_000)} Deep.${'</div>'.repeat(10_000)}` });
    expect((await lines()).join(' ')).toContain('Deep.');
  });

  it('is one step of undo, ids included', async () => {
    await at('camp.|');
    await paste({ html: '<p>(c) fish;</p>' });
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'a', 'b', 'new1', 's1-2', 's2']);
    expect(await harness.tab.evaluate(() => window.opened.handle.undoLabel())).toBe('paste in section 1(1)');
    await press('Control+z');
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'a', 'b', 's1-2', 's2']);
  });
});

describe('cut, copy and paste inside the ordinance', () => {
  it('keeps the id of what is cut and pasted, so that references still hold', async () => {
    await selectWords(harness.tab, '|camp.', '|See ');
    await press('Control+x');
    expect((await lines()).slice(2, 6)).toEqual([
      '(1) No person may—',
      '(a) sleep;|',
      '(2) See [missing reference: section 1(1)(b)].',
      '2. Permits',
    ]);
    await at('No person may—|');
    await press('Control+v');
    expect((await lines()).slice(2, 6)).toEqual([
      '(1) No person may—',
      '(a) camp.|',
      '(b) sleep;',
      '(2) See section 1(1)(a).',
    ]);
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'b', 'a', 's1-2', 's2']);
  });

  it('gives a copy a new id and leaves references to the original', async () => {
    await selectWords(harness.tab, '|camp.', 'camp.|');
    await press('Control+c');
    await at('sleep;|');
    await press('Control+v');
    expect((await lines()).slice(2, 7)).toEqual([
      '(1) No person may—',
      '(a) sleep;',
      '(b) camp.|',
      '(c) camp.',
      '(2) See section 1(1)(c).',
    ]);
    expect(await idsOf(harness.tab)).toEqual(['t', 's1', 's1-1', 'a', 'new1', 'b', 's1-2', 's2']);
  });

  it('lets references inside a copied section point into the copy', async () => {
    await selectWords(harness.tab, '|Camping', '|Permits');
    await press('Control+c');
    await at('Ask the council.|');
    await press('Control+v');
    expect((await lines()).filter((line) => line.includes('See'))).toEqual([
      '(2) See section 1(1)(b).',
      '(2) See section 3(1)(b).|',
    ]);
  });

  it('lets a reference say what it said where it comes into a by-law without what it points to, and only there', async () => {
    await selectWords(harness.tab, '|Camping', '|Permits');
    await press('Control+c');
    await at('Ask the council.|');
    await press('Control+v');
    const remembered = await harness.tab.evaluate(() => {
      const found: string[] = [];
      window.opened.handle.doc.descendants(
        (node) => void (node.type.name === 'reference' && found.push(node.attrs.was)),
      );
      return found;
    });
    expect(remembered).toEqual(['', '']);
    await at('|See ');
    await press('Control+Shift+ArrowDown', 'Control+c');
    await harness.open(doc(section('z1', heading('Elsewhere'), subsection('z1-1', p('Words.')))));
    await at('Words.|');
    await press('Control+v');
    expect(await lines()).toContain('(2) See [missing reference: section 1(1)(b)].|');
    expect(await idsOf(harness.tab)).toEqual(['z1', 'z1-1', 's1-2']);
  });

  it('copies numbers and printed references for other programs', async () => {
    await selectWords(harness.tab, '|sleep;', 'See |');
    await harness.tab.keyboard.press('Control+c');
    const text = await harness.tab.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n').slice(0, 2)).toEqual(['(a) sleep;', '(b) camp.']);
  });
});

describe('the page', () => {
  it('breaks no rule of the Content-Security-Policy and throws nothing', () => {
    expect(harness.errors).toEqual([]);
  });
});
