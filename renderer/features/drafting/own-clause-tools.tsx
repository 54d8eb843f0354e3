import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepOwnClause, type OwnClause, removeOwnClause } from '../../persistence/own-clauses.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { useNotices } from '../../ui/notices.tsx';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 12rem' },
});

export interface OwnClauseToolsProps {
  readonly clause: OwnClause;
  /** The notice that takes it back lies behind a dialog, so whoever shows one closes it. */
  readonly onRemoved: () => void;
}

/** Renames a clause of one's own, or deletes it, which can be taken back as long as its notice stands. */
export function OwnClauseTools({ clause, onRemoved }: OwnClauseToolsProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { db } = useServices();
  const notices = useNotices();
  const [title, setTitle] = useState(clause.title);
  const name = title.trim();
  const rename = async () => {
    const done = await keepOwnClause(db, { ...clause, title: name });
    announce(done.ok ? t('clause.renamed', { title: name }) : t('clause.failed'), done.ok ? 'polite' : 'assertive');
  };
  const remove = async () => {
    const done = await removeOwnClause(db, clause.id);
    if (!done.ok) {
      notices.failed(t('clause.failed'));
      return;
    }
    onRemoved();
    notices.undoable(
      t('clause.removed', { title: clause.title }),
      t('clause.keepAfterAll'),
      () => void keepOwnClause(db, clause),
    );
  };
  return (
    <div className={styles.row}>
      <Field className={styles.name} label={t('clause.name')}>
        <Input value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Button disabled={name === '' || name === clause.title} onClick={() => void rename()}>
        {t('clause.rename')}
      </Button>
      <Button onClick={() => void remove()}>{t('clause.remove')}</Button>
    </div>
  );
}
