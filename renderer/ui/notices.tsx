import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { announce } from './announcer.tsx';

/** Takes a notice away; does nothing when it has gone. */
export type Close = () => void;

export interface Notices {
  readonly done: (text: string) => void;
  /** Stays until it is closed: what failed must be read. */
  readonly failed: (text: string, more?: string) => void;
  /** Undo rather than "are you sure": the act is done, and can be taken back for half a minute. Returns how to close it. */
  readonly undoable: (text: string, undoLabel: string, undo: () => void) => Close;
}
const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('useNotices is called outside NoticesProvider');
  return notices;
}

interface Notice {
  readonly id: number;
  readonly intent: 'done' | 'failed';
  readonly text: string;
  readonly more?: string;
  readonly act?: { readonly label: string; readonly run: () => void };
  /** Milliseconds; null stays. */
  readonly lasts: number | null;
}

const useStyles = makeStyles({
  region: {
    position: 'fixed',
    insetInlineStart: '16px',
    bottom: '40px',
    zIndex: 1_000_001,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    width: 'min(22rem, calc(100vw - 32px))',
    pointerEvents: 'none',
  },
  notice: {
    pointerEvents: 'auto',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    lineHeight: 1.45,
  },
  done: { color: tokens.colorStatusSuccessForeground1, display: 'flex' },
  failed: { color: tokens.colorStatusDangerForeground1, display: 'flex' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  button: { minWidth: 0, marginTop: '-4px', marginBottom: '-4px' },
});

const undoFor = 30_000;
const readFor = 6_000;
/** More at once is a wall, not a notice: the oldest gives way. */
const atOnce = 3;

/** Short messages at the foot of the window, each said to a screen reader once. */
export function NoticesProvider(props: { closeLabel: string; label: string; children: ReactNode }) {
  const styles = useStyles();
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const lastId = useRef(0);
  const notices = useMemo<Notices>(() => {
    const show = (notice: Omit<Notice, 'id'>) => {
      const id = ++lastId.current;
      setShown((before) => [...before, { ...notice, id }].slice(-atOnce));
      return () => setShown((before) => before.filter((other) => other.id !== id));
    };
    return {
      done: (text) => {
        announce(text);
        show({ intent: 'done', text, lasts: readFor });
      },
      failed: (text, more) => {
        announce(more === undefined ? text : `${text} ${more}`, 'assertive');
        show({ intent: 'failed', text, lasts: null, ...(more === undefined ? {} : { more }) });
      },
      undoable: (text, label, run) => {
        announce(text);
        return show({ intent: 'done', text, act: { label, run }, lasts: undoFor });
      },
    };
  }, []);
  const close = (id: number) => setShown((before) => before.filter((notice) => notice.id !== id));
  return (
    <NoticesContext.Provider value={notices}>
      {props.children}
      <section
        className={styles.region}
        aria-label={props.label}
        {...(shown.length > 0 ? { 'data-pane': 'notices' } : {})}
      >
        {shown.map((notice) => (
          <NoticeCard key={notice.id} notice={notice} closeLabel={props.closeLabel} onClose={() => close(notice.id)} />
        ))}
      </section>
    </NoticesContext.Provider>
  );
}

function NoticeCard({ notice, closeLabel, onClose }: { notice: Notice; closeLabel: string; onClose: () => void }) {
  const styles = useStyles();
  const [isHeld, setHeld] = useState(false);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // The pointer over it, or the focus in it, holds it: nobody is raced.
  useEffect(() => {
    if (notice.lasts === null || isHeld) return;
    const timer = window.setTimeout(() => close.current(), notice.lasts);
    return () => window.clearTimeout(timer);
  }, [notice.lasts, isHeld]);
  const Icon = notice.intent === 'done' ? CheckmarkCircle20Filled : ErrorCircle20Filled;
  return (
    <div
      className={styles.notice}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles[notice.intent]} aria-hidden="true">
        <Icon />
      </span>
      <div>
        <p className={styles.text}>{notice.text}</p>
        {notice.more === undefined ? null : <p className={styles.text}>{notice.more}</p>}
      </div>
      {notice.act === undefined ? (
        <span />
      ) : (
        <Button
          className={styles.button}
          size="small"
          onClick={() => {
            onClose();
            notice.act?.run();
          }}
        >
          {notice.act.label}
        </Button>
      )}
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={closeLabel}
        onClick={onClose}
      />
    </div>
  );
}
