import { err, ok, type Result } from '../result.ts';
import { jpegTurn, type Turn } from './picture-turn.ts';

/** In pixels: a small file can hold a picture that fills the memory of the machine that shows it. */
export const mostPixels = 100_000_000;

export interface Picture {
  readonly type: 'png' | 'jpg' | 'gif' | 'bmp';
  readonly bytes: Uint8Array;
  /** In pixels, as it is to be seen. */
  readonly width: number;
  readonly height: number;
  /** How its pixels must be turned to be seen so; null: they lie as they are seen. */
  readonly turn: Turn | null;
}

/** What kind of picture these bytes are and how large; null where Word could not show them or they are cut short. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = png(bytes, view) ?? gif(bytes, view) ?? bmp(bytes, view) ?? jpeg(bytes, view);
  return found && found.width > 0 && found.height > 0 ? found : null;
}

/** Why bytes are no picture that can stand in the text. */
export type PictureFault = 'svg' | 'not-a-picture' | 'cut-short' | 'too-many-pixels';

/** The picture of a PNG or JPEG file that is whole, or why it is none; its name and what it is said to be count for nothing. */
export function checkPicture(bytes: Uint8Array): Result<Picture, PictureFault> {
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47;
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  if (!isPng && !isJpeg) return err(isSvg(bytes) ? 'svg' : 'not-a-picture');
  const picture = readPicture(bytes);
  if (picture === null || !(isPng ? isWholePng(bytes) : isWholeJpeg(bytes))) return err('cut-short');
  return picture.width * picture.height > mostPixels ? err('too-many-pixels') : ok(picture);
}

function isSvg(bytes: Uint8Array): boolean {
  return /<svg[\s>]/i.test(String.fromCharCode(...bytes.subarray(0, 4096)));
}

/** Its chunks follow one another to the last, IEND, and one of them holds the picture (W3C PNG, 5.6). */
function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = view.getUint32(at + 4);
    if (at + 12 + view.getUint32(at) > bytes.length) return false;
    if (type === 0x49444154) hasData = true;
    if (type === 0x49454e44) return hasData;
  }
  return false;
}

/** Its picture begins (SOS) and ends (EOI); in between, 0xff stands before nothing that could be taken for the end. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 3 < bytes.length && bytes[at + 1] !== 0xda) {
    if (bytes[at] !== 0xff) return false;
    at += 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
  }
  for (at = bytes.indexOf(0xff, at + 2); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function png(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null;
  return { type: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20), turn: null };
}

function gif(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { type: 'gif', bytes, width: view.getUint16(6, true), height: view.getUint16(8, true), turn: null };
}

function bmp(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 26 || view.getUint16(0) !== 0x424d) return null;
  const [width, height] = [view.getInt32(18, true), Math.abs(view.getInt32(22, true))];
  return { type: 'bmp', bytes, width, height, turn: null };
}

/** Walks a JPEG's segments to the frame header, which bears the size (ITU-T T.81, B.2.2). */
function jpeg(bytes: Uint8Array, view: DataView): Picture | null {
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] as number;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return uprightJpeg(bytes, view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** As wide and high as it is seen once it is turned. */
function uprightJpeg(bytes: Uint8Array, wide: number, high: number): Picture {
  const turn = jpegTurn(bytes);
  const [width, height] = turn !== null && turn.quarters % 2 === 1 ? [high, wide] : [wide, high];
  return { type: 'jpg', bytes, width, height, turn };
}
