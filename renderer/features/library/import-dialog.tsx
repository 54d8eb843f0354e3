import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  ProgressBar,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedFile } from '../../../shared/ipc/desktop-api.ts';
import { err } from '../../../shared/result.ts';
import { usePerson } from '../../state/person-store.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import { useServices } from '../../state/services.ts';
import { importAkn } from './import-akn.ts';
import type { ImportReport } from './import-report-dialog.tsx';
import { type Jurisdiction, JurisdictionFields, jurisdictionOf } from './jurisdiction-fields.tsx';
import { type Refusal, unexpectedRefusal } from './refusal.ts';

export interface ImportDialogProps {
  readonly file: OpenedFile;
  readonly onClose: () => void;
  readonly onImported: (report: ImportReport) => void;
  readonly onRefused: (refusal: Refusal) => void;
}

/** Asks under which law a by-law from another program stands, reads it and makes a dossier of it. */
export function ImportDialog({ file, onClose, onImported, onRefused }: ImportDialogProps) {
  const { t } = useTranslation('library');
  const services = useServices();
  const packs = usePackLibrary(services);
  const person = usePerson();
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction>(() => jurisdictionOf(packs.profiles[0], packs.rights));
  const [reading, setReading] = useState<AbortController | null>(null);
  const isReading = reading !== null;
  useEffect(() => () => reading?.abort(), [reading]);

  const read = async () => {
    if (person === null) return;
    const controller = new AbortController();
    setReading(controller);
    const outcome = await importAkn(file, jurisdiction, { ...services, packs }, person, controller.signal, t).catch(
      (error: unknown) => err(unexpectedRefusal(file.name, error, t)),
    );
    if (controller.signal.aborted) return;
    if (outcome.ok) onImported(outcome.value);
    else onRefused(outcome.error);
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('import.title', { name: file.name })}</DialogTitle>
          <DialogContent>
            <p>{t('import.text')}</p>
            <JurisdictionFields packs={packs} value={jurisdiction} onChange={setJurisdiction} />
            {isReading ? (
              <Field validationState="none" validationMessage={t('import.reading')}>
                <ProgressBar aria-label={t('reading.label')} />
              </Field>
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{isReading ? t('import.stop') : t('cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={isReading || jurisdiction.profile === '' || jurisdiction.rights.length === 0}
              onClick={() => void read()}
            >
              {t('import.read')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
