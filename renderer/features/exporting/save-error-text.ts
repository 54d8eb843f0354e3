import type { TFunction } from 'i18next';
import type { FileError } from '../../../shared/ipc/desktop-api.ts';
import { assertNever } from '../../../shared/result.ts';

/** What kept the Word file from being saved, in the person's words. */
export function saveErrorText(error: Exclude<FileError, { kind: 'cancelled' }>, t: TFunction<'exporting'>): string {
  switch (error.kind) {
    case 'denied':
      return t('save.denied', { path: error.path });
    case 'full':
      return t('save.full', { path: error.path });
    case 'missing':
      return t('save.missing', { path: error.path });
    case 'too-large':
    case 'failed':
      return t('save.failed', { path: error.path });
    default:
      return assertNever(error);
  }
}
