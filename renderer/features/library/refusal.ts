import type { TFunction } from 'i18next';
import type { FileError } from '../../../shared/ipc/desktop-api.ts';
import type { RepositoryError } from '../../persistence/dossier-repository.ts';
import { messageOf } from '../../persistence/storage-fault.ts';
import { assertNever } from '../../../shared/result.ts';

/** Why something was not opened: one message that names the file and the fault. */
export interface Refusal {
  readonly fileName: string | null;
  readonly text: string;
}

/** What kept a file from being opened or saved, in the person's words. */
export function fileErrorText(error: Exclude<FileError, { kind: 'cancelled' }>, t: TFunction<'library'>): string {
  switch (error.kind) {
    case 'denied':
      return t('file.denied', { path: error.path });
    case 'full':
      return t('file.full', { path: error.path });
    case 'too-large':
      return t('file.tooLarge', { path: error.path, size: megabytes(error.bytes), limit: megabytes(error.limit) });
    case 'missing':
      return t('file.missing', { path: error.path });
    case 'failed':
      return t('file.failed', { path: error.path, why: error.message });
    default:
      return assertNever(error);
  }
}

/** A file that was not opened for a reason that nobody foresaw; nothing was half done. */
export function unexpectedRefusal(fileName: string | null, error: unknown, t: TFunction<'library'>): Refusal {
  return { fileName, text: t('refused.unexpected', { why: messageOf(error) }) };
}

/** "64 MB", rounded up so that a file over a limit never reads as equal to it. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}

/** What kept the library from doing something, in the person's words. Nothing was half done. */
export function repositoryErrorText(error: RepositoryError, t: TFunction<'library'>): string {
  switch (error.kind) {
    case 'missing':
      return t('storage.missing');
    case 'full':
      return t('storage.full');
    case 'denied':
      return t('storage.denied');
    case 'failed':
      return t('storage.failed', { why: error.message });
    default:
      return assertNever(error);
  }
}
