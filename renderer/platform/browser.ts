import { openLimit } from '../../shared/ipc/channels.ts';
import type { DesktopApi, FileError, FileKind, OpenedFile } from '../../shared/ipc/desktop-api.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileKinds, fileNameFor } from './file-kinds.ts';

interface FilePickers {
  showOpenFilePicker?(options: object): Promise<readonly [{ getFile(): Promise<File> }]>;
  showSaveFilePicker?(
    options: object,
  ): Promise<{ readonly name: string; createWritable(): Promise<FileSystemWritableFileStream> }>;
}

/** The port to the machine in a plain browser: its own pickers where it has them, else an input and a download. */
export function browserDesktop(version: string, view: Window & typeof globalThis = window): DesktopApi {
  const pickers = view as unknown as FilePickers;
  return {
    info: () => Promise.resolve({ version, shell: 'browser', backupFolder: null }),
    async openFile(kinds) {
      const picked = pickers.showOpenFilePicker
        ? await pickWithPicker(pickers, kinds)
        : await pickWithInput(view, kinds);
      return picked.ok ? readLimited(picked.value, openLimit(kinds)) : picked;
    },
    async saveFile(suggestedName, kind, bytes) {
      const name = fileNameFor(suggestedName, kind);
      if (!pickers.showSaveFilePicker) return download(view, name, kind, bytes);
      try {
        const handle = await pickers.showSaveFilePicker({ suggestedName: name, types: [pickerType(kind)] });
        // The browser writes beside the file and swaps them on close: whole, or not at all.
        const stream = await handle.createWritable();
        await stream.write(bytes as Uint8Array<ArrayBuffer>);
        await stream.close();
        return ok({ name: handle.name });
      } catch (error) {
        // A picker opens only just after a click; an export may have taken longer than that.
        if ((error as DOMException).name === 'SecurityError') return download(view, name, kind, bytes);
        return err(fileError(error, name));
      }
    },
    chooseBackupFolder: () => Promise.resolve(err({ kind: 'cancelled' })),
    writeDailyBackup: () => Promise.resolve(err({ kind: 'cancelled' })),
    openExternal(url) {
      if (!isHttps(url)) return Promise.resolve(err({ kind: 'denied', path: url }));
      view.open(url, '_blank', 'noopener,noreferrer');
      return Promise.resolve(ok(null));
    },
    print() {
      view.print();
      return Promise.resolve(ok(null));
    },
    // A browser has no menu of ours, and opens no files on its own.
    onMenu: () => () => undefined,
    onOpenFile: () => () => undefined,
  };
}

async function pickWithPicker(pickers: FilePickers, kinds: readonly FileKind[]): Promise<Result<File, FileError>> {
  try {
    // One type with all the endings: a picker shows the files of one type at a time.
    const accept = Object.assign({}, ...kinds.map((kind) => pickerType(kind).accept)) as Record<string, unknown>;
    const handles = await pickers.showOpenFilePicker?.({ types: [{ accept }], multiple: false });
    return handles ? ok(await handles[0].getFile()) : err({ kind: 'cancelled' });
  } catch (error) {
    return err(fileError(error, ''));
  }
}

function pickWithInput(view: Window, kinds: readonly FileKind[]): Promise<Result<File, FileError>> {
  return new Promise((resolve) => {
    const input = view.document.createElement('input');
    input.type = 'file';
    input.accept = kinds.flatMap((kind) => fileKinds[kind].extensions).join(',');
    input.hidden = true;
    const finish = (result: Result<File, FileError>) => {
      input.remove();
      resolve(result);
    };
    input.addEventListener('cancel', () => finish(err({ kind: 'cancelled' })));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      finish(file ? ok(file) : err({ kind: 'cancelled' }));
    });
    // Some browsers lose the event of an input that stands outside the document.
    view.document.body.append(input);
    input.click();
  });
}

async function readLimited(file: File, limit: number): Promise<Result<OpenedFile, FileError>> {
  if (file.size > limit) return err({ kind: 'too-large', path: file.name, bytes: file.size, limit });
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    return err(fileError(error, file.name));
  }
}

function download(
  view: Window & typeof globalThis,
  name: string,
  kind: FileKind,
  bytes: Uint8Array,
): Result<{ name: string }, FileError> {
  const url = view.URL.createObjectURL(
    new view.Blob([bytes as Uint8Array<ArrayBuffer>], { type: fileKinds[kind].mime }),
  );
  const link = view.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after this call; a minute is ample.
  view.setTimeout(() => view.URL.revokeObjectURL(url), 60_000);
  return ok({ name });
}

function pickerType(kind: FileKind): { readonly accept: Record<string, readonly string[]> } {
  return { accept: { [fileKinds[kind].mime]: fileKinds[kind].extensions } };
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

function fileError(error: unknown, path: string): FileError {
  const { name, message } = error as DOMException;
  switch (name) {
    case 'AbortError':
      return { kind: 'cancelled' };
    case 'NotAllowedError':
    case 'SecurityError':
    case 'NoModificationAllowedError':
      return { kind: 'denied', path };
    case 'QuotaExceededError':
      return { kind: 'full', path };
    case 'NotFoundError':
      return { kind: 'missing', path };
    default:
      return { kind: 'failed', path, message };
  }
}
