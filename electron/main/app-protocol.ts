import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { isOwnAddress } from '../security/app-origin.ts';
import { securityHeaders } from '../security/content-security-policy.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The file of the built window that a path names, or null when it would leave the folder or names nothing we serve. */
export function windowFile(root: string, pathname: string): { path: string; type: string } | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  const type = mediaTypes[extname(path)];
  return path.startsWith(root + sep) && type ? { path, type } : null;
}

/** Answers app:// requests from the folder of the built window, with the security headers on every answer. */
export function appProtocolHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const refuse = (status: number) => new Response(null, { status, headers: securityHeaders });
    if (!isOwnAddress(request.url)) return refuse(403);
    if (request.method !== 'GET') return refuse(405);
    const file = windowFile(root, new URL(request.url).pathname);
    if (!file) return refuse(404);
    try {
      const body = new Uint8Array(await readFile(file.path));
      return new Response(body, { headers: { ...securityHeaders, 'Content-Type': file.type } });
    } catch {
      return refuse(404);
    }
  };
}
