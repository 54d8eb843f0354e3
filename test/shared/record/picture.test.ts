import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkPicture, mostPixels } from '../../../shared/record/picture.ts';
import { pngOf, tinyJpeg } from '../../builders/picture.ts';

const faultOf = (bytes: Uint8Array) => {
  const checked = checkPicture(bytes);
  return checked.ok ? null : checked.error;
};

describe('a picture for the text', () => {
  it('is a whole PNG or JPEG, its size read from the file', () => {
    expect(checkPicture(pngOf(300, 200))).toMatchObject({ ok: true, value: { type: 'png', width: 300, height: 200 } });
    expect(checkPicture(tinyJpeg)).toMatchObject({ ok: true, value: { type: 'jpg', width: 30, height: 20 } });
  });

  it('is refused when it was cut short, wherever that was', () => {
    const png = pngOf(40, 40);
    for (let length = 8; length < png.length; length++) expect(faultOf(png.subarray(0, length))).toBe('cut-short');
    for (let length = 3; length < tinyJpeg.length; length++) {
      expect(faultOf(tinyJpeg.subarray(0, length))).toBe('cut-short');
    }
  });

  it('is not what its name says, and a drawing as SVG is told apart', () => {
    expect(faultOf(strToU8('MZ and more'))).toBe('not-a-picture');
    expect(faultOf(strToU8('GIF89a and more of it'))).toBe('not-a-picture');
    expect(faultOf(new Uint8Array())).toBe('not-a-picture');
    expect(faultOf(strToU8('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('svg');
  });

  it('is refused when it would fill the memory of the machine', () => {
    const png = pngOf(2, 2);
    new DataView(png.buffer).setUint32(16, mostPixels);
    expect(faultOf(png)).toBe('too-many-pixels');
  });
});
