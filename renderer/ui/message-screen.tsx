import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    minHeight: '100%',
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXL,
    boxSizing: 'border-box',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: 'min(36rem, 100%)',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: 1.25, fontWeight: tokens.fontWeightSemibold },
  text: {
    lineHeight: 1.55,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: `${tokens.spacingVerticalM} 0 0` },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXL,
  },
  detail: {
    marginTop: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    '& pre': { whiteSpace: 'pre-wrap', margin: `${tokens.spacingVerticalS} 0 0` },
  },
});

export interface MessageScreenProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** 'section' where it stands inside the page's main part. */
  readonly as?: 'main' | 'section';
  /** For whoever helps: shown folded, under this name. */
  readonly detail?: { readonly name: string; readonly text: string };
}

/** The whole window saying one thing: what happened, what was not lost, what to do. */
export function MessageScreen({ title, children, actions, detail, as: Root = 'main' }: MessageScreenProps) {
  const styles = useStyles();
  return (
    <Root className={styles.root}>
      <div className={styles.card}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.text}>{children}</div>
        {actions ? <div className={styles.actions}>{actions}</div> : null}
        {detail ? (
          <details className={styles.detail}>
            <summary>{detail.name}</summary>
            <pre>{detail.text}</pre>
          </details>
        ) : null}
      </div>
    </Root>
  );
}
