import { Inflate, inflateSync, zipSync } from 'fflate';
import { err, ok, type Result } from '../result.ts';
import { crc32 } from './crc32.ts';
import { isSafePath } from './safe-path.ts';

/** What a container may hold; checked against the directory before anything is inflated, and again while inflating. */
export interface ContainerLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
}

export type ContainerError =
  | { readonly kind: 'not-a-bundle' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'too-many-files'; readonly files: number; readonly limit: number }
  | { readonly kind: 'too-large'; readonly path: string | null; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'unsafe-path'; readonly path: string }
  | { readonly kind: 'duplicate'; readonly path: string }
  | { readonly kind: 'wrong-size'; readonly path: string }
  | { readonly kind: 'altered'; readonly path: string | null };

export interface ContainedFile {
  readonly path: string;
  /** As the directory states it; `inflate` refuses any other. */
  readonly size: number;
  inflate(): Result<Uint8Array, ContainerError>;
}

const localHeader = 0x04034b50;
const directoryHeader = 0x02014b50;
const directoryEnd = 0x06054b50;
const mostGrowth = 100;
/** 1 January 1980, 0:00, the first moment a zip can name: bundles of the same draft have the same bytes. */
const fixedTime = 0x00210000;

/** Packs files in the order of the map, always the same bytes for the same files. */
export function packFiles(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // fflate writes no zip64, so a directory of more files would lie.
  if (files.size > 65_000) throw new RangeError(`${files.size} files do not fit in one bundle`);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1), os: 0, attrs: 0 });
}

/**
 * Lists what `packFiles` wrote. Refuses every byte that it would not have written: comments, extra fields, gaps,
 * links, encryption, other methods, other dates, a second directory. Inflates nothing.
 */
export function listFiles(
  bytes: Uint8Array,
  limits: ContainerLimits,
): Result<readonly ContainedFile[], ContainerError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== localHeader) return err({ kind: 'not-a-bundle' });
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== directoryEnd) {
    return err(hasDirectoryEnd(view, end) ? { kind: 'altered', path: null } : { kind: 'truncated' });
  }
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const tail = [view.getUint32(end + 4, true), view.getUint16(end + 20, true)];
  if (tail.some((value) => value !== 0) || view.getUint16(end + 8, true) !== count)
    return err({ kind: 'altered', path: null });
  if (start + view.getUint32(end + 12, true) !== end) return err({ kind: 'truncated' });
  if (count > limits.files) return err({ kind: 'too-many-files', files: count, limit: limits.files });

  const fault = directoryFault(bytes, view, { start, end, count }, limits);
  if (fault !== null) return err(fault);

  const files: ContainedFile[] = [];
  let at = start;
  let offset = 0;
  for (let index = 0; index < count; index++) {
    const header = readHeader(bytes, view, at, end);
    if (header === null) return err({ kind: 'altered', path: null });
    const { path, size, packed, crc } = header;
    const data = offset + 30 + path.length;
    if (!header.plain || header.offset !== offset || data + packed > start) return err({ kind: 'altered', path });
    if (!sameLocalHeader(bytes, view, at, offset, path)) return err({ kind: 'altered', path });
    const content = bytes.subarray(data, data + packed);
    files.push({ path, size, inflate: () => inflateExactly(path, content, size, crc) });
    offset = data + packed;
    at += 46 + path.length;
  }
  if (offset !== start || at !== end) return err({ kind: 'altered', path: null });
  return ok(files);
}

/**
 * What the whole directory says that is dangerous: said before anything milder, so that a bundle that another program
 * packed is refused for the path that climbs out of it and not for its date.
 */
function directoryFault(
  bytes: Uint8Array,
  view: DataView,
  directory: { readonly start: number; readonly end: number; readonly count: number },
  limits: ContainerLimits,
): ContainerError | null {
  // Words and pictures never shrink a hundredfold: what grows so, and beyond one large file, is a bomb.
  const totalLimit = Math.min(limits.totalBytes, Math.max(limits.fileBytes, bytes.length * mostGrowth));
  const seen = new Set<string>();
  let total = 0;
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const header = readHeader(bytes, view, at, directory.end);
    if (header === null) return null;
    const { path, size, attributes, length } = header;
    if (attributes >>> 28 === 0xa || !isSafePath(path)) return { kind: 'unsafe-path', path };
    // File systems that ignore case would make one file of two.
    if (seen.has(path.toLowerCase())) return { kind: 'duplicate', path };
    seen.add(path.toLowerCase());
    if (size > limits.fileBytes) return { kind: 'too-large', path, bytes: size, limit: limits.fileBytes };
    total += size;
    if (total > totalLimit) return { kind: 'too-large', path: null, bytes: total, limit: totalLimit };
    at += length;
  }
  return null;
}

function hasDirectoryEnd(view: DataView, from: number): boolean {
  for (let at = from; at >= 0 && at > from - 70_000; at--) if (view.getUint32(at, true) === directoryEnd) return true;
  return false;
}

function readHeader(bytes: Uint8Array, view: DataView, at: number, end: number) {
  if (at + 46 > end || view.getUint32(at, true) !== directoryHeader) return null;
  const length = view.getUint16(at + 28, true);
  if (at + 46 + length > end) return null;
  const path = String.fromCharCode(...bytes.subarray(at + 46, at + 46 + length));
  const attributes = view.getUint32(at + 38, true);
  // Version made by, version needed, flags, method, extra, comment, disk, internal and external attributes.
  const plain =
    view.getUint16(at + 4, true) === 20 &&
    view.getUint16(at + 6, true) === 20 &&
    view.getUint16(at + 8, true) === 0 &&
    view.getUint16(at + 10, true) === 8 &&
    view.getUint32(at + 12, true) === fixedTime &&
    view.getUint32(at + 30, true) === 0 &&
    view.getUint32(at + 34, true) === 0 &&
    attributes === 0;
  return {
    path,
    plain,
    attributes,
    /** Of the header itself, with the extra field and the comment that ours never have. */
    length: 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** The header before the data says what the directory says. */
function sameLocalHeader(bytes: Uint8Array, view: DataView, at: number, offset: number, path: string): boolean {
  if (view.getUint32(offset, true) !== localHeader) return false;
  for (let index = 0; index < 26; index++) if (bytes[offset + 4 + index] !== bytes[at + 6 + index]) return false;
  for (let index = 0; index < path.length; index++) {
    if (bytes[offset + 30 + index] !== path.charCodeAt(index)) return false;
  }
  return true;
}

/** Inflates in small steps, so that a directory that lies about the size costs one step and not the memory. */
function inflateExactly(
  path: string,
  packed: Uint8Array,
  size: number,
  crc: number,
): Result<Uint8Array, ContainerError> {
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length <= size) out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    const step = 4096;
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (filled > size) break;
    }
  } catch {
    return err({ kind: 'altered', path });
  }
  if (filled !== size) return err({ kind: 'wrong-size', path });
  if (crc32(out) !== crc || hasBytesAfterStream(packed, size)) return err({ kind: 'altered', path });
  return ok(out);
}

/** A stream that ends with its last byte cannot be read without that byte. */
function hasBytesAfterStream(packed: Uint8Array, size: number): boolean {
  try {
    inflateSync(packed.subarray(0, -1), { out: new Uint8Array(size) });
    return true;
  } catch {
    return false;
  }
}
