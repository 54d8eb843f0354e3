import {
  Button,
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
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { placedText, printReference } from '../../../shared/ordinance/reference-text.ts';
import { attrsOf, type ReferenceAttrs, referenceNode } from '../../../shared/ordinance/reference-ways.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { referenceAt } from '../references/reference-here.ts';
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
  now: { marginBottom: tokens.spacingVerticalS },
  also: { whiteSpace: 'nowrap' },
});
const mostShown = 40;
const fresh = { to: [], range: false, form: 'context', capital: false, joined: 'and' } as const;

export interface ReferenceDialogProps {
  readonly handle: EditorHandle;
  /** Directly before the reference that is to be changed; null: a new one is put in at the cursor. */
  readonly change: number | null;
  readonly onClose: (isDone: boolean) => void;
}

/**
 * Picks what to refer to, by number or by words, and shows the reference as it will print. Enter in the search takes the
 * first that was found, and a second Enter puts the reference in. Of a reference that stands in the text it changes what
 * it points to and how it prints, or turns it into plain words.
 */
export function ReferenceDialog({ handle, change, onClose }: ReferenceDialogProps) {
  const { t } = useTranslation('editor');
  const styles = useStyles();
  const { doc, numbering } = handle;
  const changed = change === null ? null : referenceAt(doc, change);
  const [given] = useState<ReferenceAttrs>(() => (changed === null ? fresh : attrsOf(changed.node)));
  const targets = useMemo(() => referenceTargets(doc, numbering, given.to), [doc, numbering, given]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(given.to.filter((id) => numbering.get(id))));
  const [range, setRange] = useState(given.range);
  const [form, setForm] = useState(given.form);
  const [capital, setCapital] = useState(given.capital);
  const [joined, setJoined] = useState(given.joined);
  // Looked for after what was typed is shown.
  const sought = useDeferredValue(search);
  const found = useMemo(() => findTargets(targets, sought, mostShown), [targets, sought]);
  const picked = useMemo(() => targets.filter(({ id }) => chosen.has(id)), [targets, chosen]);
  const shown = [...picked, ...found.filter(({ id }) => !chosen.has(id))];
  const to = picked.map(({ id }) => id);
  const reference = { to, range: range && to.length === 2, form, capital, joined };
  const words = changed === null ? '' : placedText(changed.node, numbering, handle.place.provision);
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
    setSearch('');
  };
  return (
    <SmallDialog
      title={t(changed === null ? 'referenceDialog.title' : 'referenceDialog.change')}
      action={t(changed === null ? 'dialog.insert' : 'dialog.change')}
      canAct={to.length > 0}
      onAct={() => {
        if (changed === null) handle.run({ kind: 'insertReference', ...reference });
        else handle.run({ kind: 'changeReference', pos: changed.pos, ...reference });
        onClose(true);
      }}
      onClose={() => onClose(false)}
      also={
        changed === null ? undefined : (
          <Button
            className={styles.also}
            onClick={() => {
              handle.run({ kind: 'referenceToText', pos: changed.pos });
              onClose(true);
            }}
          >
            {words === '' ? t('referenceDialog.takeOut') : t('referenceDialog.toText')}
          </Button>
        )
      }
    >
      {changed === null ? null : (
        <Text block className={styles.now}>
          {t('referenceDialog.now', { text: printReference(changed.node, numbering, handle.place.provision).text })}
        </Text>
      )}
      <Field label={t('referenceDialog.target')} hint={t('referenceDialog.hint')}>
        <Input
          autoFocus
          value={search}
          onChange={(_, { value }) => setSearch(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || search === '') return;
            const first = findTargets(targets, search, mostShown).find(({ id }) => !chosen.has(id));
            if (first === undefined) return;
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
