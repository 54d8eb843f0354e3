import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../../../shared/formats/table/table-error.ts';
import { useServices } from '../../../state/services.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useNotices } from '../../../ui/notices.tsx';
import { readTableApart } from '../../../workers/import-client.ts';
import { useDesk } from '../assessment-desk.ts';
import { ImportDialog } from './import-dialog.tsx';

/** Comments from a spreadsheet: the file is read, its columns are named by a person, and all come in as one act. */
export function ImportComments() {
  const { t } = useTranslation('evidence');
  const { dossier, isReading } = useDesk();
  const { desktop } = useServices();
  const notices = useNotices();
  const [read, setRead] = useState<{ readonly file: string; readonly table: Table } | null>(null);
  if (isReading) return null;

  const open = async () => {
    const opened = await desktop.openFile(['table']);
    if (!opened.ok) {
      if (opened.error.kind !== 'cancelled') notices.failed(t('files.failed'));
      return;
    }
    const { name: file, bytes } = opened.value;
    const table = await readTableApart(bytes);
    if (table.ok) {
      setRead({ file, table: table.value });
      return;
    }
    const { error } = table;
    if ('line' in error) notices.failed(t(`import.refused.${error.kind}`, { file, line: error.line ?? 0 }));
    else notices.failed(t('import.refused.stopped', { file }));
  };
  return (
    <p>
      <Button onClick={() => void open()}>{t('import.button')}</Button>
      {read === null ? null : (
        <ImportDialog
          {...read}
          onCancel={() => setRead(null)}
          onTake={(comments) => {
            dossier.putComments(comments);
            setRead(null);
            announce(t('import.taken', { count: comments.length }));
          }}
        />
      )}
    </p>
  );
}
