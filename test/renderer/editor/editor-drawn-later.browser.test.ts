import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NodeJson } from '../../../shared/ordinance/node-json.ts';
import { type EditorHarness, startEditorHarness } from './editor-harness.ts';
import { doc, heading, p, paragraph, part, reference, section, subsection } from './sample-body.ts';

declare global {
  interface Window {
    idle: Map<number, IdleRequestCallback>;
  }
}

let harness: EditorHarness;
beforeAll(async () => {
  harness = await startEditorHarness();
  // Idle time is held back, so that what is not needed at once stays as it is until the test lets it go on.
  await harness.tab.evaluate(() => {
    let last = 0;
    window.idle = new Map();
    window.requestIdleCallback = (callback) => {
      window.idle.set(++last, callback);
      return last;
    };
    window.cancelIdleCallback = (handle) => void window.idle.delete(handle);
  });
});
afterAll(async () => harness?.stop());

const parts = 8;
const inPart = 20;
const long: NodeJson = doc(
  ...Array.from({ length: parts }, (_, i) =>
    part(
      `p${i}`,
      heading(`Part ${i}`),
      ...Array.from({ length: inPart }, (_, j) =>
        section(
          `s${i}-${j}`,
          heading(`Rule ${i}-${j}`),
          subsection(`s${i}-${j}-1`, p(`Words of ${i}-${j}, `.repeat(60), reference(['s0-0-1a']))),
          subsection(`s${i}-${j}-2`, p('A person must—'), paragraph(`s${i}-${j}-1a`, p(`item ${i}-${j};`))),
        ),
      ),
    ),
  ),
);
const last = `s${parts - 1}-${inPart - 1}`;

const plain = () => harness.tab.locator('[data-plain]').count();
const goTo = (id: string) => harness.tab.evaluate((to) => window.opened.handle.goTo(to as never), id);
const textOf = (id: string) => harness.tab.locator(`[data-id="${id}"]`).first().textContent();
const goOn = () =>
  harness.tab.evaluate(() => {
    for (let turn = 0; turn < 1000 && window.idle.size > 0; turn++) {
      const due = Array.from(window.idle.values());
      window.idle.clear();
      for (const callback of due) {
        callback({ didTimeout: false, timeRemaining: () => 50 });
      }
    }
  });

beforeEach(async () => {
  await harness.tab.evaluate(() => window.idle.clear());
  await harness.open(long);
});

describe('a long by-law that has just been opened', () => {
  it('holds every section with its number and its words before the far ones are drawn', async () => {
    expect(await plain()).toBeGreaterThan(100);
    const shown = await harness.tab.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-kind="section"]')].map(({ dataset, textContent }) => ({
        label: dataset.label,
        hasWords: textContent?.includes(`item ${dataset.id?.slice(1)};`) && textContent.includes('A person must—'),
      })),
    );
    expect(shown.map(({ label }) => label)).toEqual(shown.map((_, index) => `${index + 1}.`));
    expect(shown).toHaveLength(parts * inPart);
    expect(shown.every(({ hasWords }) => hasWords)).toBe(true);
  });

  it('draws what the cursor goes to before anything is written there', async () => {
    expect(await goTo('s5-7-1a')).toBe(true);
    await harness.tab.keyboard.type('Z');
    expect(await textOf('s5-7-1a')).toBe('Zitem 5-7;');
    expect(await harness.tab.locator('[data-id="s5-8"]').getAttribute('data-plain')).toBeNull();
    expect(await plain()).toBeGreaterThan(100);
  });

  it('lets the cursor go to its end by the keyboard, and writes there', async () => {
    await goTo('s0-0');
    await harness.tab.keyboard.press('Control+End');
    await expect.poll(() => harness.tab.evaluate(() => window.opened.handle.place.path.map(String))).toContain(last);
    await harness.tab.keyboard.type('Q');
    expect(await textOf(`${last}-1a`)).toBe(`item ${last.slice(1)};Q`);
  });

  it('draws what is scrolled to', async () => {
    await harness.tab.locator('[data-id="s6-10"]').scrollIntoViewIfNeeded();
    await expect.poll(() => harness.tab.locator('[data-id="s6-10"]').getAttribute('data-plain')).toBeNull();
    expect(await harness.tab.locator('[data-id="s6-10-1a"]').textContent()).toBe('item 6-10;');
  });

  it('is drawn whole before it is printed', async () => {
    await harness.tab.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await plain()).toBe(0);
  });

  it('is drawn whole in idle time, while the numbers follow what is written meanwhile', async () => {
    await goTo('s0-0');
    await harness.tab.evaluate(() => {
      const { handle } = window.opened;
      const { state, view } = handle.editor;
      const first = state.doc.firstChild?.child(1);
      if (!first) throw new Error('there is no first section');
      view.dispatch(state.tr.delete(1 + 8, 1 + 8 + first.nodeSize));
    });
    expect(await harness.tab.locator(`[data-id="${last}"]`).getAttribute('data-label')).toBe(`${parts * inPart - 1}.`);
    await goOn();
    expect(await plain()).toBe(0);
    expect(await harness.tab.locator(`[data-id="${last}-1a"]`).textContent()).toBe(`item ${last.slice(1)};`);
    expect(await harness.tab.locator(`[data-id="${last}"] [data-kind="reference"]`).count()).toBe(1);
    const blocks = await harness.tab.evaluate(() => {
      const { doc, editor } = window.opened.handle;
      let wrong = 0;
      doc.descendants((node, pos) => {
        if (node.isTextblock && (editor.view.nodeDOM(pos) as HTMLElement).dataset.kind !== node.type.name) wrong++;
        return !node.isTextblock;
      });
      return wrong;
    });
    expect(blocks).toBe(0);
    expect(harness.errors).toEqual([]);
  });

  it('is moved by parts without drawing them at once; numbers are right before and after, and undo brings all back', async () => {
    await goOn();
    expect(await plain()).toBe(0);
    const before = await harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()));
    await goTo('p3');
    for (const keys of ['Control+Shift+ArrowDown', 'Control+Shift+ArrowDown', 'Alt+ArrowDown']) {
      await harness.tab.keyboard.press(keys);
    }
    expect(await plain()).toBeGreaterThan(5);
    expect(await wrongLabels()).toEqual([]);
    await goTo('s3-15-1a');
    await harness.tab.keyboard.type('Z');
    expect(await textOf('s3-15-1a')).toBe('Zitem 3-15;');
    await harness.tab.keyboard.press('Control+z');
    await goOn();
    expect(await plain()).toBe(0);
    expect(await wrongLabels()).toEqual([]);
    await harness.tab.keyboard.press('Control+z');
    expect(await wrongLabels()).toEqual([]);
    await goOn();
    expect(await plain()).toBe(0);
    expect(await harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()))).toBe(before);
    expect(harness.errors).toEqual([]);
  });
});

/** The provisions that are drawn with another number than they have. */
const wrongLabels = () =>
  harness.tab.evaluate(() => {
    const { doc, editor, numbering } = window.opened.handle;
    const wrong: string[] = [];
    doc.descendants((node, pos) => {
      if (!node.type.spec.group?.includes('provision')) return true;
      const element = editor.view.nodeDOM(pos) as HTMLElement;
      const right = numbering.get(node.attrs.id)?.label ?? '';
      if ((element.dataset.label ?? '') !== right)
        wrong.push(`${node.attrs.id}: ${element.dataset.label}, not ${right}`);
      return element.dataset.plain === undefined;
    });
    return wrong;
  });
