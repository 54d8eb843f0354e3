import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorHandle } from '../editor-handle.ts';
import { SmallDialog } from './small-dialog.tsx';
import type { EditorFacts } from './use-editor-facts.ts';

export interface NumberDialogProps {
  readonly handle: EditorHandle;
  readonly provision: NonNullable<EditorFacts['provision']>;
  readonly onClose: () => void;
}

/** Settles how a provision is numbered: by the profile, with a number of its own ("3A"), or not at all. */
export function NumberDialog({ handle, provision, onClose }: NumberDialogProps) {
  const { t } = useTranslation('editor');
  const [way, setWay] = useState<'automatic' | 'fixed' | 'none'>(
    provision.num === null ? 'automatic' : provision.num === '' ? 'none' : 'fixed',
  );
  const [fixed, setFixed] = useState(provision.num || (handle.numbering.get(provision.id)?.number ?? ''));
  const num = way === 'automatic' ? null : way === 'none' ? '' : fixed.trim();
  return (
    <SmallDialog
      title={t('number.title', { where: provision.label })}
      action={t('number.set')}
      canAct={way !== 'fixed' || num !== ''}
      onAct={() => {
        handle.run({ kind: 'fixNumber', provision: provision.id, num });
        onClose();
      }}
      onClose={onClose}
    >
      <RadioGroup aria-label={t('number.way')} value={way} onChange={(_, { value }) => setWay(value as typeof way)}>
        <Radio value="automatic" label={t('number.automatic')} />
        <Radio value="fixed" label={t('number.fixed')} />
        <Radio value="none" label={t('number.none')} />
      </RadioGroup>
      {way === 'fixed' ? (
        <Field label={t('number.number')} hint={t('number.hint')}>
          <Input value={fixed} maxLength={64} onChange={(_, { value }) => setFixed(value)} />
        </Field>
      ) : null}
    </SmallDialog>
  );
}
