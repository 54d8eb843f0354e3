import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptLimits } from '../../../../shared/record/kept-files.ts';
import type { Evidence, KeptFile } from '../../../../shared/record/registers.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useNotices } from '../../../ui/notices.tsx';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';
import { useDesk } from '../assessment-desk.ts';
import { savedName } from './evidence-file-acts.ts';
import { FilePreview } from './file-preview.tsx';
import { megabyte, useGiveFile } from './use-give-file.ts';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Filed = Evidence & { readonly file: KeptFile };

/** The files that pieces of evidence have: added, shown, saved out again, taken out. */
export function EvidenceFiles() {
  const { t } = useTranslation('evidence');
  const { t: say } = useTranslation('assessment');
  const { dossier, snapshot, isReading } = useDesk();
  const services = useServices();
  const notices = useNotices();
  const styles = useStyles();
  const filed = snapshot.registers.evidence.filter((one): one is Filed => one.file !== null);
  const some = useSomeAtATime(filed, dossier.id);
  const [shown, setShown] = useState<{ readonly file: KeptFile; readonly bytes: Uint8Array } | null>(null);

  const give = useGiveFile();
  const bytesOf = async (file: KeptFile): Promise<Uint8Array | null> => {
    const bytes = await dossier.fileBytes(file.hash);
    if (bytes === null) notices.failed(t('files.gone', { name: file.name }));
    return bytes;
  };
  const show = async (file: KeptFile) => {
    const bytes = await bytesOf(file);
    if (bytes) setShown({ file, bytes });
  };
  const save = async (file: KeptFile) => {
    const bytes = await bytesOf(file);
    if (!bytes) return;
    const saved = await services.desktop.saveFile(savedName(file, bytes), 'evidence', bytes);
    if (saved.ok) notices.done(t('files.savedAs', { name: saved.value.name }));
    else if (saved.error.kind !== 'cancelled') notices.failed(t('files.failed'));
  };
  const remove = (one: Filed) => {
    dossier.putRegistered('evidence', { ...one, file: null });
    announce(t('files.removed', { name: one.file.name }));
  };
  return (
    <section aria-labelledby="evidence-files">
      <h3 id="evidence-files" className={styles.title}>
        {t('files.title')}
      </h3>
      <p>{t('files.intro', { file: keptLimits.file / megabyte, dossier: keptLimits.dossier / megabyte })}</p>
      {filed.length === 0 ? <p>{t('files.none')}</p> : null}
      <ul className={styles.list}>
        {some.shown.map((one) => {
          const { name } = one.file;
          return (
            <li key={one.id} className={styles.row}>
              <span className={styles.name}>
                {one.title === '' ? t('files.noTitle') : one.title}
                <span className={styles.quiet}>{t('files.size', { name, size: Math.ceil(one.file.size / 1024) })}</span>
              </span>
              <Button size="small" aria-label={t('files.showOf', { name })} onClick={() => void show(one.file)}>
                {t('files.show')}
              </Button>
              <Button size="small" aria-label={t('files.saveOf', { name })} onClick={() => void save(one.file)}>
                {t('files.save')}
              </Button>
              {isReading ? null : (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t('files.removeOf', { name })}
                  onClick={() => remove(one)}
                >
                  {t('files.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <MoreButton {...some} label={(count) => say('more', { count })} />
      {isReading ? null : (
        <p>
          <Button onClick={() => void give()}>{t('files.add')}</Button>
        </p>
      )}
      {shown === null ? null : (
        <FilePreview {...shown} onSave={() => void save(shown.file)} onClose={() => setShown(null)} />
      )}
    </section>
  );
}
