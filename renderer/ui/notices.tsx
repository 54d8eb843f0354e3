import {
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { createContext, type ReactElement, type ReactNode, useContext, useMemo } from 'react';
import { announce } from './announcer.tsx';

export interface Notices {
  readonly done: (text: string) => void;
  /** Stays until it is closed: what failed must be read. */
  readonly failed: (text: string, more?: string) => void;
  /** Undo rather than "are you sure": the act is done, and can be taken back for half a minute. */
  readonly undoable: (text: string, undoLabel: string, undo: () => void) => void;
}
const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (notices === null) throw new Error('useNotices is called outside NoticesProvider');
  return notices;
}

const undoFor = 30_000;
const readFor = 5_000;

/** Short messages at the foot of the window, each said to a screen reader once. */
export function NoticesProvider({ closeLabel, children }: { closeLabel: string; children: ReactNode }) {
  const toasterId = useId('notices');
  const { dispatchToast } = useToastController(toasterId);
  const notices = useMemo<Notices>(
    () => ({
      done: (text) => {
        announce(text);
        dispatchToast(<Notice text={text} />, { intent: 'success', timeout: readFor });
      },
      failed: (text, more) => {
        announce(more === undefined ? text : `${text} ${more}`, 'assertive');
        dispatchToast(<Notice text={text} more={more} action={<ToastTrigger><Link>{closeLabel}</Link></ToastTrigger>} />, {
          intent: 'error',
          timeout: -1,
        });
      },
      undoable: (text, undoLabel, undo) => {
        announce(text);
        dispatchToast(
          <Notice text={text} action={<ToastTrigger><Link onClick={undo}>{undoLabel}</Link></ToastTrigger>} />,
          { intent: 'success', timeout: undoFor, pauseOnHover: true, pauseOnWindowBlur: true },
        );
      },
    }),
    [dispatchToast, closeLabel],
  );
  return (
    <NoticesContext.Provider value={notices}>
      {children}
      <Toaster
        toasterId={toasterId}
        position="bottom-start"
        // The window's own announcer says them: two voices would say everything twice.
        announce={() => undefined}
        pauseOnHover
      />
    </NoticesContext.Provider>
  );
}

function Notice({ text, more, action }: { text: string; more?: string | undefined; action?: ReactElement }) {
  return (
    <Toast>
      <ToastTitle {...(action === undefined ? {} : { action })}>{text}</ToastTitle>
      {more === undefined ? null : <ToastBody>{more}</ToastBody>}
    </Toast>
  );
}
