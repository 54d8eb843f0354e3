import {
  Button,
  Checkbox,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../../../shared/formats/table/table-error.ts';
import {
  type ColumnChoice,
  type CommentColumn,
  commentColumns,
  commentsFromRows,
  suggestColumns,
} from '../../../../shared/record/comments-from-rows.ts';
import type { Comment } from '../../../../shared/record/registers.ts';
import { withholdsNames } from '../../../../shared/record/withheld-names.ts';
import { currentPerson } from '../../../state/person-store.ts';
import { useServices } from '../../../state/services.ts';
import { FieldSelect } from '../../../ui/field-select.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { useDesk } from '../assessment-desk.ts';
import { ImportWarnings } from './import-warnings.tsx';
import { RowsTable } from './rows-table.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(60rem, 94vw)' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  columns: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
});

const previewed = 5;
const nowhere = '';

export interface ImportDialogProps {
  readonly file: string;
  readonly table: Table;
  readonly onCancel: () => void;
  readonly onTake: (comments: readonly Comment[]) => void;
}

/** What each column holds, what would be taken of it, and what would be left out and why. */
export function ImportDialog({ file, table, onCancel, onTake }: ImportDialogProps) {
  const { t } = useTranslation('evidence');
  const { snapshot, packs } = useDesk();
  const { clock, newId } = useServices();
  const styles = useStyles();
  const { consultations, comments: present } = snapshot.registers;
  const [headings = [], ...rows] = table;
  const [columns, setColumns] = useState<ColumnChoice>(() => suggestColumns(headings));
  const [round, setRound] = useState(consultations.at(-1)?.id ?? '');
  const usual = withholdsNames(consultations.find(({ id }) => id === round));
  const [withheld, setWithheld] = useState<boolean | null>(null);
  const read = useMemo(
    () =>
      commentsFromRows({
        rows: table.slice(1),
        first: 2,
        columns,
        consultation: round,
        isNameWithheld: withheld,
        groups: packs.groups,
        present,
        by: currentPerson(),
        at: clock(),
        newId,
      }),
    [table, columns, round, withheld, packs, present, clock, newId],
  );
  const titles = new Map(packs.groups.map(({ id, title }) => [id, title]));
  const choose = (column: CommentColumn, value: string) => {
    const { [column]: _, ...others } = columns;
    setColumns(value === nowhere ? others : { ...others, [column]: Number(value) });
  };
  return (
    <ModalDialog modalType="alert" onClose={onCancel}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('import.title', { file })}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.line}>{t('import.intro', { count: rows.length })}</p>
            <fieldset className={styles.columns}>
              <legend className={styles.legend}>{t('import.columns')}</legend>
              {commentColumns.map((column) => (
                <Field key={column} label={t(`import.column.${column}`)} required={column === 'said'}>
                  <FieldSelect
                    value={String(columns[column] ?? nowhere)}
                    onChange={(_, data) => choose(column, data.value)}
                  >
                    <option value={nowhere}>{t('import.notThere')}</option>
                    {headings.map((heading, at) => (
                      // Columns have no identity but their place.
                      <option key={at} value={String(at)}>
                        {heading.trim() === '' ? t('import.unnamed', { number: at + 1 }) : heading}
                      </option>
                    ))}
                  </FieldSelect>
                </Field>
              ))}
              <Field label={t('import.round')}>
                <FieldSelect value={round} onChange={(_, data) => setRound(data.value)}>
                  <option value="">{t('import.noRound')}</option>
                  {consultations.map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title === '' ? t('groups.noTitle') : title}
                    </option>
                  ))}
                </FieldSelect>
              </Field>
            </fieldset>
            <Checkbox
              label={t('import.withhold')}
              checked={withheld ?? usual}
              onChange={(_, data) => setWithheld(data.checked === true)}
            />
            {columns.said === undefined ? (
              <p className={styles.line}>{t('import.needSaid')}</p>
            ) : (
              <>
                <p className={styles.line} role="status">
                  {t('import.willTake', { count: read.comments.length })}
                </p>
                <ImportWarnings read={read} />
                <RowsTable
                  caption={t('import.preview')}
                  headers={commentColumns.map((column) => t(`import.column.${column}`))}
                  rows={read.comments
                    .slice(0, previewed)
                    .map(({ name, date, how, groups, said, response }) => [
                      name,
                      date,
                      how,
                      groups.map((id) => titles.get(id) ?? id).join('; '),
                      said,
                      response,
                    ])}
                />
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onCancel}>{t('import.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={columns.said === undefined || read.comments.length === 0}
              onClick={() => onTake(read.comments)}
            >
              {t('import.take', { count: columns.said === undefined ? 0 : read.comments.length })}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </ModalDialog>
  );
}
