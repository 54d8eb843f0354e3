import type { CDPSession } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EditorHarness, idsOf, pageLines, placeCursor, startEditorHarness } from './editor-harness.ts';
import { doc, heading, p, paragraph, part, reference, schedule, section, subsection, title } from './sample-body.ts';

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
    section(
      's1',
      heading('Camping'),
      subsection('s1-1', p('No person may—'), paragraph('a', p('sleep;')), paragraph('b', p('camp.'))),
      subsection('s1-2', p('See ', reference(['s3']), '.')),
    ),
    section('s2', heading('Permits'), p('Ask the council.')),
    section('s3', heading('Fines'), p('The fine is ten.')),
  ),
  part('p2', heading('Ends'), section('s4', heading('Repeal'), p('The old by-law goes.'))),
);
const lines = () => pageLines(harness.tab);
const json = () => harness.tab.evaluate(() => JSON.stringify(window.opened.handle.doc.toJSON()));
const chosen = () => harness.tab.locator('.ordinance-chosen').evaluateAll((all) => all.map((one) => one.dataset.id));
const line = () => harness.tab.locator('.ordinance-drop-line[data-shown]');
const said = () => harness.tab.locator('.ordinance-drop-line > [role="status"]').textContent();

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of a provision's number. */
const numberOf = (id: string): Promise<Point> =>
  harness.tab.locator(`[data-id="${id}"]`).evaluate((element) => {
    const box = element.getBoundingClientRect();
    const first = element.firstElementChild?.getBoundingClientRect() ?? box;
    const isAbove = getComputedStyle(element, '::before').position === 'static';
    return isAbove ? { x: box.x + box.width / 2, y: first.y - 8 } : { x: box.x + 6, y: first.y + 8 };
  });
/** Just above the lower edge of a provision, or just below its upper edge. */
const edgeOf = async (id: string, edge: 'top' | 'bottom'): Promise<Point> => {
  const box = await harness.tab.locator(`[data-id="${id}"]`).boundingBox();
  if (box === null) throw new Error(`${id} is not on the page`);
  return { x: box.x + 6, y: edge === 'top' ? box.y + 3 : box.y + box.height - 3 };
};
const click = async (id: string, modifiers: readonly 'Shift'[] = []) => {
  const { x, y } = await numberOf(id);
  for (const key of modifiers) await harness.tab.keyboard.down(key);
  await harness.tab.mouse.click(x, y);
  for (const key of modifiers) await harness.tab.keyboard.up(key);
};
/** Presses on a number and takes the pointer to a place, without letting go; `across` shifts it sideways. */
const drag = async (id: string, to: Point, across = 0) => {
  const { mouse } = harness.tab;
  const from = await numberOf(id);
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + across / 2, (from.y + to.y) / 2);
  await mouse.move(from.x + across, to.y);
  await line().waitFor();
};
const letGo = () => harness.tab.mouse.up();

beforeEach(() => harness.open(body));

describe('a click on a number', () => {
  it('chooses its provision whole; with Shift all from the first one chosen up to it, fellows of one parent', async () => {
    await click('a');
    expect(await chosen()).toEqual(['a']);
    await click('b', ['Shift']);
    expect(await chosen()).toEqual(['a', 'b']);
    await click('s2', ['Shift']);
    expect(await chosen()).toEqual(['s1', 's2']);
    await click('p2');
    expect(await chosen()).toEqual(['p2']);
  });

  it('with Shift begins at the cursor, and of several chosen leaves the one', async () => {
    await placeCursor(harness.tab, 'Ask the |council.');
    await click('s3', ['Shift']);
    expect(await chosen()).toEqual(['s2', 's3']);
    await click('s3');
    expect(await chosen()).toEqual(['s3']);
  });

  it('is given up with Escape; what is done meanwhile is done to the provision', async () => {
    await click('s2');
    await harness.tab.keyboard.press('Alt+ArrowDown');
    expect((await idsOf(harness.tab)).filter((id) => /^s\d$/.test(id))).toEqual(['s1', 's3', 's2', 's4']);
    await harness.tab.keyboard.press('Escape');
    expect(await chosen()).toEqual([]);
  });

  it('beside the words changes nothing', async () => {
    await placeCursor(harness.tab, 'Ask the |council.');
    const before = await json();
    await harness.tab.getByText('Ask the council.').click();
    expect(await chosen()).toEqual([]);
    expect(await json()).toBe(before);
  });
});

describe('a drag by the number', () => {
  it('shows where the section would land and as what, moves it in one step of undo, and references follow', async () => {
    const before = await json();
    await drag('s1', await edgeOf('s3', 'bottom'));
    expect(await said()).toBe('Section 1 becomes section 3, as the last of Part 1');
    expect(await json()).toBe(before);
    await letGo();
    expect((await lines()).filter((words) => /^\d|See/.test(words))).toEqual([
      '1. Permits',
      '2. Fines',
      '3. Camping',
      '(2) See section 2.',
      '4. Repeal',
    ]);
    expect(await chosen()).toEqual(['s1']);
    await expect.poll(() => line().count()).toBe(0);
    expect(await harness.tab.evaluate(() => window.opened.handle.undoLabel())).toBe('dragging to section 3');
    await harness.tab.keyboard.press('Control+z');
    expect(await json()).toBe(before);
  });

  it('takes a section into another part, and a whole part past another', async () => {
    await drag('s2', await edgeOf('p2', 'bottom'));
    expect(await said()).toBe('Section 2 becomes section 4, as the last of Part 2');
    await letGo();
    await drag('p1', await edgeOf('p2', 'bottom'));
    expect(await said()).toBe('Part 1 becomes Part 2');
    await letGo();
    expect((await idsOf(harness.tab)).filter((id) => /^[ps]\d?$/.test(id))).toEqual([
      'p2',
      's4',
      's2',
      'p1',
      's1',
      's3',
    ]);
  });

  it('taken across changes the level: (b) becomes (2), and back again', async () => {
    const before = await idsOf(harness.tab);
    await drag('b', await edgeOf('s1-1', 'bottom'), -60);
    expect(await said()).toBe('Section 1(1)(b) becomes section 1(2)');
    await letGo();
    expect((await lines()).slice(3, 8)).toEqual(
      expect.arrayContaining(['(1) No person may—', '(a) sleep;', '(3) See section 3.']),
    );
    expect(await idsOf(harness.tab)).toEqual(before);
    await drag('b', await edgeOf('a', 'bottom'), 60);
    expect(await said()).toBe('Section 1(2) becomes section 1(1)(b)');
    await letGo();
    expect(await idsOf(harness.tab)).toEqual(before);
  });

  it('takes all that are chosen along', async () => {
    await click('s1');
    await click('s2', ['Shift']);
    await drag('s2', await edgeOf('s3', 'bottom'));
    expect(await said()).toBe('Section 1 and section 2 become section 2 and section 3, as the last of Part 1');
    await letGo();
    expect((await idsOf(harness.tab)).filter((id) => /^s\d$/.test(id))).toEqual(['s3', 's1', 's2', 's4']);
    expect(await chosen()).toEqual(['s1', 's2']);
  });

  it('changes nothing where it was, nor after Escape', async () => {
    const before = await json();
    await drag('s2', await edgeOf('s2', 'bottom'));
    expect(await said()).toBe('Section 2 stays where it is');
    await letGo();
    await drag('s1', await edgeOf('s3', 'bottom'));
    await harness.tab.keyboard.press('Escape');
    expect(await line().count()).toBe(0);
    expect(await said()).toBe('Nothing was moved');
    await letGo();
    expect(await json()).toBe(before);
    expect(await chosen()).toEqual(['s1']);
  });

  it('cannot be begun where the text is only read', async () => {
    await harness.open(body, { readOnly: true });
    const before = await json();
    const [from, to] = [await numberOf('s1'), await edgeOf('s3', 'bottom')];
    await harness.tab.mouse.move(from.x, from.y);
    await harness.tab.mouse.down();
    await harness.tab.mouse.move(to.x, to.y, { steps: 4 });
    await letGo();
    expect(await chosen()).toEqual(['s1']);
    expect(await json()).toBe(before);
  });

  it('scrolls the page at its edge', async () => {
    const many = Array.from({ length: 60 }, (_, i) => section(`n${i}`, heading(`Matter ${i}`), p('Words.')));
    await harness.open(doc(title('t', 'By-law'), ...many));
    const room = harness.tab.locator('.scroller');
    const bottom = await room.evaluate((element) => Math.min(innerHeight, element.getBoundingClientRect().bottom) - 4);
    await drag('n0', { x: 0, y: bottom });
    await expect.poll(() => room.evaluate((element) => element.scrollTop)).toBeGreaterThan(300);
    await letGo();
    const order = (await idsOf(harness.tab)).filter((id) => id !== 't');
    expect(order.indexOf('n0')).toBeGreaterThan(12);
  });

  it('of a part longer than the screen shows its beginning where it comes to stand, by the keyboard too', async () => {
    const long = (name: string) =>
      part(
        name,
        heading(`Part ${name}`),
        ...Array.from({ length: 30 }, (_, i) => section(`${name}-${i}`, heading(`Matter ${i}`), p('Words.'))),
      );
    await harness.open(doc(title('t', 'By-law'), long('u'), long('v')));
    await click('u');
    await harness.tab.keyboard.press('Alt+ArrowDown');
    const top = () => harness.tab.locator('[data-id="u"]').evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThan(-5);
    await expect.poll(top).toBeLessThan(700);
    expect((await idsOf(harness.tab)).filter((id) => /^[uv]$/.test(id))).toEqual(['v', 'u']);
  });

  it('breaks nothing on the way', () => {
    expect(harness.errors).toEqual([]);
    expect(harness.strays).toEqual([]);
  });
});

describe('between the last part and the schedules', () => {
  const withSchedule = {
    ...body,
    content: [...(body.content ?? []), schedule('q', heading('Places'), p('None.'))],
  };
  beforeEach(() => harness.open(withSchedule));
  const gap = async (share: number): Promise<Point> => {
    const [section4, sheet] = await Promise.all([edgeOf('s4', 'bottom'), edgeOf('q', 'top')]);
    return { x: section4.x, y: section4.y + (sheet.y - section4.y) * share };
  };

  const start = () => line().evaluate((element) => element.getBoundingClientRect().left);

  it('a section lands in the part or behind it, as the line says and its beginning shows', async () => {
    await drag('s2', await gap(0.05));
    expect(await said()).toContain('as the last of Part 2');
    const inside = await start();
    await harness.tab.mouse.move(0, (await gap(0.9)).y);
    await expect.poll(said).toContain('after Part 2 and outside it');
    expect(inside - (await start())).toBeGreaterThanOrEqual(24);
    await letGo();
    const last = await harness.tab.evaluate(() => window.opened.handle.doc.toJSON().content.at(-2).attrs.id);
    expect(last).toBe('s2');
  });
});

describe('a finger', () => {
  let session: CDPSession;
  beforeEach(async () => {
    session = await harness.tab.context().newCDPSession(harness.tab);
  });
  afterEach(() => session.detach());
  const touch = async (kind: 'touchStart' | 'touchMove' | 'touchEnd', at: Point | null) => {
    const touchPoints = at === null ? [] : [{ x: Math.round(at.x), y: Math.round(at.y) }];
    await session.send('Input.dispatchTouchEvent', { type: kind, touchPoints });
  };

  it('that rests on a number drags its provision', async () => {
    const from = await numberOf('s3');
    await touch('touchStart', from);
    await harness.tab.locator('.ordinance-dragging').waitFor();
    const to = await edgeOf('s2', 'top');
    await touch('touchMove', { x: from.x, y: (from.y + to.y) / 2 });
    await touch('touchMove', { x: from.x, y: to.y });
    await expect.poll(said).toBe('Section 3 becomes section 2');
    await touch('touchEnd', null);
    await expect
      .poll(async () => (await idsOf(harness.tab)).filter((id) => /^s\d$/.test(id)))
      .toEqual(['s1', 's3', 's2', 's4']);
  });

  it('that moves on at once drags nothing', async () => {
    const from = await numberOf('s3');
    const before = await json();
    await touch('touchStart', from);
    await touch('touchMove', { x: from.x, y: from.y - 40 });
    await touch('touchMove', { x: from.x, y: from.y - 80 });
    await touch('touchEnd', null);
    await placeCursor(harness.tab, 'Ask the |council.');
    expect(await harness.tab.locator('.ordinance-dragging').count()).toBe(0);
    expect(await json()).toBe(before);
  });
});
