import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { Explained } from './explained-at.ts';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    zIndex: 10,
    maxWidth: 'min(26rem, calc(100vw - 32px))',
    maxHeight: '40vh',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    lineHeight: 1.45,
  },
  text: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});

/** Where on the screen what is explained stands. */
export interface ScreenPlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ExplainedCardProps {
  readonly explained: Explained;
  readonly place: ScreenPlace;
  readonly onGoTo: (provision: ProvisionId) => void;
}

/** What a term means or a reference points to, beside the place where it stands; below it, or above where there is no room. */
export function ExplainedCard({ explained, place, onGoTo }: ExplainedCardProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = root.current;
    if (card === null) return;
    const { width, height } = card.getBoundingClientRect();
    const left = Math.max(16, Math.min(place.left, window.innerWidth - width - 16));
    const isBelow = place.bottom + height + 16 < window.innerHeight;
    card.style.left = `${left}px`;
    card.style.top = `${isBelow ? place.bottom + 4 : Math.max(8, place.top - height - 4)}px`;
  }, [place]);
  const label = t(explained.kind === 'term' ? 'terms.meaning' : 'references.wording');
  return (
    <div ref={root} className={styles.root} role="note" aria-label={label} data-explained>
      {explained.by.map(({ provision, citation, words }) => (
        <div key={provision}>
          <p className={styles.text}>{words}</p>
          <Link as="button" type="button" onClick={() => onGoTo(provision)}>
            {t('terms.goTo', { citation })}
          </Link>
        </div>
      ))}
    </div>
  );
}
