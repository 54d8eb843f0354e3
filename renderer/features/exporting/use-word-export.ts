import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/result.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { messageOf } from '../../persistence/storage-fault.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { exportDocxApart } from '../../workers/export-client.ts';
import type { ExportFault, ExportJob } from '../../workers/export.worker.ts';
import type { WorkerFault } from '../../workers/worker-client.ts';
import { saveErrorText } from './save-error-text.ts';

export type ExportState =
  | { readonly kind: 'choosing' }
  /** `done`: 0 to 1. */
  | { readonly kind: 'working'; readonly done: number }
  | { readonly kind: 'done'; readonly file: string; readonly paragraphs: number }
  | { readonly kind: 'failed'; readonly why: string };

/** `variant` counts for the assessment by itself. */
export type Chosen = Pick<ExportJob, 'what' | 'variant'>;

export interface WordExport {
  readonly state: ExportState;
  readonly start: (chosen: Chosen) => void;
  /** Takes effect at once; nothing has been written then. */
  readonly cancel: () => void;
}

/** Writes a Word file, has it read back and checked, and only then asks where it goes. */
export function useWordExport(dossier: OpenDossier): WordExport {
  const { t } = useTranslation('exporting');
  const { desktop, clock } = useServices();
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState((now) => (now.kind === 'working' ? { kind: 'choosing' } : now));
  }, []);

  const fail = (why: string) => {
    setState({ kind: 'failed', why });
    announce(why, 'assertive');
  };
  const start = (chosen: Chosen) => {
    const controller = new AbortController();
    running.current = controller;
    setState({ kind: 'working', done: 0 });
    run(chosen, controller).catch((error: unknown) => {
      if (!controller.signal.aborted) fail(t('failed.failed', { why: messageOf(error) }));
    });
  };

  const run = async ({ what, variant }: Chosen, controller: AbortController) => {
    const draft = await dossier.draft();
    const exported = await exportDocxApart(
      { draft, what, variant, version: t('version'), now: clock() },
      {
        signal: controller.signal,
        onProgress: (done) => {
          if (running.current === controller) setState({ kind: 'working', done });
        },
      },
    );
    if (controller.signal.aborted) return;
    if (!exported.ok) {
      if (exported.error.kind !== 'cancelled') fail(faultText(exported.error));
      return;
    }
    const saved = await desktop.saveFile(
      `${draft.meta.name}${t(`suffix.${what}`)}${what === 'assessment' ? t(`variantSuffix.${variant}`) : ''}.docx`,
      'docx',
      exported.value.bytes,
    );
    running.current = null;
    if (saved.ok) {
      setState({ kind: 'done', file: saved.value.name, paragraphs: exported.value.proof.paragraphs });
      announce(t('done.saved', { file: saved.value.name }));
    } else if (saved.error.kind === 'cancelled') setState({ kind: 'choosing' });
    else fail(saveErrorText(saved.error, t));
  };

  const faultText = (fault: Exclude<ExportFault | WorkerFault, { kind: 'cancelled' }>): string => {
    switch (fault.kind) {
      case 'not-proved':
        return t('failed.notProved');
      case 'failed':
        return t('failed.failed', { why: fault.message });
      case 'crashed':
        return t('failed.crashed');
      default:
        return assertNever(fault);
    }
  };
  return { state, start, cancel };
}
