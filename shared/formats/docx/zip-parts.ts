import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipProgress {
  /** Bytes written of all, 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Called between pieces; throws to stop. */
  readonly breathe: () => Promise<void>;
}

/** Zips the parts in order, a piece at a time, so that a long one can be watched and stopped. */
export async function zipParts(
  parts: readonly (readonly [string, Uint8Array | readonly string[]])[],
  modified: Date,
  { onProgress, breathe }: ZipProgress,
): Promise<Uint8Array> {
  const out: Uint8Array[] = [];
  let fault: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else out.push(chunk);
  });
  const total = parts.reduce((sum, [, data]) => sum + lengthOf(data), 0) || 1;
  let done = 0;
  for (const [path, data] of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = modified;
    zip.add(file);
    const pieces = data instanceof Uint8Array ? [data] : gathered(data);
    for (const piece of pieces) {
      file.push(typeof piece === 'string' ? strToU8(piece) : piece, false);
      done += piece.length;
      onProgress(done / total);
      await breathe();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  if (fault) throw fault;
  const bytes = new Uint8Array(out.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of out) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

const pieceLength = 1 << 18;

const lengthOf = (data: Uint8Array | readonly string[]): number =>
  data instanceof Uint8Array ? data.length : data.reduce((sum, text) => sum + text.length, 0);

/** Joins short texts into pieces worth compressing at once. Each text is whole characters, so each piece is. */
function* gathered(texts: readonly string[]): Generator<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}
