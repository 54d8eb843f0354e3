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
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type NewerPack, type Touched, withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import { actMessages } from '../../persistence/act-messages.ts';
import { usePackLibrary } from '../../persistence/own-pack-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { useServices } from '../../state/services.ts';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { useNotices } from '../../ui/notices.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(44rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  text: { margin: 0, lineHeight: 1.5 },
  heading: { fontSize: tokens.fontSizeBase400, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, paddingInlineStart: '1.25rem', lineHeight: 1.5 },
  touched: { display: 'block', fontWeight: tokens.fontWeightSemibold },
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
                <ul className={styles.list}>
                  {changes.map(({ change, touched }) => (
                    <li key={`${change.part} ${change.id}`}>
                      {t(`kind.${change.kind}`)}: {t(`part.${change.part}`)} “{change.title}”
                      {touchedTexts(touched, t).map((text) => (
                        <span key={text} className={styles.touched}>
                          {text}
                        </span>
                      ))}
                    </li>
                  ))}
                </ul>
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

function touchedTexts({ answers, prompts, cells }: Touched, t: TFunction<'packs'>): string[] {
  return [
    ...(answers.length > 0 ? [t('touches.answers', { count: answers.length, list: answers.join(', ') })] : []),
    ...(prompts.length > 0 ? [t('touches.prompts', { count: prompts.length })] : []),
    ...(cells > 0 ? [t('touches.cells', { count: cells })] : []),
  ];
}
