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
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCsv } from '../../../../shared/formats/table/read-csv.ts';
import type { KeptFile } from '../../../../shared/record/registers.ts';
import { sniffType } from '../../../../shared/record/sniff-type.ts';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { RowsTable } from './rows-table.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(60rem, 94vw)' },
  picture: { maxWidth: '100%', maxHeight: '60vh', objectFit: 'contain' },
  text: { maxHeight: '55vh', overflow: 'auto', margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const longestText = 100_000;
const mostRows = 50;

export interface FilePreviewProps {
  readonly file: KeptFile;
  readonly bytes: Uint8Array;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What a kept file holds, by its bytes and never by what an entry says of them; nothing of it is run or fetched. */
export function FilePreview({ file, bytes, onSave, onClose }: FilePreviewProps) {
  const { t } = useTranslation('evidence');
  const styles = useStyles();
  return (
    <ModalDialog onClose={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{file.name}</DialogTitle>
          <DialogContent>
            <Shown file={file} bytes={bytes} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onSave}>{t('files.save')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('files.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}

function Shown({ file, bytes }: Pick<FilePreviewProps, 'file' | 'bytes'>) {
  const { t } = useTranslation('evidence');
  const styles = useStyles();
  const type = sniffType(bytes);
  switch (type) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/gif':
      return <Picture type={type} bytes={bytes} alt={t('files.pictureOf', { name: file.name })} />;
    case 'text/csv':
    case 'text/plain': {
      const head = bytes.subarray(0, longestText);
      const rows = type === 'text/csv' ? readCsv(bytes) : null;
      const isCut = rows?.ok ? rows.value.length > mostRows + 1 : bytes.length > longestText;
      return (
        <>
          {isCut ? <p className={styles.quiet}>{t('files.cut')}</p> : null}
          {rows?.ok ? (
            <RowsTable caption={file.name} headers={rows.value[0] ?? []} rows={rows.value.slice(1, mostRows + 1)} />
          ) : (
            // A text is scrolled by the keyboard too.
            <pre className={styles.text} tabIndex={0} aria-label={file.name} role="region">
              {textOf(head)}
            </pre>
          )}
        </>
      );
    }
    default:
      return <p>{t('files.noPreview')}</p>;
  }
}

function Picture({ type, bytes, alt }: { type: string; bytes: Uint8Array; alt: string }) {
  const styles = useStyles();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [type, bytes]);
  return url === null ? null : <img className={styles.picture} src={url} alt={alt} />;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
