import { makeStyles } from '@fluentui/react-components';
import { create } from 'zustand';

interface Said {
  readonly text: string;
  /** Grows with each announcement, so that the same words twice are said twice. */
  readonly turn: number;
}
const useSaid = create<{ readonly polite: Said; readonly assertive: Said }>(() => ({
  polite: { text: '', turn: 0 },
  assertive: { text: '', turn: 0 },
}));

/** Says something to a screen reader. Assertive is for what failed: it interrupts. */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  useSaid.setState((said) => ({ [urgency]: { text, turn: said[urgency].turn + 1 } }));
}

const useStyles = makeStyles({
  region: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The two live regions of the window; stands once, outside every dialog. */
export function Announcer() {
  const { polite, assertive } = useSaid();
  const styles = useStyles();
  return (
    <>
      <div className={styles.region} role="status" aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div className={styles.region} role="alert" aria-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </>
  );
}
