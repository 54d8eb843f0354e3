import { Button, Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationInfo } from '../../shared/ipc/desktop-api.ts';
import { bundleErrorText } from '../features/library/bundle-error-text.ts';
import { fileErrorText, repositoryErrorText } from '../features/library/refusal.ts';
import type { BackupError } from '../persistence/backup-format.ts';
import { messageOf } from '../persistence/storage-fault.ts';
import { useServices } from '../state/services.ts';
import { changeSettings, useSettings } from '../state/settings-store.ts';
import { useNotices } from '../ui/notices.tsx';
import { exactTime } from '../ui/time-text.tsx';
import { restoreBackupApart, writeBackupApart } from '../workers/backup-client.ts';
import type { WorkerFault } from '../workers/worker-client.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
});

export interface BackupSettingsProps {
  readonly info: ApplicationInfo | null;
  readonly onInfo: (info: ApplicationInfo) => void;
}

/** How far a backup has been written is known; of one that is brought back only that it is at work. */
type Busy = { readonly with: 'backup'; readonly done: number } | { readonly with: 'restore' };
const valueOf = (busy: Busy) => (busy.with === 'backup' ? { value: busy.done } : {});

/** Everything in one file, and back; in Electron, the folder of the daily backups. */
export function BackupSettings({ info, onInfo }: BackupSettingsProps) {
  const { t, i18n } = useTranslation('app');
  const library = useTranslation('library').t;
  const { desktop, clock } = useServices();
  const notices = useNotices();
  const lastBackupAt = useSettings((settings) => settings.lastBackupAt);
  const [busy, setBusy] = useState<Busy | null>(null);
  const styles = useStyles();

  /** Whatever happens, the buttons come back and something is said. */
  const attempt = (act: () => Promise<void>, failed: (why: string) => string) => {
    act()
      .catch((error: unknown) => notices.failed(failed(messageOf(error))))
      .finally(() => setBusy(null));
  };

  const backUp = async () => {
    setBusy({ with: 'backup', done: 0 });
    // What the worker said last may come after its answer.
    const onProgress = (done: number) => setBusy((now) => now && { with: 'backup', done });
    const backup = await writeBackupApart({ onProgress });
    setBusy(null);
    if (!backup.ok) {
      notices.failed(t('settings.backupFailed', { why: whyNot(backup.error) }));
      return;
    }
    const { bytes, leftOut } = backup.value;
    const saved = await desktop.saveFile(`bylawright-${clock().slice(0, 10)}.bylawbackup`, 'backup', bytes);
    if (saved.ok) {
      changeSettings({ lastBackupAt: clock() });
      if (leftOut.length === 0) notices.done(t('settings.backupDone', { file: saved.value.name }));
      else notices.failed(t('settings.backupLeftOut', { file: saved.value.name, names: leftOut.join(', ') }));
    } else if (saved.error.kind !== 'cancelled') {
      notices.failed(t('settings.backupFailed', { why: fileErrorText(saved.error, library) }));
    }
  };

  const whyNot = (error: BackupError | WorkerFault): string => {
    if (error.kind === 'crashed') return t('settings.outOfMemory');
    if (error.kind === 'cancelled') return '';
    if (error.kind === 'not-a-backup') return t('settings.notABackup');
    if (error.kind === 'newer-format') return library('bundle.newer');
    if (error.kind === 'unreadable') return bundleErrorText(error.reason, library);
    if (error.kind === 'wrong-content') return library('bundle.unreadable', { why: `${error.path}: ${error.problem}` });
    return repositoryErrorText(error, library);
  };

  const restore = async () => {
    const opened = await desktop.openFile(['backup']);
    if (!opened.ok) {
      if (opened.error.kind !== 'cancelled') notices.failed(fileErrorText(opened.error, library));
      return;
    }
    const file = opened.value.name;
    setBusy({ with: 'restore' });
    const restored = await restoreBackupApart(opened.value.bytes, t('settings.restoredName', { name: '{name}' }));
    setBusy(null);
    if (!restored.ok) {
      notices.failed(t('settings.restoreFailed', { file, why: whyNot(restored.error) }));
      return;
    }
    const { added, addedBeside, unchanged } = restored.value;
    const parts = [
      ...(addedBeside.length + unchanged.length > 0 && added.length === 0
        ? []
        : [t('settings.restoredAdded', { count: added.length })]),
      ...(addedBeside.length === 0 ? [] : [t('settings.restoredBeside', { count: addedBeside.length })]),
      ...(unchanged.length === 0 ? [] : [t('settings.restoredUnchanged', { count: unchanged.length })]),
    ];
    notices.done(t('settings.restoreDone', { what: parts.join(', ') }));
  };

  const chooseFolder = async () => {
    const chosen = await desktop.chooseBackupFolder();
    if (chosen.ok) onInfo(await desktop.info());
    else if (chosen.error.kind !== 'cancelled') notices.failed(fileErrorText(chosen.error, library));
  };

  return (
    <>
      <p className={styles.text}>
        {t('settings.backupHint')}{' '}
        {lastBackupAt === null
          ? t('settings.noBackup')
          : t('settings.lastBackup', { time: exactTime(lastBackupAt, i18n.language) })}
      </p>
      <div className={styles.row}>
        <Button
          onClick={() => attempt(backUp, (why) => t('settings.backupFailed', { why }))}
          disabledFocusable={busy !== null}
        >
          {t('settings.backup')}
        </Button>
        <Button
          onClick={() => attempt(restore, (why) => t('settings.restoreFailed', { file: t('settings.aBackup'), why }))}
          disabledFocusable={busy !== null}
        >
          {t('settings.restore')}
        </Button>
      </div>
      {busy === null ? null : (
        <Field validationState="none" validationMessage={t(`settings.${busy.with}Busy`)}>
          <ProgressBar {...valueOf(busy)} aria-label={t(`settings.${busy.with}`)} />
        </Field>
      )}
      <p className={styles.text}>{t('settings.restoreHint')}</p>
      {info?.shell === 'electron' ? (
        <>
          <p className={styles.text}>
            {info.backupFolder === null
              ? t('settings.folderNone')
              : t('settings.folderIs', { folder: info.backupFolder })}
          </p>
          <div className={styles.row}>
            <Button onClick={() => void chooseFolder()}>
              {t(info.backupFolder === null ? 'settings.folderChoose' : 'settings.folderChange')}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}
