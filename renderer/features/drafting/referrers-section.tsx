import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedReference } from '../../../shared/ordinance/list-references.ts';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { referrersTo } from '../../../shared/ordinance/referrers.ts';
import { PanelSection } from './panel-section.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.1rem', lineHeight: 1.5 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  typed: { color: tokens.colorNeutralForeground3 },
});

export interface ReferrersSectionProps {
  /** All references of the text, as it was when they were last listed. */
  readonly references: readonly ListedReference[];
  readonly numbering: Numbering;
  readonly provision: ProvisionId | null;
  readonly onGoTo: (id: string) => void;
}

/** Who refers to the provision under the cursor, or to what stands in it; nothing where nobody does. */
export function ReferrersSection({ references, numbering, provision, onGoTo }: ReferrersSectionProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const found = useMemo((): readonly ListedReference[] => {
    if (provision === null) return [];
    const { itself, inside } = referrersTo(provision, references, numbering);
    // Who refers may have been deleted since.
    return [...itself, ...inside].filter(({ from }) => from === null || numbering.get(from) !== undefined);
  }, [references, numbering, provision]);
  if (found.length === 0) return null;
  return (
    <PanelSection title={t('referrers.title')} count={found.length}>
      <ul className={styles.list}>
        {found.map(({ from, text, state, pos }) => (
          <li key={pos}>
            {from === null ? null : (
              <Link as="button" type="button" inline className={styles.link} onClick={() => onGoTo(from)}>
                {numbering.get(from)?.fullLabel ?? ''}
              </Link>
            )}
            {`: “${text}”`}
            {state === 'recognised' ? <span className={styles.typed}> {t('referrers.typed')}</span> : null}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
