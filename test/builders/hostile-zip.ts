import canonicalize from 'canonicalize';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { sha256 } from './draft.ts';

export type Files = Record<string, string | Uint8Array>;
type Listed = { path: string; bytes: number; sha256: string };

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
const fixed = { level: 6, mtime: new Date(1980, 0, 1), os: 0, attrs: 0 } as const;

/** The lines that an honest manifest would have for these files, in order. */
export async function honestList(files: Files): Promise<Listed[]> {
  const paths = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return Promise.all(
    paths.map(async (path) => {
      const bytes = bytesOf(files[path] as string);
      return { path, bytes: bytes.length, sha256: await sha256(bytes) };
    }),
  );
}

/** A zip as our writer makes it, of any files, with any manifest. */
export function zipOf(files: Files, manifest: unknown, options: object = {}): Uint8Array {
  const paths = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  const all: Zippable = {
    'manifest.json': bytesOf(typeof manifest === 'string' ? manifest : (canonicalize(manifest) ?? '')),
  };
  for (const path of paths) all[path] = [bytesOf(files[path] as string), { ...fixed, ...options }];
  return zipSync(all, fixed);
}

/** The same zip with every occurrence of some bytes replaced by others of the same length. */
export function replaced(zip: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new RangeError('the length must stay the same');
  let text = '';
  for (const byte of zip) text += String.fromCharCode(byte);
  return Uint8Array.from(text.replaceAll(from, to), (character) => character.charCodeAt(0));
}

/** Sets the stated inflated size of a file, in its own header and in the directory. */
export function withStatedSize(zip: Uint8Array, path: string, size: number): Uint8Array {
  const out = zip.slice();
  const view = new DataView(out.buffer);
  const name = strToU8(path);
  for (let at = 0; at + 46 < out.length; at++) {
    const kind = view.getUint32(at, true);
    if (kind !== 0x04034b50 && kind !== 0x02014b50) continue;
    const start = at + (kind === 0x04034b50 ? 30 : 46);
    if (!name.every((byte, index) => out[start + index] === byte)) continue;
    view.setUint32(at + (kind === 0x04034b50 ? 22 : 24), size, true);
  }
  return out;
}
