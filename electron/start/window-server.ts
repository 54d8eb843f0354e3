import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { windowFile } from '../main/app-protocol.ts';
import { securityHeaders } from '../security/content-security-policy.ts';

/** The drafts live under this origin, so the port stays the same; another one has another, empty library. */
export const usualPort = 47215;

/**
 * Serves the built window on 127.0.0.1 only. A request whose Host is not this very address is refused, so that no
 * page of another origin can reach it by a name that points here (DNS rebinding).
 */
export function windowServer(root: string, port: number): Server {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  return createServer((request, response) => {
    void answer(root, hosts, port, request, response);
  });
}

async function answer(
  root: string,
  hosts: ReadonlySet<string>,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const host = request.headers.host ?? '';
  if (!hosts.has(host)) return end(response, 403, 'This address serves Bylawright to its own machine only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET is answered.');
  // One origin, or drafts made under one name would not be found under the other.
  if (host.startsWith('localhost')) {
    response.writeHead(308, { ...securityHeaders, Location: `http://127.0.0.1:${port}/` });
    response.end();
    return;
  }
  const path = new URL(request.url ?? '/', `http://${host}`).pathname;
  const file = windowFile(root, path);
  const body = file && (await readFile(file.path).catch(() => null));
  if (!file || !body) return end(response, 404, 'Not found.');
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.type,
    'Content-Length': body.byteLength,
    // By its address: on disk the folder may stand anywhere, and be written with backslashes.
    'Cache-Control': path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function end(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${message}\n`);
}

/** Listens, or says in one line why not. */
export function listen(server: Server, port: number): Promise<{ ok: true } | { ok: false; reason: string }> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      resolve({ ok: false, reason: taken ? `port ${port} is taken by another program` : error.message });
    });
    server.listen(port, '127.0.0.1', () => resolve({ ok: true }));
  });
}
