import { Button, Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outlineOf } from '../../../shared/ordinance/outline.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { hrefOf } from '../../state/route.ts';
import { announce } from '../../ui/announcer.tsx';
import { useDesk } from './assessment-desk.ts';

const useStyles = makeStyles({
  chips: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  field: { maxWidth: '22rem', marginTop: tokens.spacingVerticalXS },
});

export interface ProvisionLinksProps {
  readonly linked: readonly ProvisionId[];
  readonly disabled: boolean;
  readonly onChoose: (linked: readonly ProvisionId[]) => void;
}

/** The provisions that an answer is about: each goes to its place in the draft; more are found by number or heading. */
export function ProvisionLinks({ linked, disabled, onChoose }: ProvisionLinksProps) {
  const { t } = useTranslation('assessment');
  const { dossier, labelOf } = useDesk();
  const styles = useStyles();
  return (
    <div>
      {linked.length > 0 ? (
        <ul className={styles.chips} aria-label={t('links.label')}>
          {linked.map((id) => {
            const label = labelOf(id);
            const name = label ?? t('links.gone');
            return (
              <li key={id} className={styles.chip}>
                {label === null ? (
                  name
                ) : (
                  <a
                    href={hrefOf({ name: 'draft', dossier: dossier.id, at: id })}
                    aria-label={t('links.go', { what: label })}
                  >
                    {label}
                  </a>
                )}
                {disabled ? null : (
                  <Button
                    appearance="transparent"
                    size="small"
                    icon={<Dismiss16Regular />}
                    aria-label={t('links.remove', { what: name })}
                    onClick={() => onChoose(linked.filter((other) => other !== id))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      ) : null}
      {disabled ? null : <ProvisionField linked={linked} onChoose={onChoose} />}
    </div>
  );
}

const most = 30;

function ProvisionField({ linked, onChoose }: Omit<ProvisionLinksProps, 'disabled'>) {
  const { t } = useTranslation('assessment');
  const { snapshot } = useDesk();
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { doc, packs } = snapshot;
  // Thousands of provisions are only listed once somebody looks for one.
  const found = useMemo(() => {
    if (!isOpen) return [];
    const asked = query.trim().toLowerCase();
    const entries = outlineOf(doc, packs.profile.numbering).filter(
      ({ id, kind, fullLabel, heading }) =>
        kind !== 'note' &&
        kind !== 'doc' &&
        !linked.includes(id) &&
        `${fullLabel} ${heading}`.toLowerCase().includes(asked),
    );
    const begins = entries.filter(({ fullLabel }) => fullLabel.toLowerCase().startsWith(asked));
    return [...new Set([...begins, ...entries])].slice(0, most);
  }, [isOpen, query, doc, packs, linked]);
  return (
    <Field label={t('links.add')} className={styles.field} size="small">
      <Combobox
        freeform
        inlinePopup
        placeholder={t('links.placeholder')}
        value={query}
        open={isOpen}
        selectedOptions={[]}
        onOpenChange={(_, data) => setOpen(data.open)}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={(_, data) => {
          setQuery('');
          const entry = found.find(({ id }) => id === data.optionValue);
          if (!entry) return;
          onChoose([...linked, entry.id]);
          announce(t('links.linked', { what: entry.fullLabel }));
        }}
        onBlur={() => setQuery('')}
      >
        {found.map(({ id, fullLabel, heading }) => (
          <Option key={id} value={id} text={fullLabel}>
            {heading === '' ? fullLabel : `${fullLabel} – ${heading}`}
          </Option>
        ))}
        {found.length === 0 ? (
          <Option disabled text="" value="">
            {t('links.nothingFound')}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}
