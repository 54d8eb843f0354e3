import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'inline-block',
    minWidth: '1.25rem',
    padding: '0 0.35rem',
    boxSizing: 'border-box',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid transparent`,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.15rem',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'center',
  },
  strong: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

/** A number beside a name: how many are open there. The name that goes with it says what is counted. */
export function CountBadge({ count, strong = false }: { count: number; strong?: boolean }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.root, strong && styles.strong)}>{count > 999 ? '999+' : count}</span>;
}
