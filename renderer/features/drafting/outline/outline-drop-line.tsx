import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShownSpot } from './use-outline-drag.ts';

const useStyles = makeStyles({
  line: {
    position: 'absolute',
    zIndex: 1,
    insetInlineEnd: '6px',
    borderTop: `3px solid ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
    '@media (forced-colors: active)': { borderTopColor: 'Highlight' },
  },
  words: {
    position: 'absolute',
    insetInlineStart: 0,
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '1px 8px',
    borderRadius: '0 0 4px 4px',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where what is dragged over the outline would land, and as what; it is announced as well. */
export function OutlineDropLine({ spot, rowHeight }: { readonly spot: ShownSpot | null; readonly rowHeight: number }) {
  const styles = useStyles();
  if (spot === null) return null;
  const { row, level, words } = spot;
  return (
    <div
      className={styles.line}
      aria-hidden="true"
      data-drop-line=""
      style={{ top: row * rowHeight - 1, insetInlineStart: 12 + (level - 1) * 14 }}
    >
      <span className={styles.words}>{words}</span>
    </div>
  );
}
