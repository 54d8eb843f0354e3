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
import { useEffect, useRef } from 'react';
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
  if (type === 'image/png' || type === 'image/jpeg' || type === 'image/gif') {
    return <Picture type={type} bytes={bytes} alt={t('files.pictureOf', { name: file.name })} />;
  }
  if (type !== 'text/csv' && type !== 'text/plain') return <p>{t('files.noPreview')}</p>;
  const rows = type === 'text/csv' ? readCsv(bytes) : null;
  const isCut = rows?.ok ? rows.value.length > mostRows + 1 : bytes.length > longestText;
  return (
    <>
      {isCut ? <p className={styles.quiet}>{t('files.cut')}</p> : null}
      {rows?.ok ? (
        <RowsTable caption={file.name} headers={rows.value[0] ?? []} rows={rows.value.slice(1, mostRows + 1)} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keys
        <pre className={styles.text} tabIndex={0} aria-label={file.name} role="region">
          {textOf(bytes.subarray(0, longestText))}
        </pre>
      )}
    </>
  );
}

function Picture({ type, bytes, alt }: { type: string; bytes: Uint8Array; alt: string }) {
  const styles = useStyles();
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
    if (picture.current) picture.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [type, bytes]);
  return <img ref={picture} className={styles.picture} alt={alt} />;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
