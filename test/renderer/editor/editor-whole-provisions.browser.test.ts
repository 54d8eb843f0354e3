import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EditorHarness, idsOf, pageLines, placeCursor, startEditorHarness } from './editor-harness.ts';
import { doc, heading, p, paragraph, part, reference, section, subsection, title } from './sample-body.ts';

let harness: EditorHarness;
beforeAll(async () => {
  harness = await startEditorHarness();
});
afterAll(async () => harness?.stop());

const crossheading = (words: string) => ({ type: 'crossheading', content: [{ type: 'text', text: words }] });
const body = doc(
  title('t', 'By-law'),
  part(
    'p1',
    heading('Conduct'),
    section(
      's1',
      heading('Camping'),
      subsection('s1-1', p('No person may—'), paragraph('a', p('sleep;')), paragraph('b', p('camp.'))),
      subsection('s1-2', p('See ', reference(['s3']), '.')),
    ),
    section('s2', heading('Permits'), p('Ask the council.')),
    crossheading('Other matters'),
    section('s3', heading('Fines'), p('The fine is ten.')),
  ),
  part('p2', heading('Ends'), section('s4', heading('Repeal'), p('The old by-law goes.'))),
);
const lines = () => pageLines(harness.tab);
const at = (words: string) => placeCursor(harness.tab, words);
const press = async (...keys: string[]) => {
  for (const key of keys) await harness.tab.keyboard.press(key);
};
const ids = () => idsOf(harness.tab);
const chosen = () => harness.tab.locator('.ordinance-chosen').evaluateAll((all) => all.map((one) => one.dataset.id));
const undone = async () => {
  await press('Control+z');
  return harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()));
};
const json = () => harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()));

beforeEach(() => harness.open(body));

describe('provisions chosen whole from the keyboard', () => {
  it('grow fellow by fellow, and then to what holds them all', async () => {
    await at('sle|ep;');
    await press('Control+Shift+ArrowDown');
    expect(await chosen()).toEqual(['a']);
    await press('Control+Shift+ArrowDown');
    expect(await chosen()).toEqual(['a', 'b']);
    await press('Control+Shift+ArrowUp');
    expect(await chosen()).toEqual(['a']);
    await press('Control+Shift+ArrowUp');
    expect(await chosen()).toEqual(['s1-1']);
  });

  it('move together past a crossheading and the next section, stay chosen, and come back step by step', async () => {
    const before = await json();
    await at('Cam|ping');
    await press('Control+Shift+ArrowDown', 'Control+Shift+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowDown');
    expect(await chosen()).toEqual(['s1', 's2']);
    expect((await ids()).filter((id) => /^s\d$/.test(id))).toEqual(['s3', 's1', 's2', 's4']);
    expect((await lines()).find((line) => line.includes('See'))).toBe('(2) See section 1.');
    await undone();
    expect(await undone()).toBe(before);
  });

  it('are not what Backspace takes away once the caret is in a reference', async () => {
    await at('Ask the |council.');
    await press('Control+Shift+ArrowDown');
    expect(await chosen()).toEqual(['s2']);
    // Between two lines the browser puts the caret into the words of the reference, not beside them.
    await harness.tab.evaluate(() => {
      const words = document.querySelector('[data-kind="reference"]')?.firstChild;
      document.getSelection()?.collapse(words ?? null, 3);
    });
    await press('Backspace');
    expect((await ids()).filter((id) => /^s\d$/.test(id))).toEqual(['s1', 's2', 's3', 's4']);
    const now = await lines();
    expect(now.find((line) => line.includes('Ask'))).toBe('Ask the council.');
    expect(now.find((line) => line.includes('See'))).toBe('(2) See |.');
  });

  it('take the crossheading between them along, and leave the rest of the part', async () => {
    await at('Per|mits');
    await press('Control+Shift+ArrowDown', 'Control+Shift+ArrowDown', 'Alt+ArrowUp');
    expect((await lines()).filter((line) => /Other|^\d/.test(line))).toEqual([
      '1. Permits',
      'Other matters',
      '2. Fines',
      '3. Camping',
      '4. Repeal',
    ]);
  });

  it('indent and outdent together with Word’s keys, ids kept', async () => {
    await at('sle|ep;');
    await press('Control+Shift+ArrowDown', 'Control+Shift+ArrowDown', 'Alt+Shift+ArrowLeft');
    expect((await lines()).slice(3, 8)).toEqual([
      '(1) No person may—',
      '(2) sleep;',
      '(3) camp.',
      '(4) See section 3.',
      '2. Permits',
    ]);
    expect(await chosen()).toEqual(['a', 'b']);
    await press('Alt+Shift+ArrowRight');
    expect(await ids()).toEqual(['t', 'p1', 's1', 's1-1', 'a', 'b', 's1-2', 's2', 's3', 'p2', 's4']);
  });

  it('are deleted together, cut and pasted with their ids, and replaced by what is typed', async () => {
    const before = await json();
    await at('Cam|ping');
    await press('Control+Shift+ArrowDown', 'Control+Shift+ArrowDown', 'Delete');
    expect(await ids()).toEqual(['t', 'p1', 's3', 'p2', 's4']);
    expect(await undone()).toBe(before);
    expect(await chosen()).toEqual(['s1', 's2']);
    await press('Control+x');
    await at('The old by-law goes.|');
    await press('Control+v');
    expect((await ids()).filter((id) => /^(s|new)/.test(id))).toEqual(['s3', 's4', 's1', 's1-1', 's1-2', 's2']);
    await at('sle|ep;');
    await press('Control+Shift+ArrowDown', 'Control+Shift+ArrowDown');
    await harness.tab.keyboard.type('rest.');
    expect((await lines()).slice(-6)).toContain('(a) rest.|');
    expect(await ids()).toContain('a');
  });

  it('give the cursor back on Escape', async () => {
    await at('sle|ep;');
    await press('Control+Shift+ArrowDown', 'Escape');
    expect(await chosen()).toEqual([]);
    await harness.tab.keyboard.type('x');
    expect(await lines()).toContain('(a) x|sleep;');
  });

  it('breaks nothing on the way', () => {
    expect(harness.errors).toEqual([]);
  });
});
