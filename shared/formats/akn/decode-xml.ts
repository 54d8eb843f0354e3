import { err, ok, type Result } from '../../result.ts';

/** Byte offset of the first byte that the encoding cannot mean, or an encoding that is not read. */
export type DecodeError =
  | { readonly kind: 'bad-byte'; readonly encoding: string; readonly offset: number; readonly before: string }
  | { readonly kind: 'unknown-encoding'; readonly encoding: string };

/**
 * The characters of an XML file, by its byte order mark or its declaration (XML 1.0, appendix F): UTF-8, UTF-16 of
 * either order, ISO-8859-1 and Windows-1252. Strict: a byte that the encoding cannot mean is an error with its place,
 * never a replacement character, so that no letter of a law is changed in silence.
 */
export function decodeXml(bytes: Uint8Array): Result<string, DecodeError> {
  const [b0 = 0, b1 = 0, b2 = 0] = bytes;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return decodeUtf8(bytes, 3);
  if (b0 === 0xfe && b1 === 0xff) return decodeUtf16(bytes, 2, false);
  if (b0 === 0xff && b1 === 0xfe) return decodeUtf16(bytes, 2, true);
  if (b0 === 0 && b1 === 0x3c) return decodeUtf16(bytes, 0, false);
  if (b0 === 0x3c && b1 === 0) return decodeUtf16(bytes, 0, true);
  const encoding = declaredEncoding(bytes);
  switch (encoding.toLowerCase()) {
    case 'utf-8':
    case 'utf8':
    case 'us-ascii':
    case 'ascii':
      return decodeUtf8(bytes, 0);
    case 'iso-8859-1':
    case 'latin1':
    case 'windows-1252':
    case 'cp1252':
      return ok(decodeWindows1252(bytes));
    default:
      return err({ kind: 'unknown-encoding', encoding });
  }
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

const chunk = 0x8000;

function decodeUtf8(bytes: Uint8Array, start: number): Result<string, DecodeError> {
  const parts: string[] = [];
  const units = new Uint16Array(chunk + 2);
  let used = 0;
  let at = start;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    const size = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    let point = size === 1 ? lead : lead & (0x7f >> size);
    let good = size > 0 && at + size <= bytes.length;
    for (let i = 1; good && i < size; i++) {
      const next = bytes[at + i] as number;
      good = (next & 0xc0) === 0x80;
      point = (point << 6) | (next & 0x3f);
    }
    if (good && size === 3) good = point >= 0x800 && (point < 0xd800 || point > 0xdfff);
    if (good && size === 4) good = point >= 0x10000 && point <= 0x10ffff;
    if (!good) {
      const before = parts.join('') + text(units, used);
      return err({ kind: 'bad-byte', encoding: 'UTF-8', offset: at, before });
    }
    if (point < 0x10000) units[used++] = point;
    else {
      units[used++] = 0xd800 + ((point - 0x10000) >> 10);
      units[used++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
    }
    at += size;
    if (used >= chunk) {
      parts.push(text(units, used));
      used = 0;
    }
  }
  parts.push(text(units, used));
  return ok(parts.join(''));
}

function decodeUtf16(bytes: Uint8Array, start: number, littleEndian: boolean): Result<string, DecodeError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const units = new Uint16Array(chunk);
  let used = 0;
  for (let at = start; at < bytes.length; at += 2) {
    if (at + 1 === bytes.length) {
      const before = parts.join('') + text(units, used);
      return err({ kind: 'bad-byte', encoding: 'UTF-16', offset: at, before });
    }
    units[used++] = view.getUint16(at, littleEndian);
    if (used === chunk) {
      parts.push(text(units, used));
      used = 0;
    }
  }
  parts.push(text(units, used));
  return ok(parts.join(''));
}

/** 0x80 to 0x9F; what Windows-1252 leaves unassigned is the control character of ISO-8859-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  const units = new Uint16Array(chunk);
  for (let at = 0; at < bytes.length; at += chunk) {
    const piece = bytes.subarray(at, at + chunk);
    piece.forEach((byte, i) => {
      units[i] = byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;
    });
    parts.push(text(units, piece.length));
  }
  return parts.join('');
}

function text(units: Uint16Array, used: number): string {
  return String.fromCharCode(...units.subarray(0, used));
}
