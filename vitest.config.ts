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
          // After the others, two files at a time: a browser waits more than it works.
          sequence: { groupOrder: 1 },
          include: browserTests,
          globalSetup: ['test/e2e/global-setup.ts'],
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // As long as Playwright waits in these tests.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
