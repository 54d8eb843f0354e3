import { expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { bundledPacks } from '../../../renderer/state/pack-library.ts';

it('the window carries the same packs as the command line', () => {
  expect(bundledPacks()).toEqual(loadPacks());
});
