import { keptFile, type KeptFileError } from '../../../../shared/record/kept-files.ts';
import { checkPicture, type Picture, type PictureFault } from '../../../../shared/record/picture.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { KeepError } from '../../../persistence/keep-file.ts';
import type { OpenDossier } from '../../../persistence/open-dossier.ts';
import type { Services } from '../../../state/services.ts';

/** A picture whose bytes the dossier has, to be put into the text. */
export interface KeptPicture {
  readonly file: string;
  readonly name: string;
  readonly picture: Picture;
}

/** Why a picture is not kept; `not-shown`: the window itself cannot draw it. */
export type PictureError =
  | KeptFileError
  | (KeepError & { readonly name: string })
  | { readonly kind: PictureFault | 'not-shown'; readonly name: string };

/** Draws the picture once, to see that it can be; Chromium's own reader is the judge of what is inside. */
export type DrawPicture = (picture: Picture) => Promise<boolean>;

/** Keeps a picture in the dossier before the text names it; nothing is kept of what is refused. */
export async function keepPicture(
  dossier: OpenDossier,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { sha256 }: Pick<Services, 'sha256'>,
  draw: DrawPicture = drawPicture,
): Promise<Result<KeptPicture, PictureError>> {
  const hash = await sha256(bytes);
  const file = keptFile({ name, bytes, hash }, await dossier.fileSizes());
  if (!file.ok && file.error.kind !== 'unknown-type') return file;
  const picture = checkPicture(bytes);
  if (!picture.ok) return err({ kind: picture.error, name });
  if (!file.ok) return file;
  if (!(await draw(picture.value))) return err({ kind: 'not-shown', name });
  const stored = await dossier.keepFile(hash, bytes);
  return stored.ok ? ok({ file: hash, name: file.value.name, picture: picture.value }) : err({ ...stored.error, name });
}

async function drawPicture({ bytes, type }: Picture): Promise<boolean> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: type === 'png' ? 'image/png' : 'image/jpeg' });
  return createImageBitmap(blob).then(
    (bitmap) => {
      bitmap.close();
      return true;
    },
    () => false,
  );
}
