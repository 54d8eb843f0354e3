import { deflateSync } from 'node:zlib';
import { crc32 } from '../../shared/record/crc32.ts';

/** A whole PNG of one colour, of this size in pixels. */
export function pngOf(width: number, height: number, grey = 0x90): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height, grey);
  for (let line = 0; line < height; line++) lines[line * (width + 1)] = 0;
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(lines)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}

/** A JPEG's markers about no picture to speak of: as much as its reader looks at. */
export const tinyJpeg = Uint8Array.from(
  [
    [0xff, 0xd8],
    [0xff, 0xe0, 0, 4, 0xff, 0xd9],
    [0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0],
    [0x12, 0xff, 0, 0x34],
    [0xff, 0xd9],
  ].flat(),
);

/** A JPEG with an Exif segment put at its beginning, which says how it is to be turned (1 to 8). */
export function withOrientation(
  jpeg: Uint8Array,
  orientation: number,
  { littleEndian = false }: { readonly littleEndian?: boolean } = {},
): Uint8Array {
  const tiff = new DataView(new ArrayBuffer(26));
  tiff.setUint16(0, littleEndian ? 0x4949 : 0x4d4d);
  for (const [at, value] of [
    [2, 42],
    [8, 1],
    [10, 0x0112],
    [12, 3],
    [18, orientation],
  ] as const) {
    tiff.setUint16(at, value, littleEndian);
  }
  tiff.setUint32(4, 8, littleEndian);
  tiff.setUint32(14, 1, littleEndian);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), new Uint8Array(tiff.buffer)]);
  const head = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2);
  return new Uint8Array(Buffer.concat([head, exif, jpeg.subarray(2)]));
}
