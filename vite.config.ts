import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { noticesPlugin } from './electron/start/third-party-notices.ts';
import { contentSecurityPolicy } from './electron/security/content-security-policy.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The policy that the servers send, in the page as well; a page cannot say who may frame it, only a header can. */
const policyInThePage: Plugin = {
  name: 'policy-in-the-page',
  // While developing, Vite's own script stands in the page itself, which the policy forbids.
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content: contentSecurityPolicy
          .split('; ')
          .filter((rule) => !rule.startsWith('frame-ancestors'))
          .join('; '),
      },
    },
  ],
};

/** The window: the same build is served by Electron's app:// protocol and, without Electron, on a loopback port. */
export const windowConfig: UserConfig = {
  root: here('./renderer'),
  base: './',
  plugins: [react(), policyInThePage, noticesPlugin(here('.'))],
  worker: { format: 'es' },
  build: {
    outDir: here('./out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The Content-Security-Policy lets fonts come from the origin only, never as data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // electron-vite leaves it out; what is smaller is read in less time at each start.
    minify: true,
    chunkSizeWarningLimit: 4000,
  },
  server: { host: '127.0.0.1', strictPort: true },
};

export default defineConfig(windowConfig);
