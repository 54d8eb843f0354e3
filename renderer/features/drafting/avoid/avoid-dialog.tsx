import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { tidied } from '../../../../shared/packs/words-to-avoid.ts';
import type { OpenDossier } from '../../../persistence/open-dossier.ts';
import { changeSettings, useSettings } from '../../../state/settings-store.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';
import { AvoidFileButtons } from './avoid-file-buttons.tsx';
import { AvoidRow } from './avoid-rows.tsx';
import { useAvoidDraft } from './use-avoid-draft.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(60rem, calc(100vw - 32px))', width: '100%' },
  body: { maxHeight: 'calc(100vh - 88px)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  wrong: { alignSelf: 'center' },
});

export interface AvoidDialogProps {
  /** The dossier that is open and can be written; null: there is none. */
  readonly dossier: OpenDossier | null;
  readonly onClose: () => void;
}

/** The council's words to avoid, checked as they are typed, kept on this computer and taken by every new by-law. */
export function AvoidDialog({ dossier, onClose }: AvoidDialogProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const council = useSettings((settings) => settings.avoid);
  const draft = useAvoidDraft(council);
  const [isForDossier, setForDossier] = useState(true);
  const some = useSomeAtATime(draft.rows);
  const list = useRef<HTMLDivElement>(null);
  const { remove } = draft;
  const onRemove = useCallback(
    (at: number) => {
      remove(at);
      focusRow(list, at);
    },
    [remove],
  );
  const add = () => {
    draft.add();
    focusRow(list, 0);
  };
  const wrong = draft.faults.filter((fault) => fault !== null).length;
  const keep = () => {
    const kept = tidied(draft.values);
    changeSettings({ avoid: kept });
    if (dossier !== null && isForDossier) dossier.putMeta({ avoid: kept });
    announce(t('avoid.kept', { count: kept.length }));
    onClose();
  };
  return (
    <ModalDialog modalType="alert" onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{t('avoid.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{t('avoid.about')}</p>
            <AvoidFileButtons list={draft.values} onRead={draft.take}>
              <Button data-avoid-add onClick={add}>
                {t('avoid.add')}
              </Button>
            </AvoidFileButtons>
            <div ref={list} className={styles.rows}>
              {some.shown.map(({ key, value }, at) => (
                <AvoidRow
                  key={key}
                  row={value}
                  number={at + 1}
                  at={at}
                  fault={draft.faults[at] ?? null}
                  onChange={draft.change}
                  onRemove={onRemove}
                />
              ))}
            </div>
            <MoreButton {...some} label={(count) => t('avoid.more', { count })} />
            {dossier === null ? null : (
              <Checkbox
                label={t('avoid.useHere', { instrument: dossier.snapshot().packs.profile.words.instrument })}
                checked={isForDossier}
                onChange={(_, { checked }) => setForDossier(checked === true)}
              />
            )}
          </DialogContent>
          <DialogActions>
            {wrong === 0 ? null : (
              <span className={styles.wrong} role="status">
                {t('avoid.wrong', { count: wrong })}
              </span>
            )}
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button appearance="primary" disabledFocusable={wrong > 0} onClick={keep}>
              {t('avoid.keep')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

/** When it is drawn: the row that stands there now, the last one, or what adds one where there is none. */
function focusRow(list: { readonly current: HTMLElement | null }, at: number): void {
  window.setTimeout(() => {
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-avoid-row]') ?? [];
    const target = rows[Math.min(at, rows.length - 1)]?.querySelector('input');
    (target ?? list.current?.parentElement?.querySelector<HTMLElement>('[data-avoid-add]'))?.focus();
  }, 0);
}
