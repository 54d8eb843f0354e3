import { afterEach, beforeEach, expect, test, vi } from 'vitest';

// As in a browser: an address shows at once, and is told of later.
const location = { hash: '#/d/a/draft' };
const listeners: (() => void)[] = [];
const tellOfAddress = () => listeners.forEach((listener) => listener());

beforeEach(() => {
  vi.resetModules();
  location.hash = '#/d/a/draft';
  listeners.length = 0;
  vi.stubGlobal('window', {
    location,
    history: { state: null, replaceState: (_: unknown, __: string, href: string) => (location.hash = href) },
    addEventListener: (_: string, listener: () => void) => listeners.push(listener),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('where the cursor stands is written into the address', async () => {
  const { notePlace } = await import('../../../renderer/state/navigation.ts');
  notePlace({ name: 'draft', dossier: 'a', at: 'p1' });
  notePlace({ name: 'draft', dossier: 'a', at: 'p2' });
  expect(location.hash).toBe('#/d/a/draft/p2');
});

test.each(['#/d/a/export', '#/d/a/assess', '#/'])(
  'a move of the cursor does not take the person back from %s, just asked for',
  async (asked) => {
    const { notePlace } = await import('../../../renderer/state/navigation.ts');
    notePlace({ name: 'draft', dossier: 'a', at: 'p1' });
    location.hash = asked;
    notePlace({ name: 'draft', dossier: 'a', at: 'p2' });
    tellOfAddress();
    expect(location.hash).toBe(asked);
  },
);

test('a page on its way out does not write its cursor over the address of the page that was come to', async () => {
  const { notePlace } = await import('../../../renderer/state/navigation.ts');
  notePlace({ name: 'draft', dossier: 'a', at: 'p1' });
  location.hash = '#/d/a/sign';
  tellOfAddress();
  notePlace({ name: 'draft', dossier: 'a', at: 'p2' });
  expect(location.hash).toBe('#/d/a/sign');
});
