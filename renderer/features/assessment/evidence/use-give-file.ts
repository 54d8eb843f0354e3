import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../shared/record/registers.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useNotices } from '../../../ui/notices.tsx';
import { useDesk } from '../assessment-desk.ts';
import { addEvidence } from './evidence-file-acts.ts';

export const megabyte = 2 ** 20;

/** Asks for a file and keeps it: with a piece of evidence, or as a new one; says why where it is not kept. */
export function useGiveFile(): (to?: Evidence) => Promise<void> {
  const { t } = useTranslation('evidence');
  const { dossier } = useDesk();
  const services = useServices();
  const notices = useNotices();
  return async (to) => {
    const opened = await services.desktop.openFile(['evidence']);
    if (!opened.ok) {
      if (opened.error.kind !== 'cancelled') notices.failed(t('files.failed'));
      return;
    }
    const kept = await addEvidence(dossier, opened.value, services, to);
    if (kept.ok) {
      announce(t('files.kept', { name: opened.value.name }));
      return;
    }
    const { error } = kept;
    const sizes =
      'limit' in error
        ? { size: Math.ceil(error.bytes / megabyte), limit: error.limit / megabyte }
        : { size: 0, limit: 0 };
    notices.failed(t(`files.refused.${error.kind}`, { name: error.name, ...sizes }));
  };
}
