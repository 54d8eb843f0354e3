import type { TFunction } from 'i18next';
import type { ImportError } from '../../../shared/formats/akn/import-error.ts';
import type { WorkerFault } from '../../workers/worker-client.ts';

/** Why an XML file was refused, in the person's words, with the place of the fault where there is one. */
export function aknErrorText(error: ImportError | WorkerFault, t: TFunction<'library'>): string {
  if (error.kind === 'crashed' || error.kind === 'cancelled') return t(`akn.${error.kind}`);
  // The message names the file and the place for the command line; here both are said apart.
  const why = error.message.replace(`${error.file}: `, '').replace(/^line \d+, column \d+: /, '');
  const text = t(`akn.${error.kind}`, { why });
  return error.line === null ? text : `${text} ${t('akn.at', { line: error.line, column: error.column ?? 0 })}`;
}
