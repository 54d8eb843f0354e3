import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    maxWidth: '34rem',
    margin: '0 auto',
  },
  picture: { color: tokens.colorNeutralForeground4, fontSize: '40px', lineHeight: 1, display: 'flex' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.3 },
  text: { margin: 0, color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, justifyContent: 'center' },
});

export interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly actions?: ReactNode;
  /** Heading level in the page it stands on. */
  readonly level?: 2 | 3;
}

/** What a place shows that has nothing in it yet: what it is for, and the first thing to do. */
export function EmptyState({ picture, title, text, actions, level = 2 }: EmptyStateProps) {
  const styles = useStyles();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles.root}>
      {picture ? (
        <div className={styles.picture} aria-hidden="true">
          {picture}
        </div>
      ) : null}
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
