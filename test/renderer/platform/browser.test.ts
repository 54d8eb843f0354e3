import { describe, expect, test } from 'vitest';
import { browserDesktop } from '../../../renderer/platform/browser.ts';
import { fileNameFor } from '../../../renderer/platform/file-kinds.ts';

describe('in a browser', () => {
  test('a file over 64 MiB is refused before a byte of it is read', async () => {
    let wasRead = false;
    const huge = {
      name: 'huge.xml',
      size: 200 * 2 ** 20,
      arrayBuffer: () => ((wasRead = true), Promise.resolve(new ArrayBuffer(0))),
    };
    const opened = await browserDesktop('1', view({ open: huge })).openFile(['akn']);
    expect(opened).toEqual({
      ok: false,
      error: { kind: 'too-large', path: 'huge.xml', bytes: 200 * 2 ** 20, limit: 64 * 2 ** 20 },
    });
    expect(wasRead).toBe(false);
  });

  test('a file is opened whole', async () => {
    const file = { name: 'a.bylaw', size: 2, arrayBuffer: () => Promise.resolve(new Uint8Array([1, 2]).buffer) };
    const opened = await browserDesktop('1', view({ open: file })).openFile(['bylaw']);
    expect(opened).toEqual({ ok: true, value: { name: 'a.bylaw', bytes: new Uint8Array([1, 2]) } });
  });

  test.each([
    ['AbortError', { kind: 'cancelled' }],
    ['NotAllowedError', { kind: 'denied', path: 'Streets.docx' }],
    ['QuotaExceededError', { kind: 'full', path: 'Streets.docx' }],
    ['UnknownError', { kind: 'failed', path: 'Streets.docx', message: 'the disk broke' }],
  ])('a save that ends in %s says so', async (name, error) => {
    const failing = view({ saveError: new DOMException('the disk broke', name) });
    expect(await browserDesktop('1', failing).saveFile('Streets', 'docx', new Uint8Array())).toEqual({
      ok: false,
      error,
    });
  });

  test('a file is downloaded when the picker would not open so long after the click', async () => {
    const late = view({ saveError: new DOMException('no user gesture', 'SecurityError') });
    expect(await browserDesktop('1', late).saveFile('Streets', 'docx', new Uint8Array())).toEqual({
      ok: true,
      value: { name: 'Streets.docx' },
    });
    expect(late.downloads).toEqual(['Streets.docx']);
  });

  test.each([
    ['https://www.legislation.gov.uk/', true],
    ['http://example.org', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['not an address', false],
  ])('only https goes outside: %s', async (url, allowed) => {
    const window = view({});
    expect((await browserDesktop('1', window).openExternal(url)).ok).toBe(allowed);
    expect(window.opened).toEqual(allowed ? [[url, '_blank', 'noopener,noreferrer']] : []);
  });
});

test.each([
  ['Streets', 'Streets.docx'],
  ['Streets.DOCX', 'Streets.DOCX'],
  ['By-law 3/4: "Noise"', 'By-law 3 4 Noise.docx'],
  ['\u0000 \n', 'untitled.docx'],
])('a file is named so that every system takes it: %j', (name, expected) => {
  expect(fileNameFor(name, 'docx')).toBe(expected);
});

interface Faked {
  readonly open?: object;
  readonly saveError?: DOMException;
}

/** As much of a window as the port uses. */
function view({ open, saveError }: Faked) {
  const downloads: string[] = [];
  const opened: unknown[][] = [];
  const faked = {
    downloads,
    opened,
    open: (...args: unknown[]) => void opened.push(args),
    showOpenFilePicker: () => Promise.resolve([{ getFile: () => Promise.resolve(open) }]),
    showSaveFilePicker: () => Promise.reject(saveError),
    document: {
      createElement: () => ({
        download: '',
        click() {
          downloads.push(this.download);
        },
      }),
    },
    URL: { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined },
    Blob,
    setTimeout: () => 0,
  };
  return faked as typeof faked & Window & typeof globalThis;
}
