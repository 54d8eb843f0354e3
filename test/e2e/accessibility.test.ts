import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { introduce, openExample, pageText } from './steps/begin.ts';
import { axeFaults, hasBrowser, openWindow, type TestWindow } from './window.ts';

/** A screen of the window: how to come to it from an open by-law, and what stands there then. */
interface Screen {
  readonly name: string;
  readonly place: (dossier: string) => string;
  readonly reach?: (page: Page) => Promise<unknown>;
  readonly shows: (page: Page) => Promise<unknown>;
}

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();
const doors = /^Where would you like to begin/;
/** Dialogs that leave the place that they are opened from behind them. */
const liesOver = /^#\/(settings|shortcuts|licences)$/;
const dialog = (name: RegExp) => (page: Page) => page.getByRole('dialog', { name }).waitFor();

const screens: readonly Screen[] = [
  { name: 'the doors', place: () => '#/welcome', shows: heading(doors) },
  { name: 'the library', place: () => '#/', shows: (page) => page.getByRole('row').nth(1).waitFor() },
  {
    name: 'a search that finds nothing',
    place: () => '#/',
    reach: (page) => page.getByRole('searchbox').fill('zebra'),
    shows: (page) => page.getByText('No by-law holds “zebra”').waitFor(),
  },
  {
    name: 'the dialog of a new by-law',
    place: () => '#/',
    reach: (page) => page.getByRole('button', { name: 'New by-law' }).click(),
    shows: dialog(/^New by-law/),
  },
  {
    name: 'the facts of a template',
    place: () => '#/',
    reach: async (page) => {
      await page.getByRole('button', { name: 'New by-law' }).click();
      await page.getByRole('button', { name: 'Next' }).click();
    },
    shows: dialog(/^The facts for/),
  },
  { name: 'the draft', place: (id) => `#/d/${id}/draft`, shows: (page) => pageText(page).waitFor() },
  {
    name: 'the assessment',
    place: (id) => `#/d/${id}/assess`,
    shows: (page) => page.getByRole('article').first().waitFor(),
  },
  ...(
    [
      'Rights to think about',
      'What provisions are about',
      'What is raised and missing',
      'The report',
      'Equality and positive',
    ] as const
  ).map(
    (view): Screen => ({
      name: `the assessment, ${view}`,
      place: (id) => `#/d/${id}/assess`,
      reach: (page) => chooseView(page, view),
      shows: heading(new RegExp(`^${view}`)),
    }),
  ),
  ...(['Review', 'Sign', 'Publish'] as const).map(
    (job): Screen => ({
      name: `${job}, which is still to come`,
      place: (id) => `#/d/${id}/${job.toLowerCase()}`,
      shows: heading(new RegExp(`^${job}$`)),
    }),
  ),
  {
    name: 'the menu of a by-law',
    place: () => '#/',
    reach: (page) => page.getByRole('button', { name: /^What can be done with/ }).click(),
    shows: (page) => page.getByRole('menu').waitFor(),
  },
  {
    name: 'the menu of what to insert',
    place: (id) => `#/d/${id}/draft`,
    reach: (page) => page.getByRole('button', { name: 'Insert', exact: true }).click(),
    shows: (page) => page.getByRole('menu').waitFor(),
  },
  { name: 'the export', place: (id) => `#/d/${id}/export`, shows: dialog(/^Export as Word/) },
  { name: 'the settings', place: () => '#/settings', shows: dialog(/^Settings/) },
  { name: 'the shortcuts', place: () => '#/shortcuts', shows: dialog(/^Shortcuts/) },
  { name: 'the licences', place: () => '#/licences', shows: dialog(/^What the program is built with/) },
  {
    name: 'the palette',
    place: (id) => `#/d/${id}/draft`,
    reach: async (page) => {
      await pageText(page).waitFor();
      await page.keyboard.press('Control+k');
    },
    shows: dialog(/^Find a command/),
  },
];

interface Look {
  readonly name: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly forced: 'none' | 'active';
}
const looks: readonly [Look, ...Look[]] = [
  { name: 'light, 1366×768', width: 1366, height: 768, scheme: 'light', forced: 'none' },
  { name: 'dark, 1024×768', width: 1024, height: 768, scheme: 'dark', forced: 'none' },
  { name: 'forced colours, 1366×768', width: 1366, height: 768, scheme: 'dark', forced: 'active' },
];
/** A window of 1366×768 at twice the size has this many CSS pixels. */
const zoomed = { width: 683, height: 384, scheme: 'light', forced: 'none' } as const;

describe.skipIf(!hasBrowser)('every screen', () => {
  let window: TestWindow;
  let dossier = '';
  const loaded = new Set<string>();
  beforeAll(async () => {
    window = await openWindow();
    const { page } = window;
    await page.getByLabel('Your name').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await introduce(page);
    await page.getByRole('link', { name: 'Go to the library' }).click();
    await page.getByRole('heading', { name: 'No by-laws yet' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    dossier = await openExample(page);
  });
  afterAll(() => window.close());

  test.each(screens)('$name: in every look, and at 200 % zoom', async (screen) => {
    await look(looks[0]);
    await show(screen);
    for (const each of looks) {
      await look(each);
      await atRest();
      // Forced colours are the reader's own; what stands in the page is what it was.
      const faults = each.forced === 'active' ? [] : await axeFaults(window.page);
      const found = { look: each.name, faults, sideways: await sidewaysScroll() };
      expect(found).toEqual({ look: each.name, faults: [], sideways: [] });
    }
    await look(zoomed);
    // Reached as somebody would in so small a window, not kept open from a wide one.
    await show(screen);
    expect({ sideways: await sidewaysScroll(), outOfReach: await outOfReach() }).toEqual({
      sideways: [],
      outOfReach: [],
    });
  });

  async function show({ place, reach, shows }: Screen): Promise<void> {
    const { page } = window;
    const wanted = place(dossier);
    if (loaded.has(wanted)) await comeTo(wanted);
    else await load(wanted);
    await reach?.(page);
    await shows(page);
    await atRest();
  }

  /** Each place is opened by its address once, with nothing of the window there before. */
  async function load(wanted: string): Promise<void> {
    loaded.add(wanted);
    await window.page.goto('about:blank');
    await window.page.goto(`${window.address}${wanted}`);
  }

  /** From elsewhere within the window, so that the screen is made anew. */
  async function comeTo(wanted: string): Promise<void> {
    const { page, address } = window;
    await page.keyboard.press('Escape');
    await page.goto(`${address}${wanted === '#/' ? '#/welcome' : '#/'}`);
    const elsewhere = wanted === '#/' ? page.getByRole('heading', { name: doors }) : page.getByRole('searchbox');
    await elsewhere.waitFor();
    await page.goto(`${address}${wanted}`);
    if (!liesOver.test(wanted)) await elsewhere.waitFor({ state: 'detached' });
  }

  async function look({ width, height, scheme, forced }: Omit<Look, 'name'>): Promise<void> {
    await window.page.setViewportSize({ width, height });
    await window.page.emulateMedia({ colorScheme: scheme, forcedColors: forced, reducedMotion: 'reduce' });
  }

  /** The faces are there, and nothing moves. */
  async function atRest(): Promise<void> {
    await window.page.evaluate(() => document.fonts.ready);
    await window.page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  }

  /** What makes the window, or a pane that only scrolls up and down, scroll sideways. */
  const sidewaysScroll = () =>
    window.page.evaluate(() =>
      [
        document.documentElement,
        ...document.querySelectorAll<HTMLElement>('main, main *, [role="dialog"], [role="dialog"] *'),
      ]
        .filter((element) => {
          if (element.scrollWidth <= element.clientWidth + 1) return false;
          if (element === document.documentElement) return true;
          // A wide table may scroll in a box of its own that says so to the keyboard and the screen reader.
          return (
            /auto|scroll/.test(getComputedStyle(element).overflowX) && !element.matches('[role="region"][aria-label]')
          );
        })
        .map((element) => `${element.tagName} ${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
    );

  /** Buttons, links and fields that lie outside the window and that no scrolling brings into it. */
  const outOfReach = () =>
    window.page.evaluate(() => {
      const controls = document.querySelectorAll<HTMLElement>('button, a[href], input, textarea, [role="menuitem"]');
      return [...controls]
        .filter((control) => control.checkVisibility() && !control.closest('[aria-hidden="true"]'))
        .filter((control) => {
          control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          const { left, right, top, bottom, width } = control.getBoundingClientRect();
          if (width <= 1) return false;
          return right > innerWidth + 1 || left < -1 || bottom > innerHeight + 1 || top < -1;
        })
        .map(
          (control) =>
            `${control.getAttribute('aria-label') ?? control.textContent} ${control.outerHTML.slice(0, 120)}`,
        );
    });
});

/** By the list at the left, or by the choice above where there is no room for it. */
async function chooseView(page: Page, view: string): Promise<void> {
  await page
    .getByRole('article')
    .or(page.getByRole('heading', { level: 2 }))
    .first()
    .waitFor();
  const link = page
    .getByRole('navigation', { name: 'Sections of the assessment' })
    .getByRole('link', { name: new RegExp(`^${view}`) });
  if (await link.isVisible()) return link.click();
  const choice = page.getByRole('combobox', { name: 'Section' });
  const tag = await choice.evaluate((element) => element.tagName);
  if (tag === 'SELECT') {
    const value = await choice.locator('option', { hasText: view }).first().getAttribute('value');
    await choice.selectOption(value ?? '');
    return;
  }
  await choice.click();
  await page.getByRole('option', { name: new RegExp(`^${view}`) }).click();
}
