import type { IImageOptions } from 'docx';
import type { Picture } from '../../record/picture.ts';
import { withoutTurn } from '../../record/picture-turn.ts';
import type { Page } from './page-layout.ts';

/** What the package's writer is told of a picture. */
export interface PlacedPicture {
  readonly data: Uint8Array;
  readonly transformation: IImageOptions['transformation'];
}

/**
 * A picture at its size, and turned as it is to be seen. Word turns none by itself and others do: so the drawing says the
 * turn (`a:xfrm`), and the bytes no longer do.
 */
export function placedPicture(picture: Picture, share: number | null, page: Page): PlacedPicture {
  const { turn, bytes } = picture;
  const { width, height } = fitted(picture, share, page);
  if (turn === null) return { data: bytes, transformation: { width, height } };
  const lies = turn.quarters % 2 === 1 ? { width: height, height: width } : { width, height };
  const flip = turn.mirrored ? { flip: { horizontal: true } } : {};
  const rotation = turn.quarters === 0 ? {} : { rotation: turn.quarters * 90 };
  return { data: withoutTurn(bytes, turn), transformation: { ...lies, ...flip, ...rotation } };
}

/**
 * A drawing with room for what a turn by a quarter brings beyond its extent (`wp:effectExtent`, ISO/IEC 29500-1,
 * 20.4.2.6), as Word itself writes it: `wp:extent` is that of the picture before the turn.
 */
export function withRoomToTurn(drawing: string): string {
  if (!/<a:xfrm[^>]* rot="(?:5400000|16200000)"/.test(drawing)) return drawing;
  const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(drawing) ?? [];
  const more = Math.round((Number(cx) - Number(cy)) / 2);
  const [across, down] = [Math.max(0, -more), Math.max(0, more)];
  return drawing.replace(
    /<wp:effectExtent [^>]*\/>/,
    `<wp:effectExtent l="${across}" t="${down}" r="${across}" b="${down}"/>`,
  );
}

/**
 * As wide as that share of the text (in per cent), or at 96 pixels an inch; never wider than the text or higher than two
 * thirds of the page. Neither is it before a turn: the line keeps that much room for it.
 */
function fitted({ width, height, turn }: Picture, share: number | null, page: Page): { width: number; height: number } {
  const mostWidth = page.text / 15;
  const twoThirds = ((page.height - 2 * page.margin) / 15) * 0.66;
  const mostHeight = turn !== null && turn.quarters % 2 === 1 ? Math.min(twoThirds, mostWidth) : twoThirds;
  const wanted = share === null ? 1 : (mostWidth * share) / 100 / width;
  const scale = Math.min(wanted, mostWidth / width, mostHeight / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
