import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase600, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.25 },
  intro: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
    maxWidth: '44rem',
    lineHeight: 1.5,
    color: tokens.colorNeutralForeground2,
  },
});

/** The heading of what the middle shows. */
export function ViewHeading({ title, intro, children }: { title: string; intro: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.intro}>{intro}</p>
      {children}
    </>
  );
}
