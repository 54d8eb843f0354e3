import {
  Button,
  DrawerBody,
  makeStyles,
  mergeClasses,
  OverlayDrawer,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { paneAttribute } from './pane-focus.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    minHeight: 0,
    display: 'flex',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  start: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  end: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  content: { flex: '1 1 auto', minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  edge: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '7px',
    zIndex: 3,
    cursor: 'col-resize',
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2, outline: 'none' },
  },
  edgeOfStart: { insetInlineEnd: '-4px' },
  edgeOfEnd: { insetInlineStart: '-4px' },
  drawer: { width: 'min(24rem, 92vw)', backgroundColor: tokens.colorNeutralBackground2 },
  drawerBody: { padding: 0, display: 'flex', flexDirection: 'column', minHeight: 0, overflow: 'hidden' },
  head: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface SidePaneProps {
  readonly side: 'start' | 'end';
  /** The accessible name of the pane. */
  readonly label: string;
  readonly resizeLabel: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  /** Over the page rather than beside it: for narrow windows. */
  readonly asDrawer: boolean;
  readonly width: number;
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly onWidth: (width: number) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const keyStep = 16;

/** A pane at a side of the work: its edge is dragged, or moved with the arrow keys; narrow windows show it as a drawer. */
export function SidePane(props: SidePaneProps) {
  const { side, label, isOpen, asDrawer, width, minWidth, maxWidth, onWidth, onClose, children } = props;
  const styles = useStyles();
  const drag = useRef<{ x: number; width: number } | null>(null);
  if (asDrawer) {
    return (
      <OverlayDrawer
        className={styles.drawer}
        open={isOpen}
        position={side}
        aria-label={label}
        onOpenChange={(_, data) => (data.open ? undefined : onClose())}
      >
        <DrawerBody className={styles.drawerBody}>
          <div className={styles.head}>
            <span className={styles.label}>{label}</span>
            <Tooltip content={props.closeLabel} relationship="label">
              <Button appearance="subtle" icon={<Dismiss20Regular />} onClick={onClose} />
            </Tooltip>
          </div>
          {children}
        </DrawerBody>
      </OverlayDrawer>
    );
  }
  if (!isOpen) return null;

  // A wider pane is to the right of a left edge and to the left of a right one.
  const sign = (side === 'start') === (document.documentElement.dir !== 'rtl') ? 1 : -1;
  const set = (wanted: number) => onWidth(Math.round(Math.max(minWidth, Math.min(maxWidth, wanted))));
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) set(drag.current.width + sign * (event.clientX - drag.current.x));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: sign * keyStep, ArrowLeft: -sign * keyStep };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(width + step);
  };
  return (
    <aside
      className={mergeClasses(styles.root, side === 'start' ? styles.start : styles.end)}
      style={{ width }}
      aria-label={label}
      {...{ [paneAttribute]: side }}
      tabIndex={-1}
    >
      <div className={styles.content}>{children}</div>
      <div
        className={mergeClasses(styles.edge, side === 'start' ? styles.edgeOfStart : styles.edgeOfEnd)}
        role="separator"
        aria-orientation="vertical"
        aria-label={props.resizeLabel}
        aria-valuenow={width}
        aria-valuemin={minWidth}
        aria-valuemax={maxWidth}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, width };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
      />
    </aside>
  );
}
