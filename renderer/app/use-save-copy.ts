import { useTranslation } from 'react-i18next';
import { fileErrorText } from '../features/library/refusal.ts';
import { saveCopy } from '../features/library/save-copy.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { useServices } from '../state/services.ts';
import { useNotices } from '../ui/notices.tsx';

/** Saves a copy of the open dossier, as it is in this window, to a file; says what came of it. */
export function useSaveCopy(dossier: OpenDossier): () => void {
  const { t } = useTranslation('app');
  const library = useTranslation('library').t;
  const services = useServices();
  const notices = useNotices();
  const save = async () => {
    try {
      const saved = await saveCopy(await dossier.draft(), services);
      if (saved.ok) notices.done(t('save.copied', { file: saved.value.name }));
      else if (saved.error.kind !== 'cancelled') notices.failed(fileErrorText(saved.error, library));
    } catch (error) {
      // The files of figures are read from the storage, which may be what has failed.
      notices.failed(library('refused.title'), error instanceof Error ? error.message : String(error));
    }
  };
  return () => void save();
}
