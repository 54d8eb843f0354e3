import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeSource } from '../../builders/chromium.ts';
import { type EditorHarness, pageLines, placeCursor, startEditorHarness } from './editor-harness.ts';
import { blank, doc, heading, p, paragraph, part, reference, section, subsection, title } from './sample-body.ts';

let harness: EditorHarness;
beforeAll(async () => {
  harness = await startEditorHarness();
});
afterAll(async () => harness?.stop());

const body = doc(
  title('t', 'By-law'),
  part(
    'p1',
    heading('Conduct'),
    section('s1', heading('Camping'), subsection('s1-1', p('No person may—'), paragraph('a', p('sleep;')))),
    section('s2', heading('Permits'), p('See ', reference(['a']), ' and ', blank('form'), '.')),
  ),
);
const many = doc(
  ...Array.from({ length: 6 }, (_, i) =>
    part(
      `p${i}`,
      heading(`Part ${i}`),
      ...Array.from({ length: 40 }, (_, j) =>
        section(`s${i}-${j}`, heading(`Rule ${i}-${j}`), p('Words. '.repeat(120))),
      ),
    ),
  ),
);
const lines = () => pageLines(harness.tab);
const press = async (...keys: string[]) => {
  for (const key of keys) await harness.tab.keyboard.press(key);
};
const button = (name: string | RegExp) => harness.tab.getByRole('button', { name, exact: typeof name === 'string' });
const item = (name: string) => harness.tab.getByRole('menuitem', { name: new RegExp(`^${name}( Ctrl|$)`) });

beforeEach(() => harness.open(body, { prompts: { a: 2 }, findings: { s2: 1 } }));

describe('the page', () => {
  it('is a text box with a name, and asks nothing of spell checkers, writing helpers or translators', async () => {
    const box = harness.tab.getByRole('textbox', { name: 'Text of the by-law' });
    for (const [name, value] of [
      ['aria-multiline', 'true'],
      ['spellcheck', 'false'],
      ['autocorrect', 'off'],
      ['autocapitalize', 'off'],
      ['writingsuggestions', 'false'],
      ['translate', 'no'],
      ['data-gramm', 'false'],
    ] as const) {
      expect([name, await box.getAttribute(name)]).toEqual([name, value]);
    }
  });

  it('prints references and keeps them true while numbers change', async () => {
    expect((await lines()).at(-1)).toBe('See section 1(1)(a) and [form].');
    await placeCursor(harness.tab, '|Camping');
    await press('Enter');
    expect((await lines()).at(-1)).toBe('See section 2(1)(a) and [form].');
    await placeCursor(harness.tab, '|sleep;');
    await press('Alt+ArrowDown', 'Control+a');
    await placeCursor(harness.tab, 'sle|ep;');
    await harness.tab.evaluate(() => window.opened.handle.run({ kind: 'delete' }));
    expect((await lines()).at(-1)).toBe('See [missing reference: section 2(1)(a)] and [form].');
  });

  it('of a by-law from right to left has its margin at the right, and lines in other letters read their own way', async () => {
    const arabic = doc(
      section('s1', heading('الضوضاء'), subsection('s1-1', p('لا يجوز (بدون تصريح) إحداث ضوضاء.'))),
      section('s2', heading('COVID-19 والطوارئ'), subsection('s2-1', p('Noise Ltd.')), subsection('s2-2', p(''))),
    );
    await harness.open(arabic, { language: 'ar' });
    const page = harness.tab.locator('.ordinance-page');
    expect([await page.getAttribute('lang'), await page.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const margins = await harness.tab.locator('[data-id="s1"]').evaluate((section) => {
      const { paddingLeft, paddingRight } = getComputedStyle(section);
      return parseFloat(paddingRight) > parseFloat(paddingLeft);
    });
    expect(margins).toBe(true);
    // The words begin beside their number.
    const gap = await harness.tab.locator('[data-id="s1"] > [data-kind="heading"]').evaluate((line) => {
      const words = document.createRange();
      words.selectNodeContents(line);
      return line.getBoundingClientRect().right - words.getBoundingClientRect().right;
    });
    expect(gap).toBeLessThan(2);
    const direction = (id: string) =>
      harness.tab
        .locator(`[data-id="${id}"] :is(p, [data-kind="heading"])`)
        .first()
        .evaluate((line) => getComputedStyle(line).direction);
    expect(await Promise.all(['s1', 's1-1', 's2', 's2-1', 's2-2'].map(direction))).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
    ]);
    await placeCursor(harness.tab, 'Noise Ltd.|');
    await harness.tab.keyboard.type(' "شركة"');
    expect((await lines()).at(-2)).toBe('(1) Noise Ltd. «شركة»|');
    expect(await direction('s2-1')).toBe('rtl');
  });

  it('shows prompts and findings at their provisions', async () => {
    expect(await harness.tab.locator('[data-id="a"]').getAttribute('data-prompts')).toBe('2');
    expect(await harness.tab.locator('[data-id="s2"]').getAttribute('data-findings')).toBe('1');
  });

  it('tells of each change with the document before it, and of the cursor’s place', async () => {
    await placeCursor(harness.tab, 'sle|ep;');
    await harness.tab.keyboard.type('e');
    const told = await harness.tab.evaluate(() => ({
      changes: window.opened.changes,
      place: window.opened.places.at(-1),
    }));
    expect(told).toEqual({ changes: 1, place: 'p1/s1/s1-1/a' });
  });

  it('cannot be changed when it is only read, but can be read by keyboard', async () => {
    await harness.open(body, { readOnly: true });
    const box = harness.tab.getByRole('textbox', { name: 'Text of the by-law' });
    expect(await box.getAttribute('aria-readonly')).toBe('true');
    await box.focus();
    await harness.tab.keyboard.type('x');
    expect(
      await harness.tab.evaluate(() => window.opened.handle.run({ kind: 'moveDown', provision: 's1' as never })),
    ).toBe(false);
    expect(await harness.tab.evaluate(() => window.opened.changes)).toBe(0);
  });

  it('goes to a provision far below, which was never laid out, and puts the cursor there', async () => {
    await harness.open(many);
    expect(await harness.tab.evaluate(() => window.opened.handle.goTo('s5-33' as never))).toBe(true);
    await harness.tab.waitForTimeout(300);
    const box = await harness.tab.locator('[data-id="s5-33"]').boundingBox();
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect(box?.y ?? 999).toBeLessThan(400);
    await harness.tab.keyboard.type('New ');
    expect((await lines()).find((line) => line.includes('New '))).toBe('234. New |Rule 5-33');
  });

  it('takes a document from elsewhere without a step of undo and without telling of it', async () => {
    await harness.tab.evaluate(() => {
      const { handle } = window.opened;
      const json = handle.doc.toJSON();
      json.content[0].content[0].text = 'Another name';
      handle.setDoc(handle.doc.type.schema.nodeFromJSON(json));
    });
    expect((await lines())[0]).toContain('Another name');
    expect(await harness.tab.evaluate(() => [window.opened.changes, window.opened.handle.canUndo])).toEqual([0, false]);
  });

  it('makes the change that a finding offers', async () => {
    const done = await harness.tab.evaluate(() =>
      window.opened.handle.applyFix({
        rule: 'prose-may',
        severity: 'advice',
        provision: 's1-1' as never,
        message: '',
        source: null,
        fix: { kind: 'replace-words', provision: 's1-1' as never, words: 'may', occurrence: 0, instead: 'must not' },
      }),
    );
    expect(done).toBe(true);
    expect((await lines())[3]).toContain('No person must not—');
    expect(await harness.tab.evaluate(() => window.opened.handle.undoLabel())).toMatch(/^correction/);
  });

  it('has no accessibility fault that axe knows of', async () => {
    await harness.tab.evaluate(axeSource());
    const faults = await harness.tab.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: (context: object) => Promise<{ violations: { id: string }[] }> };
      };
      return (
        await axe.run({ include: [['.ordinance-page'], ['[role="toolbar"]']], exclude: [['[data-tabster-dummy]']] })
      ).violations.map(({ id }) => id);
    });
    expect(faults).toEqual([]);
  });
});

describe('the toolbar', () => {
  it('inserts a section after the one of the cursor, ready to be named', async () => {
    await placeCursor(harness.tab, 'sle|ep;');
    await button('Insert').click();
    await item('Section').click();
    await harness.tab.keyboard.type('Fires');
    expect((await lines()).slice(4, 7)).toEqual(['(a) sleep;', '2. Fires|', '']);
  });

  it('inserts a table with a header row and changes it while the cursor is in it', async () => {
    await placeCursor(harness.tab, 'and |');
    await button('Insert').click();
    await item('Table').click();
    expect(await harness.tab.locator('th').count()).toBe(3);
    await button('Table').click();
    await item('Row below').click();
    expect(await harness.tab.locator('tr').count()).toBe(4);
  });

  it('refers to what is picked by number, as it will print', async () => {
    await placeCursor(harness.tab, 'sleep|;');
    await button('Refer to a provision…').click();
    await harness.tab.keyboard.type('2');
    await press('Enter');
    expect(await harness.tab.getByRole('checkbox', { name: /^section 2/ }).isChecked()).toBe(true);
    expect(await harness.tab.getByText('Prints as “section 2”').count()).toBe(1);
    await press('Enter');
    expect((await lines())[4]).toBe('(a) sleepsection 2|;');
  });

  it('gives a provision a number of its own', async () => {
    await placeCursor(harness.tab, 'Per|mits');
    await button('Number…').click();
    await harness.tab.getByRole('radio', { name: 'A number of its own' }).click();
    await harness.tab.getByRole('textbox', { name: 'Number' }).fill('1A');
    await button('Set number').click();
    expect((await lines()).slice(5)).toEqual(['1A. Per|mits', 'See section 1(1)(a) and [form].']);
  });

  it('tags a provision, and "none of these" stands alone', async () => {
    await placeCursor(harness.tab, 'Per|mits');
    await button('What it is about').click();
    await harness.tab.getByRole('menuitemcheckbox', { name: 'A permit' }).click();
    const tags = () =>
      harness.tab.evaluate(
        () => window.opened.handle.doc.firstChild && window.opened.handle.doc.child(1).lastChild?.attrs.tags,
      );
    expect(await tags()).toEqual(['permit']);
    await harness.tab.getByRole('menuitemcheckbox', { name: 'None of these' }).click();
    expect(await tags()).toEqual(['none']);
    await press('Escape');
  });

  it('says what undo would undo, and undoes it', async () => {
    await placeCursor(harness.tab, 'sle|ep;');
    await harness.tab.keyboard.type('e');
    await button(/^Undo typing in section 1\(1\)\(a\)/).click();
    expect((await lines())[4]).toBe('(a) sle|ep;');
  });
});
