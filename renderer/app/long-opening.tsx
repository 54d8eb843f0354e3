import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: {
    margin: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '34rem',
    padding: tokens.spacingHorizontalL,
  },
});

/** Milliseconds after which waiting is no longer usual. The largest by-laws open in a fraction of it. */
const unusual = 6_000;

export interface LongOpeningProps {
  readonly label: string;
  /** What is known to be in the way; else, after a while, it is said that the wait is unusual. */
  readonly hindrance?: string | undefined;
}

/** Shown while something opens. A browser that was ended hard may keep its storage busy: then there is a way to go on. */
export function LongOpening({ label, hindrance }: LongOpeningProps) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), unusual);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <main className={styles.root}>
      <Spinner delay={200} label={label} />
      <div role="status">
        {hindrance !== undefined || isLong ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{hindrance ?? t('opening.long')}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => window.location.reload()}>{t('tryAgain')}</Button>
            </MessageBarActions>
          </MessageBar>
        ) : null}
      </div>
    </main>
  );
}
