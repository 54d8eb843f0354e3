import type { OpenedFile } from '../../shared/ipc/desktop-api.ts';

/** Holds the file that the operating system asked to open until the window asks for it. */
export class WaitingFile {
  private file: OpenedFile | null = null;

  put(file: OpenedFile): void {
    this.file = file;
  }

  take(): OpenedFile | null {
    const file = this.file;
    this.file = null;
    return file;
  }
}

/** The .bylaw file named on a command line, or null: the last argument that ends so and is no option. */
export function bylawArgument(argv: readonly string[]): string | null {
  return argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.bylaw$/i.test(argument)) ?? null;
}
