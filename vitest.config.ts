import { defineConfig } from 'vitest/config';

const browserTests = ['test/e2e/**/*.test.ts', 'test/**/*.browser.test.ts'];

export default defineConfig({
  test: {
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
        },
      },
      {
        test: {
          name: 'browser',
          // After the others, one file at a time: the machine is its own.
          sequence: { groupOrder: 1 },
          include: browserTests,
          globalSetup: ['test/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
