import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import { windowConfig } from './vite.config.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: here('./out/main'),
      externalizeDeps: false,
      rollupOptions: { input: here('./electron/main/main.ts'), output: { format: 'es', entryFileNames: 'main.js' } },
    },
  },
  preload: {
    build: {
      outDir: here('./out/preload'),
      // A sandboxed preload can require nothing but electron, so it is one CommonJS file with all that it needs in it.
      externalizeDeps: false,
      rollupOptions: {
        input: here('./electron/preload/preload.ts'),
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  },
  renderer: {
    ...windowConfig,
    build: { ...windowConfig.build, rollupOptions: { input: here('./renderer/index.html') } },
  },
});
