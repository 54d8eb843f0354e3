import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { totalCost } from '../../../../shared/assessment/service-gaps.ts';
import type { ServiceCost } from '../../../../shared/record/registers.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  what: { flex: '1 1 12rem', minWidth: 0 },
  amount: { width: '9rem' },
  wrong: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
});

export interface CostListProps {
  readonly costs: readonly ServiceCost[];
  readonly disabled: boolean;
  readonly onChange: (costs: readonly ServiceCost[], field: string | null) => void;
}

/** What a user pays for, added up. */
export function CostList({ costs, disabled, onChange }: CostListProps) {
  const { t, i18n } = useTranslation('services');
  const styles = useStyles();
  const foot = useRef<HTMLDivElement>(null);
  const money = new Intl.NumberFormat(i18n.language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const total = totalCost({ costs });
  return (
    <fieldset className={styles.root}>
      <legend>{t('costs')}</legend>
      <ul className={styles.list}>
        {costs.map((cost, at) => (
          // A cost has no identity but its place.
          <li key={at} className={styles.line}>
            <Input
              className={styles.what}
              aria-label={t('costWhat', { n: at + 1 })}
              value={cost.what}
              readOnly={disabled}
              onChange={(_, data) => onChange(costs.with(at, { ...cost, what: data.value }), `cost ${at}`)}
            />
            <AmountField
              label={t('costAmount', { n: at + 1 })}
              amount={cost.amount}
              disabled={disabled}
              onKeep={(amount) => onChange(costs.with(at, { ...cost, amount }), null)}
            />
            {disabled ? null : (
              <Button
                appearance="subtle"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={t('costRemove', { what: cost.what })}
                onClick={() => {
                  onChange(costs.toSpliced(at, 1), null);
                  foot.current?.querySelector('button')?.focus();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <div ref={foot} className={styles.foot}>
        {disabled ? null : (
          <Button size="small" onClick={() => onChange([...costs, { what: '', amount: 0 }], null)}>
            {t('costAdd')}
          </Button>
        )}
        {total === null ? null : <strong>{t('total', { total: money.format(total) })}</strong>}
      </div>
    </fieldset>
  );
}

interface AmountFieldProps {
  readonly label: string;
  readonly amount: number;
  readonly disabled: boolean;
  readonly onKeep: (amount: number) => void;
}

/** An amount of money, kept on leaving the field where it is one. */
function AmountField({ label, amount, disabled, onKeep }: AmountFieldProps) {
  const { t } = useTranslation('services');
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const said = typed === null ? amount : amountOf(typed);
  return (
    <>
      <Input
        className={styles.amount}
        aria-label={label}
        aria-invalid={said === null}
        inputMode="decimal"
        value={typed ?? String(amount)}
        readOnly={disabled}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={() => {
          if (said === null) return;
          setTyped(null);
          if (said !== amount) onKeep(said);
        }}
      />
      {said === null ? <span className={styles.wrong}>{t('costWrong')}</span> : null}
    </>
  );
}

function amountOf(text: string): number | null {
  const plain = text.trim().replace(',', '.');
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}
