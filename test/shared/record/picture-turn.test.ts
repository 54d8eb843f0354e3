import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../../shared/record/picture.ts';
import { jpegTurn, withoutTurn } from '../../../shared/record/picture-turn.ts';
import { tinyJpeg, withOrientation } from '../../builders/picture.ts';

const orientations = [1, 2, 3, 4, 5, 6, 7, 8];
const sizeOf = (bytes: Uint8Array) => {
  const checked = checkPicture(bytes);
  return checked.ok ? [checked.value.width, checked.value.height] : checked.error;
};

describe('a photograph taken with the camera on its side', () => {
  it('says for each of the eight ways how it is mirrored and turned, in either order of bytes', () => {
    for (const littleEndian of [false, true]) {
      const turns = orientations.map((one) => jpegTurn(withOrientation(tinyJpeg, one, { littleEndian })));
      expect(turns.map((turn) => turn && [turn.mirrored, turn.quarters * 90])).toEqual([
        null,
        [true, 0],
        [false, 180],
        [true, 180],
        [true, 270],
        [false, 90],
        [true, 90],
        [false, 270],
      ]);
    }
  });

  it('is as wide as it is seen: turned by a quarter, as wide as its pixels are high', () => {
    const sizes = orientations.map((one) => sizeOf(withOrientation(tinyJpeg, one)));
    expect(sizes.slice(0, 4)).toEqual(Array.from({ length: 4 }, () => [30, 20]));
    expect(sizes.slice(4)).toEqual(Array.from({ length: 4 }, () => [20, 30]));
  });

  it('stays the same picture without its turn', () => {
    for (const littleEndian of [false, true]) {
      const lying = withOrientation(tinyJpeg, 6, { littleEndian });
      const turn = jpegTurn(lying);
      expect(turn && withoutTurn(lying, turn)).toEqual(withOrientation(tinyJpeg, 1, { littleEndian }));
      expect(lying).toEqual(withOrientation(tinyJpeg, 6, { littleEndian }));
    }
  });

  it('lies as it is where the file says nothing that can be understood', () => {
    for (const orientation of [0, 9, 300]) expect(jpegTurn(withOrientation(tinyJpeg, orientation))).toBeNull();
    expect(jpegTurn(tinyJpeg)).toBeNull();
    const lying = withOrientation(tinyJpeg, 6);
    for (let length = 0; length < 34; length++) expect(jpegTurn(lying.subarray(0, length))).toBeNull();
    const far = lying.slice();
    far.set([0xff, 0xff, 0xff, 0xff], 16); // where its directory begins
    expect(jpegTurn(far)).toBeNull();
  });
});
