import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'inline-flex', gap: '3px', alignItems: 'center', whiteSpace: 'nowrap' },
  cap: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '1.2rem',
    minWidth: '1.2rem',
    padding: '0 0.3rem',
    boxSizing: 'border-box',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
});

/** The keys of a shortcut, drawn as keys. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      {keys.map((key) => (
        <kbd key={key} className={styles.cap}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
