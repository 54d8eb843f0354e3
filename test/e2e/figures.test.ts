import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../renderer/platform/sha256.ts';
import { writeBundle } from '../../shared/record/bundle.ts';
import { testDraft } from '../builders/draft.ts';
import * as b from '../builders/ordinance.ts';
import { pngOf } from '../builders/picture.ts';
import { openedDossier, openExample, pageText, untilSaved } from './steps/begin.ts';
import { pickFile } from './steps/open-file.ts';
import { untilCaretIsKnown } from './steps/shown-page.ts';
import { openOn } from './steps/open-on.ts';
import { axeFaults, hasBrowser, type TestWindow } from './window.ts';

describe.skipIf(!hasBrowser)('pictures in the text', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(openExample));
  });
  afterAll(() => window.close());

  const line = () => pageText(window.page).locator('[data-kind="section"] p').first();
  const image = () => pageText(window.page).getByRole('img', { name: 'Where the harbour ends' });
  const notices = () => window.page.getByRole('region', { name: 'Notices' });
  const choose = async (name: string, content: Uint8Array | string) => {
    const { page } = window;
    await page.getByRole('button', { name: 'Insert', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Picture from a file…' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(content) });
  };
  const give = (event: 'paste' | 'drop', file: { name: string; size?: number; bytes?: number[] }) =>
    line().evaluate(
      (element, [kind, { name, size, bytes }]) => {
        const data = new DataTransfer();
        const content = bytes === undefined ? new Uint8Array(size ?? 0) : Uint8Array.from(bytes);
        data.items.add(new File([content], name, { type: 'image/png' }));
        const { left, top } = element.getBoundingClientRect();
        const place = { bubbles: true, cancelable: true, clientX: left + 5, clientY: top + 5 };
        element.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...place, clipboardData: data })
            : new DragEvent('drop', { ...place, dataTransfer: data }),
        );
      },
      [event, file] as const,
    );

  test('a picture is put in from a file with its description, caption and width, and is there after a reload', async () => {
    const { page } = window;
    await line().click();
    await choose('harbour.png', pngOf(400, 200));
    const dialog = page.getByRole('alertdialog', { name: 'Picture in the text' });
    await dialog.getByText(/harbour\.png, 400 × 200 pixels/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel('What the picture shows').fill('Where the harbour ends');
    await dialog.getByLabel('Caption').fill('Map 1');
    await dialog.getByLabel('Width').selectOption('50');
    await dialog.getByRole('button', { name: 'Put it in' }).click();
    await image().waitFor();
    await pageText(page).locator('figcaption', { hasText: 'Map 1' }).waitFor();
    await untilSaved(page);
    await page.reload();
    await image().waitFor();
    expect(await image().evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(400);
    const shares = await image().evaluate((one) => {
      const figure = one.closest('figure');
      return one.getBoundingClientRect().width / (figure?.getBoundingClientRect().width ?? 1);
    });
    expect(shares).toBeCloseTo(0.5, 1);
    expect(await axeFaults(page)).toEqual([]);
  });

  test('its description is changed by keys, and cut and pasted it keeps its bytes', async () => {
    const { page } = window;
    await image().click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog', { name: 'Change the picture' });
    await dialog.getByLabel('What the picture shows').fill('The new harbour');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    const renamed = pageText(page).getByRole('img', { name: 'The new harbour' });
    await renamed.waitFor();
    await untilCaretIsKnown(page);
    await page.keyboard.press('Control+z');
    await image().waitFor();
    await image().click();
    await untilCaretIsKnown(page);
    await page.keyboard.press('Control+x');
    await image().waitFor({ state: 'detached' });
    await line().click();
    await untilCaretIsKnown(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await image().waitFor();
    expect(await image().evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(400);
    await pageText(page).locator('figcaption', { hasText: 'Map 1' }).waitFor();
    expect(await image().evaluate((one) => one.parentElement?.style.inlineSize)).toBe('50%');
  });

  test('cut, and pasted once its by-law was closed, it still has its bytes', async () => {
    const { page } = window;
    const address = page.url();
    await image().click();
    await untilCaretIsKnown(page);
    await page.keyboard.press('Control+x');
    await image().waitFor({ state: 'detached' });
    await untilSaved(page);
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByRole('heading', { name: 'By-laws' }).waitFor();
    await page.goto(address);
    await line().click();
    await untilCaretIsKnown(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+v');
    await image().waitFor();
    expect(await image().evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(400);
    await pageText(page).locator('figcaption', { hasText: 'Map 1' }).waitFor();
  });

  test('one that is pasted or dropped asks the same, and a bad file is refused in one message', async () => {
    const { page } = window;
    const picture = [...pngOf(20, 10)];
    for (const event of ['paste', 'drop'] as const) {
      await line().click();
      await give(event, { name: `${event}.png`, bytes: picture });
      const dialog = page.getByRole('alertdialog', { name: 'Picture in the text' });
      await dialog.getByText(new RegExp(`${event}\\.png, 20 × 10 pixels`)).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await give('drop', { name: 'short.png', bytes: picture.slice(0, -20) });
    await notices().getByText('short.png is damaged or was not copied to the end.').waitFor();
    await give('drop', { name: 'huge.png', size: 26 * 2 ** 20 });
    await notices().getByText('huge.png has 26 MB; a picture may have at most 25 MB.').waitFor();
    await line().click();
    await choose('plan.png', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await notices().getByText('plan.png is an SVG drawing').waitFor();
    await choose('program.png', Uint8Array.of(0x4d, 0x5a, 0, 0, 3));
    await notices().getByText('program.png is no PNG or JPEG picture').waitFor();
    expect(await pageText(page).locator('figure').count()).toBe(1);
    expect(window.faults).toEqual([]);
  });

  test('it stands in the middle of the sheet, as in Word', async () => {
    const { page } = window;
    await line().click();
    await untilCaretIsKnown(page);
    await page.keyboard.press('Control+Alt+p');
    await page.locator('[data-sheet]').waitFor();
    const fromTheMiddle = await image().evaluate((one) => {
      const middle = (element: Element) => {
        const { left, width } = element.getBoundingClientRect();
        return left + width / 2;
      };
      const figure = one.closest('figure');
      return figure === null ? Number.NaN : Math.abs(middle(one) - middle(figure));
    });
    expect(fromTheMiddle).toBeLessThan(2);
    await page.keyboard.press('Control+Alt+p');
    await page.locator('[data-sheet]').waitFor({ state: 'detached' });
  });

  test('on paper there is neither the frame of what is chosen nor the word for a caption that is not written', async () => {
    const { page } = window;
    await image().click();
    await untilCaretIsKnown(page);
    const drawn = () =>
      pageText(page).evaluate((root) => {
        const outline = (element: Element | null) => element && getComputedStyle(element).outlineStyle;
        // One of a page beside, so that nothing is changed in the text itself.
        const beside = root.cloneNode(false) as HTMLElement;
        const caption = beside.appendChild(document.createElement('figcaption'));
        Object.assign(caption.dataset, { blank: '', empty: 'Caption' });
        document.body.append(beside);
        const { content } = getComputedStyle(caption, '::before');
        beside.remove();
        return { page: outline(root), chosen: outline(root.querySelector('figure')), content };
      });
    expect(await drawn()).toMatchObject({ chosen: 'solid', content: '"Caption"' });
    await page.emulateMedia({ media: 'print' });
    expect(await drawn()).toMatchObject({ page: 'none', chosen: 'none', content: 'none' });
    await page.emulateMedia({ media: 'screen' });
  });
});

describe.skipIf(!hasBrowser)('a picture far down in a long by-law', () => {
  let window: TestWindow;
  beforeAll(async () => {
    ({ window } = await openOn(() => Promise.resolve()));
  });
  afterAll(() => window.close());

  test('is on paper when it is printed directly after opening', async () => {
    const { page } = window;
    const picture = pngOf(317, 211);
    const hash = await sha256(picture);
    const words = 'A person must keep the pier free of nets, ropes and boats by day and by night. '.repeat(5);
    const sections = Array.from({ length: 300 }, (_, at) => b.section({ id: `s${at}` }, b.p(words)));
    const last = b.section({ id: 'last' }, b.figure({ file: hash, alt: 'The pier' }, 'Map 1'));
    const draft = testDraft(b.doc(...sections, last), { files: new Map([[hash, picture]]) });
    const content = await writeBundle(draft, { readable: [], sha256 });
    await pickFile(page, { name: 'pier.bylaw', content });
    await openedDossier(page);
    await pageText(page).getByRole('img', { name: 'The pier', includeHidden: true }).waitFor({ state: 'attached' });
    expect(await pageText(page).locator('[data-plain]').count()).toBeGreaterThan(100);
    const printed = Buffer.from(await page.pdf()).toString('latin1');
    expect(printed).toMatch(/\/Width 317\s+\/Height 211/);
  });
});
