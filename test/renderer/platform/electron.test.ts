import { expect, test } from 'vitest';
import { electronDesktop } from '../../../renderer/platform/electron.ts';
import type { DesktopBridge } from '../../../shared/ipc/channels.ts';

test('in Electron the file that the program was started with is opened, and later ones too', async () => {
  const listeners: ((file: { name: string; bytes: Uint8Array }) => void)[] = [];
  const desktop = electronDesktop(bridge({ listeners, waiting: { name: 'first.bylaw', bytes: new Uint8Array() } }));
  const opened: string[] = [];
  desktop.onOpenFile(({ name }) => opened.push(name));
  await Promise.resolve();
  for (const tell of listeners) tell({ name: 'second.bylaw', bytes: new Uint8Array() });
  await Promise.resolve();
  expect(opened.toSorted()).toEqual(['first.bylaw', 'second.bylaw']);
});

test('in Electron a suggested name holds nothing that the main process would refuse', async () => {
  const asked: unknown[] = [];
  const desktop = electronDesktop(bridge({ asked }));
  await desktop.saveFile('../By-law 3/4', 'docx', new Uint8Array());
  expect(asked).toEqual([{ suggestedName: '.. By-law 3 4.docx', kind: 'docx', bytes: new Uint8Array() }]);
});

interface Faked {
  readonly asked?: unknown[];
  readonly listeners?: ((file: { name: string; bytes: Uint8Array }) => void)[];
  readonly waiting?: { name: string; bytes: Uint8Array };
}

function bridge({ asked = [], listeners = [], waiting }: Faked): DesktopBridge {
  const ask = {
    'file:save': (input: unknown) => {
      asked.push(input);
      return Promise.resolve({ ok: true, value: { name: 'x' } });
    },
    'file:waiting': () => Promise.resolve(waiting ?? null),
  };
  return {
    ask: ask as unknown as DesktopBridge['ask'],
    onMenu: () => () => undefined,
    onOpenFile: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
}
