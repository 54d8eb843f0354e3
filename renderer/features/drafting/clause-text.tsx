import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClauseLine } from '../../../shared/ordinance/structure/insert-clause.ts';

const useStyles = makeStyles({
  text: { fontFamily: "'Source Serif 4 Variable', serif", lineHeight: 1.5 },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, marginBlock: tokens.spacingVerticalXXS },
  label: { flex: '0 0 2.5rem', textAlign: 'end' },
  heading: { fontWeight: tokens.fontWeightSemibold },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** A clause as it would stand in the by-law, with its numbers. */
export function ClauseText({ lines }: { readonly lines: readonly ClauseLine[] }) {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      {lines.map(({ kind, depth, label, text }, index) =>
        kind === 'note' ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of a clause never change places
          <div key={index} className={styles.line} style={{ marginInlineStart: `${Math.max(0, depth - 1) * 1.5}rem` }}>
            <span className={styles.label}>{label}</span>
            <span className={`${styles.words} ${kind === 'heading' ? styles.heading : ''}`}>{text}</span>
          </div>
        ),
      )}
    </div>
  );
}
