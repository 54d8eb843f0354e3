import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorHandle } from '../editor-handle.ts';
import { SmallDialog } from './small-dialog.tsx';

/** Asks what is to be filled in later, and puts the blank at the cursor. */
export function BlankDialog({ handle, onClose }: { readonly handle: EditorHandle; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const [name, setName] = useState('');
  const wanted = name.trim();
  return (
    <SmallDialog
      title={t('blankDialog.title')}
      action={t('dialog.insert')}
      canAct={wanted !== ''}
      onAct={() => {
        handle.run({ kind: 'insertBlank', name: wanted });
        onClose();
      }}
      onClose={onClose}
    >
      <Field label={t('blankDialog.name')} hint={t('blankDialog.hint')}>
        <Input value={name} maxLength={200} onChange={(_, { value }) => setName(value)} />
      </Field>
    </SmallDialog>
  );
}
