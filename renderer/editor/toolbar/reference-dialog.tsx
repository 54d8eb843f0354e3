import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { type ReferenceAttrs, referenceNode } from '../../../shared/ordinance/reference-ways.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { findTargets, type ReferenceTarget, referenceTargets } from './reference-targets.ts';
import { SmallDialog } from './small-dialog.tsx';

const useStyles = makeStyles({
  found: {
    display: 'flex',
    flexDirection: 'column',
    blockSize: '14rem',
    overflowY: 'auto',
    marginBlock: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
const mostShown = 40;

/**
 * Picks what to refer to, by number or by words, and shows the reference as it will print. Enter in the search takes the
 * first that was found, and a second Enter puts the reference in.
 */
export function ReferenceDialog({ handle, onClose }: { readonly handle: EditorHandle; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const styles = useStyles();
  const { doc, numbering } = handle;
  const targets = useMemo(() => referenceTargets(doc, numbering), [doc, numbering]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [range, setRange] = useState(false);
  const [form, setForm] = useState<'full' | 'context'>('context');
  const [capital, setCapital] = useState(false);
  const [joined, setJoined] = useState<'and' | 'or'>('and');
  const found = useMemo(() => findTargets(targets, search, mostShown), [targets, search]);
  const picked = targets.filter(({ id }) => chosen.has(id));
  const shown = [...picked, ...found.filter(({ id }) => !chosen.has(id))];
  const to = picked.map(({ id }) => id);
  const reference = { to, range: range && to.length === 2, form, capital, joined };
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
    setSearch('');
  };
  const first = found.find(({ id }) => !chosen.has(id));
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
        <Input
          autoFocus
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || search === '' || !first) return;
            event.preventDefault();
            choose(first.id, true);
          }}
        />
      </Field>
      <div className={styles.found} role="group" aria-label={t('referenceDialog.found')}>
        {shown.map((target) => (
          <Checkbox
            key={target.id}
            checked={chosen.has(target.id)}
            onChange={(_, { checked }) => choose(target.id, checked === true)}
            label={lineOf(target)}
          />
        ))}
      </div>
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
      {to.length > 1 && !reference.range ? (
        <RadioGroup
          aria-label={t('referenceDialog.joined')}
          layout="horizontal"
          value={joined}
          onChange={(_, { value }) => setJoined(value as typeof joined)}
        >
          <Radio value="and" label={t('referenceDialog.and')} />
          <Radio value="or" label={t('referenceDialog.or')} />
        </RadioGroup>
      ) : null}
      <Switch
        checked={capital}
        onChange={(_, { checked }) => setCapital(checked)}
        label={t('referenceDialog.capital')}
      />
      <Text block role="status">
        {to.length === 0
          ? t('referenceDialog.nothing')
          : t('referenceDialog.prints', { text: printed(handle, reference) })}
      </Text>
    </SmallDialog>
  );
}

const lineOf = ({ label, words }: ReferenceTarget): string => (words === '' ? label : `${label} – ${words}`);

function printed(handle: EditorHandle, attrs: ReferenceAttrs): string {
  const node = referenceNode(ordinanceSchema.nodes.reference, attrs);
  return printReference(node, handle.numbering, handle.place.provision).text;
}
