import { Combobox, Field, Option, Radio, RadioGroup, Switch, Text } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { findTargets, referenceTargets } from './reference-targets.ts';
import { SmallDialog } from './small-dialog.tsx';

/** Picks what to refer to, by number or by words, and shows the reference as it will print. */
export function ReferenceDialog({ handle, onClose }: { readonly handle: EditorHandle; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const { doc, numbering } = handle;
  const targets = useMemo(() => referenceTargets(doc, numbering), [doc, numbering]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [range, setRange] = useState(false);
  const [form, setForm] = useState<'full' | 'context'>('context');
  const found = useMemo(() => findTargets(targets, search, 60), [targets, search]);
  const to = targets.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  const reference = { to, range: range && to.length === 2, form };
  const preview = to.length === 0 ? '' : printed(handle, reference);
  return (
    <SmallDialog
      title={t('referenceDialog.title')}
      action={t('dialog.insert')}
      canAct={to.length > 0}
      onAct={() => {
        handle.run({ kind: 'insertReference', ...reference });
        onClose();
      }}
      onClose={onClose}
    >
      <Field label={t('referenceDialog.target')} hint={t('referenceDialog.hint')}>
        <Combobox
          multiselect
          freeform
          autoFocus
          value={search}
          selectedOptions={[...chosen]}
          onChange={(event) => setSearch(event.target.value)}
          onOptionSelect={(_, { selectedOptions }) => {
            setChosen(selectedOptions);
            setSearch('');
          }}
        >
          {found.map(({ id, label, words }) => (
            <Option key={id} value={id} text={label}>
              {words === '' ? label : `${label} – ${words}`}
            </Option>
          ))}
        </Combobox>
      </Field>
      <RadioGroup
        aria-label={t('referenceDialog.form')}
        layout="horizontal"
        value={form}
        onChange={(_, { value }) => setForm(value as typeof form)}
      >
        <Radio value="context" label={t('referenceDialog.context')} />
        <Radio value="full" label={t('referenceDialog.full')} />
      </RadioGroup>
      {to.length === 2 ? (
        <Switch checked={range} onChange={(_, { checked }) => setRange(checked)} label={t('referenceDialog.range')} />
      ) : null}
      <Text block role="status">
        {preview === '' ? t('referenceDialog.nothing') : t('referenceDialog.prints', { text: preview })}
      </Text>
    </SmallDialog>
  );
}

function printed(handle: EditorHandle, attrs: { to: readonly ProvisionId[]; range: boolean; form: string }): string {
  const node = ordinanceSchema.nodes.reference.create({ ...attrs, to: [...attrs.to] });
  return printReference(node, handle.numbering, handle.place.provision).text;
}
