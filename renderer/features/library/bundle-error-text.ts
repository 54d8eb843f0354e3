import type { TFunction } from 'i18next';
import type { BundleError } from '../../../shared/record/bundle-error.ts';
import { assertNever } from '../../../shared/result.ts';
import { megabytes } from './refusal.ts';

/** Why a .bylaw file was refused, in the person's words. */
export function bundleErrorText(error: BundleError, t: TFunction<'library'>): string {
  switch (error.kind) {
    case 'not-a-bundle':
      return t('bundle.notABundle');
    case 'truncated':
      return t('bundle.truncated');
    case 'too-many-files':
      return t('bundle.tooManyFiles', { files: error.files, limit: error.limit });
    case 'too-large':
      return t('bundle.tooLarge', { size: megabytes(error.bytes), limit: megabytes(error.limit) });
    case 'unsafe-path':
      return t('bundle.unsafePath', { path: error.path });
    case 'newer-format':
      return t('bundle.newer');
    case 'duplicate':
    case 'wrong-size':
    case 'wrong-fingerprint':
    case 'unknown-file':
    case 'not-listed':
    case 'missing-file':
      return t('bundle.altered', { part: error.path });
    case 'altered':
      return error.path === null ? t('bundle.alteredSomewhere') : t('bundle.altered', { part: error.path });
    case 'wrong-manifest':
      return t('bundle.unreadable', { why: problems(error.problems) });
    case 'missing-entry':
      return t('bundle.missing', { part: `${error.collection}/${error.id}` });
    case 'wrong-entry':
      return t('bundle.unreadable', { why: `${error.collection}/${error.id}: ${problems(error.problems)}` });
    default:
      return assertNever(error);
  }
}

function problems(list: readonly { readonly path: string; readonly message: string }[]): string {
  return list
    .slice(0, 3)
    .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
    .join('; ');
}
