import { Field, Input } from '@fluentui/react-components';
import type { Node } from '@tiptap/pm/model';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SmallDialog } from '../../editor/toolbar/small-dialog.tsx';
import { keepOwnClause } from '../../persistence/own-clauses.ts';
import { useServices } from '../../state/services.ts';
import { useNotices } from '../../ui/notices.tsx';

export interface KeepClauseDialogProps {
  readonly blocks: readonly Node[];
  readonly onClose: () => void;
}

/** Asks the name under which the selected provisions are kept for other by-laws. */
export function KeepClauseDialog({ blocks, onClose }: KeepClauseDialogProps) {
  const { t } = useTranslation('drafting');
  const { db, newId } = useServices();
  const notices = useNotices();
  const [title, setTitle] = useState(() => headingOf(blocks));
  const name = title.trim();
  const keep = async () => {
    const kept = await keepOwnClause(db, { id: newId(), title: name, blocks });
    if (kept.ok) notices.done(t('clause.kept', { title: name }));
    else notices.failed(t('clause.failed'));
  };
  return (
    <SmallDialog
      title={t('clause.keepTitle')}
      action={t('clause.keep')}
      canAct={name !== ''}
      onAct={() => {
        onClose();
        void keep();
      }}
      onClose={onClose}
    >
      <Field label={t('clause.name')} hint={t('clause.keepHint')}>
        <Input autoFocus value={title} maxLength={200} onChange={(_, { value }) => setTitle(value)} />
      </Field>
    </SmallDialog>
  );
}

function headingOf(blocks: readonly Node[]): string {
  const heading = blocks[0]?.firstChild;
  return heading?.type.name === 'heading' ? heading.textContent.trim().slice(0, 200) : '';
}
