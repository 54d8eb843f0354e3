import type { Locator, Page } from '@playwright/test';

/** Presses Tab (or Shift+Tab) until the control has the focus; fails when it cannot be come by in that many presses. */
export async function tabTo(page: Page, control: Locator, { key = 'Tab', atMost = 60 } = {}): Promise<void> {
  const passed: string[] = [];
  for (let pressed = 0; pressed <= atMost; pressed++) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
    passed.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90) ?? 'nothing'));
  }
  throw new Error(`${atMost} times ${key} did not reach ${String(control)}; passed ${passed.join('\n')}`);
}

export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
}

/** Presses F6 until the focus is within that part of the window. */
export async function paneTo(page: Page, pane: Locator): Promise<void> {
  for (let pressed = 0; pressed < 12; pressed++) {
    await page.keyboard.press('F6');
    if (await pane.evaluate((element) => element.contains(document.activeElement))) return;
  }
  throw new Error(`F6 never reached ${String(pane)}`);
}

/** Counts, from now on and on every page of the window, what a mouse or a finger does; `await` the result for the count. */
export async function countPointer(page: Page): Promise<() => Promise<number>> {
  const key = 'bylawright-test-pointer';
  const count = (name: string) => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(
        type,
        () => sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name) ?? '0') + 1)),
        true,
      );
    }
  };
  await page.addInitScript(count, key);
  await page.evaluate(count, key);
  return () => page.evaluate((name) => Number(sessionStorage.getItem(name) ?? '0'), key);
}
