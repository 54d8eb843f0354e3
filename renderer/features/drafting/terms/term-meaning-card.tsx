import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermHere } from './term-at.ts';

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

/** Where on the screen the term stands. */
export interface TermPlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TermMeaningCardProps {
  readonly term: TermHere;
  readonly place: TermPlace;
  readonly citation: string;
  readonly onGoTo: () => void;
}

/** What a term means, beside the place where it is used; below it, or above where there is no room. */
export function TermMeaningCard({ term, place, citation, onGoTo }: TermMeaningCardProps) {
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
  return (
    <div ref={root} className={styles.root} role="note" aria-label={t('terms.meaning')} data-term-meaning>
      <p className={styles.text}>{term.meaning}</p>
      <Link as="button" type="button" onClick={onGoTo}>
        {t('terms.goTo', { citation })}
      </Link>
    </div>
  );
}
