import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, windowServer } from '../../../electron/start/window-server.ts';

let port = 0;
let server: ReturnType<typeof windowServer>;
beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'bylawright-serve-'));
  writeFileSync(join(root, 'index.html'), '<p>the window</p>');
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'assets', 'index-1a2b.js'), '1;');
  writeFileSync(join(root, '..', 'bylawright-secret.html'), 'secret');
  port = await freePort();
  server = windowServer(root, port);
  expect(await listen(server, port)).toEqual({ ok: true });
});
afterAll(() => {
  server.close();
});

test('serves the window with the policy', async () => {
  const answer = await get('/', `127.0.0.1:${port}`);
  expect(answer).toMatchObject({ status: 200, body: '<p>the window</p>' });
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

test('lets the browser keep what is named by its content, and asks for the page itself each time', async () => {
  const kept = async (path: string) => (await get(path, `127.0.0.1:${port}`)).headers['cache-control'];
  expect([await kept('/'), await kept('/assets/index-1a2b.js')]).toEqual(['no-cache', 'max-age=31536000, immutable']);
});

test('listens on the loopback address only', () => {
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

test.each(['evil.example', 'bylawright.evil:80', '127.0.0.1', '0.0.0.0', '[::1]'])(
  'refuses the host %s',
  async (host) => {
    expect((await get('/', host)).status).toBe(403);
  },
);

test('sends localhost to the one origin under which drafts are kept', async () => {
  const answer = await get('/', `localhost:${port}`);
  expect([answer.status, answer.headers['location']]).toEqual([308, `http://127.0.0.1:${port}/`]);
});

test('never leaves the window’s folder', async () => {
  expect((await get('/../bylawright-secret.html', `127.0.0.1:${port}`)).status).toBe(404);
  expect((await get('/%2e%2e/bylawright-secret.html', `127.0.0.1:${port}`)).status).toBe(404);
});

test('says that a port is taken', async () => {
  const answer = await listen(windowServer('/', port), port);
  expect(answer).toEqual({ ok: false, reason: `port ${port} is taken by another program` });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function get(path: string, host: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, headers: { Host: host } }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe: Server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
