/** How the pixels of a picture lie in its file: mirrored left to right first, then turned clockwise by quarters. */
export interface Turn {
  readonly quarters: 0 | 1 | 2 | 3;
  readonly mirrored: boolean;
  /** Where the file says so, in bytes from its beginning. */
  readonly at: number;
  /** Of the number there. */
  readonly littleEndian: boolean;
}

/** By the numbers of Exif 2.3, 4.6.4 (tag Orientation). */
const turns: readonly (readonly [Turn['quarters'], boolean])[] = [
  [0, false],
  [0, true],
  [2, false],
  [2, true],
  [3, true],
  [1, false],
  [1, true],
  [3, false],
];

/** How a JPEG asks to be turned before it is shown, as the Exif segment before its picture says; null: not at all. */
export function jpegTurn(bytes: Uint8Array): Turn | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 18 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const isExif = bytes[at + 1] === 0xe1 && view.getUint32(at + 4) === 0x45786966 && view.getUint16(at + 8) === 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (isExif) return tiffTurn(view, at + 10, Math.min(end, bytes.length));
    at = end;
  }
  return null;
}

/** Looks for the orientation in the first directory of a TIFF head (TIFF 6.0, section 2). */
function tiffTurn(view: DataView, start: number, end: number): Turn | null {
  const order = start + 8 <= end ? view.getUint16(start) : 0;
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const littleEndian = order === 0x4949;
  const directory = start + view.getUint32(start + 4, littleEndian);
  if (directory + 2 > end) return null;
  const count = view.getUint16(directory, littleEndian);
  for (let at = directory + 2; at + 12 <= end && at < directory + 2 + 12 * count; at += 12) {
    if (view.getUint16(at, littleEndian) !== 0x0112) continue;
    const turn = turns[view.getUint16(at + 8, littleEndian) - 1];
    if (turn === undefined || (turn[0] === 0 && !turn[1])) return null;
    return { quarters: turn[0], mirrored: turn[1], at: at + 8, littleEndian };
  }
  return null;
}

/** The picture's bytes, saying that nothing is to be turned: for a reader who is told of the turn in another way. */
export function withoutTurn(bytes: Uint8Array, { at, littleEndian }: Turn): Uint8Array {
  const plain = bytes.slice();
  new DataView(plain.buffer).setUint16(at, 1, littleEndian);
  return plain;
}
