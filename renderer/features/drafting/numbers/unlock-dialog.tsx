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
import { Transform } from '@tiptap/pm/transform';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listReferences } from '../../../../shared/ordinance/list-references.ts';
import { changesByUnlocking, unlockNumbers } from '../../../../shared/ordinance/structure-commands.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { NumberingProfile } from '../../../../shared/packs/profile.ts';
import type { EditorHandle } from '../../../editor/editor-handle.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(44rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  about: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '1.2rem', lineHeight: 1.5 },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
  change: { fontWeight: tokens.fontWeightSemibold },
});

export interface UnlockDialogProps {
  readonly handle: EditorHandle;
  readonly profile: NumberingProfile;
  readonly onClose: () => void;
}

/** Before the numbers of a made by-law are counted again: which change, from what to what, and who names them. */
export function UnlockDialog({ handle, profile, onClose }: UnlockDialogProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { doc, numbering } = handle;
  const changes = useMemo(() => {
    const tr = new Transform(doc);
    unlockNumbers(tr);
    return changesByUnlocking(doc, tr.doc, profile);
  }, [doc, profile]);
  const some = useSomeAtATime(changes);
  const referring = useMemo(() => {
    const places = new Map<ProvisionId, { live: Set<string>; typed: Set<string> }>();
    for (const { from, to, state } of listReferences(doc, profile)) {
      const where = from === null ? '' : (numbering.get(from)?.fullLabel ?? '');
      if (where === '' || (state !== 'live' && state !== 'recognised')) continue;
      for (const id of to) {
        const known = places.get(id) ?? { live: new Set<string>(), typed: new Set<string>() };
        known[state === 'live' ? 'live' : 'typed'].add(where);
        places.set(id, known);
      }
    }
    return places;
  }, [doc, profile, numbering]);
  const unlock = () => {
    const done = handle.run({ kind: 'unlockNumbers' });
    onClose();
    if (done) announce(t('lock.unlocked'));
  };
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            unlock();
          }}
        >
          <DialogBody className={styles.body}>
            <DialogTitle>{t('lock.unlockTitle')}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.about}>
                {changes.length === 0 ? t('lock.nothingChanges') : t('lock.changes', { count: changes.length })}
              </p>
              {changes.length === 0 ? null : <p className={styles.about}>{t('lock.outside')}</p>}
              <ul className={styles.list}>
                {some.shown.map(({ id, from, to }) => {
                  const { live, typed } = referring.get(id) ?? { live: new Set<string>(), typed: new Set<string>() };
                  return (
                    <li key={id}>
                      <span className={styles.change}>{t('lock.change', { from, to })}</span>
                      {live.size === 0 ? null : (
                        <span className={styles.note}>{t('lock.live', { places: [...live].join(', ') })}</span>
                      )}
                      {typed.size === 0 ? null : (
                        <span className={styles.note}>{t('lock.typed', { places: [...typed].join(', ') })}</span>
                      )}
                    </li>
                  );
                })}
              </ul>
              <MoreButton {...some} label={(count) => t('typed.more', { count })} />
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" autoFocus onClick={onClose}>
                {t('lock.keep')}
              </Button>
              <Button appearance="primary" type="submit">
                {t('lock.unlock')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </ModalDialog>
  );
}
