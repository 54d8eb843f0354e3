import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsOf } from '../../../../shared/ordinance/definitions.ts';
import { meaningOf, termsUsedIn } from '../../../../shared/ordinance/definition/term-meaning.ts';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { DossierFigures } from '../dossier-figures.ts';
import { PanelSection } from '../panel-section.tsx';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS, lineHeight: 1.45 },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

export interface TermsSectionProps {
  readonly figures: DossierFigures | null;
  readonly numbering: Numbering;
  readonly provision: ProvisionId | null;
  readonly onGoTo: (id: string) => void;
}

/** The defined terms that the provision under the cursor uses, with what they mean; nothing where it uses none. */
export function TermsSection({ figures, numbering, provision, onGoTo }: TermsSectionProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  // Of the text that the figures are of, whose definitions are known.
  const doc = figures?.doc ?? null;
  const terms = useMemo(() => {
    if (doc === null || provision === null) return [];
    return termsUsedIn(doc, provision, definitionsOf(doc), numbering).map((placed) => ({
      definition: placed.definition,
      meaning: meaningOf(doc, placed, numbering),
    }));
  }, [doc, provision, numbering]);
  if (terms.length === 0) return null;
  return (
    <PanelSection title={t('terms.title')} count={terms.length} isFolded>
      <dl className={styles.list}>
        {terms.map(({ definition, meaning }) => (
          <div key={`${definition.provision} ${definition.from}`}>
            <dt className={styles.term}>
              <Link as="button" type="button" inline onClick={() => onGoTo(definition.provision)}>
                {definition.term}
              </Link>
            </dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}
