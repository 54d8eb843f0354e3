import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type NewerPack, withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import { actMessages } from '../../persistence/act-messages.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useServices } from '../../state/services.ts';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';
import { ChangeList } from './change-list.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(44rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  text: { margin: 0, lineHeight: 1.5 },
  heading: { fontSize: tokens.fontSizeBase400, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
});

export interface NewerDialogProps {
  readonly dossier: OpenDossier;
  readonly newer: readonly NewerPack[];
  readonly onClose: () => void;
}

/** What newer packs add, change and no longer have, and which answers of this dossier each entry touches. */
export function NewerDialog({ dossier, newer, onClose }: NewerDialogProps) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const services = useServices();
  const notices = useNotices();
  const { rights: known } = usePackLibrary(services);
  const accept = () => {
    const accepted = newer.map((pack) => pack.newer);
    const rights = withNewerPacks(dossier.snapshot().packs.rights, accepted, known);
    dossier.putRightsPacks(rights, actMessages.packsUpdated(accepted.map(({ title }) => title)));
    notices.done(t('newer.accepted'));
    onClose();
  };
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('newer.title')}</DialogTitle>
          {/* A long list scrolls by keyboard too. */}
          <DialogContent tabIndex={0} role="region" aria-label={t('newer.title')}>
            <p className={styles.text}>{t('newer.text')}</p>
            {newer.map(({ frozen, newer: next, changes }) => (
              <section key={next.id}>
                <h3 className={styles.heading}>
                  {t('newer.from', { title: next.title, old: frozen.version, newer: next.version })}
                </h3>
                {changes.length === 0 ? <p className={styles.text}>{t('newer.nothing')}</p> : null}
                <ChangeList changes={changes} />
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('close')}</Button>
            <Button appearance="primary" onClick={accept}>
              {t('newer.accept')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
