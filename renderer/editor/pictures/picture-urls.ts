import { sniffType } from '../../../shared/record/sniff-type.ts';
import type { PicturePort } from './picture-port.ts';

/** The addresses under which this window shows stored pictures, one a file however often it stands in the text. */
export class PictureUrls {
  readonly #load: PicturePort['load'];
  readonly #urls = new Map<string, Promise<string | null>>();
  #isClosed = false;

  constructor(load: PicturePort['load']) {
    this.#load = load;
  }

  /** Null where the file is not there or is no picture; then it is looked for again the next time. */
  of(file: string): Promise<string | null> {
    const known = this.#urls.get(file);
    if (known) return known;
    const url = this.#load(file)
      .catch(() => null)
      .then((bytes) => {
        const type = bytes && sniffType(bytes);
        if (!bytes || !type?.startsWith('image/') || this.#isClosed) {
          this.#urls.delete(file);
          return null;
        }
        return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
      });
    this.#urls.set(file, url);
    return url;
  }

  /** Lets the memory go; nothing is shown any more. */
  close(): void {
    this.#isClosed = true;
    for (const url of this.#urls.values()) void url.then((one) => one && URL.revokeObjectURL(one));
    this.#urls.clear();
  }
}
