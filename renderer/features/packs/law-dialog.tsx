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
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mergePacks } from '../../../shared/packs/merge-packs.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { useOpenDossier } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { AddPack } from './add-pack.tsx';
import { ConflictList } from './conflict-list.tsx';
import { OwnPackForm } from './own-pack-form.tsx';
import { OwnPacks } from './own-packs.tsx';
import { PackLaw } from './pack-law.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(44rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '1.25rem', lineHeight: 1.6 },
});

export interface LawDialogProps {
  readonly dossier: OpenDossier;
  readonly hasNewer: boolean;
  readonly onNewer: () => void;
  readonly onClose: () => void;
}

/** The packs that a dossier is assessed by, what may be added, and the council's own. */
export function LawDialog({ dossier, hasNewer, onNewer, onClose }: LawDialogProps) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  const { packs, mode } = useOpenDossier(dossier);
  const [edited, setEdited] = useState<RightsPack | 'new' | null>(null);
  if (edited !== null) return <OwnPackForm pack={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />;
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('law')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{t('lawText')}</p>
            <ul className={styles.list}>
              {packs.rights.map((pack) => (
                <PackLaw key={pack.id} dossier={dossier} pack={pack} />
              ))}
            </ul>
            <ConflictList conflicts={mergePacks(packs.rights).conflicts} packs={packs.rights} />
            {hasNewer ? (
              <div>
                <Button onClick={onNewer}>{t('newer.see')}</Button>
              </div>
            ) : null}
            {mode === 'writing' ? <AddPack dossier={dossier} /> : null}
            <OwnPacks onEdit={setEdited} onNew={() => setEdited('new')} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
