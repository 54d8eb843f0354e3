/** Where the pictures of the text come from, and who is told of new ones; whoever shows the editor keeps the files. */
export interface PicturePort {
  /** The bytes of a stored file by its hash; null where they are not there. */
  readonly load: (file: string) => Promise<Uint8Array | null>;
  /** Figures that show these stored files were copied or cut; none: the clipboard now holds other things. */
  readonly onCopied: (files: readonly string[]) => void;
  /** Files were pasted or dropped; the cursor stands where they go. */
  readonly onFiles: (files: readonly File[]) => void;
  /** The picture directly after this position is to be changed. */
  readonly onChange: (pos: number) => void;
}

export const noPictures: PicturePort = {
  load: () => Promise.resolve(null),
  onCopied: () => undefined,
  onFiles: () => undefined,
  onChange: () => undefined,
};
