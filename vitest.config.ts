import { defineConfig } from 'vitest/config';
import { LongFilesFirst } from './test/long-files-first.ts';

const browserTests = ['test/e2e/**/*.test.ts', 'test/**/*.browser.test.ts'];

export default defineConfig({
  test: {
    sequence: { sequencer: LongFilesFirst },
    projects: [
      {
        resolve: { alias: { electron: new URL('./test/electron/electron-stand-in.ts', import.meta.url).pathname } },
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          maxWorkers: 2,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...browserTests, 'node_modules/**'],
          testTimeout: 60_000,
          // The first of a file also waits for all that it imports.
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          // After the others: the machine is its own.
          sequence: { groupOrder: 1 },
          include: browserTests,
          globalSetup: ['test/e2e/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
