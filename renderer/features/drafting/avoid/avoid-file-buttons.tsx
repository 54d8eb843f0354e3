import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AvoidFileError, readAvoidFile, writeAvoidFile } from '../../../../shared/formats/csv/avoid-file.ts';
import { type AvoidList, tidied } from '../../../../shared/packs/words-to-avoid.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useNotices } from '../../../ui/notices.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface AvoidFileButtonsProps {
  /** What stands before them. */
  readonly children: ReactNode;
  readonly list: AvoidList;
  readonly onRead: (list: AvoidList) => void;
}

/** Reads rows from a table that a spreadsheet saved, and saves the list as one. */
export function AvoidFileButtons({ children, list, onRead }: AvoidFileButtonsProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { desktop } = useServices();
  const notices = useNotices();
  const [refused, setRefused] = useState<{ readonly name: string; readonly error: AvoidFileError } | null>(null);
  const read = async () => {
    setRefused(null);
    const opened = await desktop.openFile(['word-list']);
    if (!opened.ok) {
      if (opened.error.kind !== 'cancelled') notices.failed(t('avoid.fileFailed'));
      return;
    }
    const { name, bytes } = opened.value;
    const found = readAvoidFile(bytes);
    if (found.ok) {
      onRead(found.value);
      announce(t('avoid.read', { count: found.value.length, name }));
    } else {
      setRefused({ name, error: found.error });
      announce(t('avoid.refused', { name }), 'assertive');
    }
  };
  const save = async () => {
    const saved = await desktop.saveFile(t('avoid.fileName'), 'word-list', writeAvoidFile(tidied(list)));
    if (saved.ok) notices.done(t('avoid.saved', { name: saved.value.name }));
    else if (saved.error.kind !== 'cancelled') notices.failed(t('avoid.fileFailed'));
  };
  return (
    <>
      <div className={styles.row}>
        {children}
        <Button onClick={() => void read()}>{t('avoid.readFile')}</Button>
        <Button disabledFocusable={tidied(list).length === 0} onClick={() => void save()}>
          {t('avoid.saveFile')}
        </Button>
      </div>
      {refused === null ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {t('avoid.refused', { name: refused.name })} {t(`avoid.reason.${refused.error.kind}`, { ...refused.error })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
