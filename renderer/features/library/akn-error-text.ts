import type { TFunction } from 'i18next';
import type { ImportError } from '../../../shared/formats/akn/import-error.ts';

/** Why an XML file was refused, in the person's words, with the place of the fault where there is one. */
export function aknErrorText(error: ImportError, t: TFunction<'library'>): string {
  const text = t(`akn.${error.kind}`, { why: error.message });
  return error.line === null ? text : `${text} ${t('akn.at', { line: error.line, column: error.column ?? 0 })}`;
}
