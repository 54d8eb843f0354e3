import { Dialog, type DialogProps } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';

export interface ModalDialogProps {
  /** 'alert': a click beside it does not close it. */
  readonly modalType?: 'modal' | 'alert';
  /** The person closed it with Escape, a click beside it, or a trigger in it. */
  readonly onClose: () => void;
  readonly children: NonNullable<DialogProps['children']>;
}

/** Where the dialog that closed last gives the focus back to: the next one in a row of dialogs gives it back there too. */
let returnsTo: Element | null = null;

/** A dialog that is open for as long as it stands. When it goes, the focus returns to where it was. */
export function ModalDialog({ modalType = 'modal', onClose, children }: ModalDialogProps) {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    before.current ??= focused === null || focused === document.body ? returnsTo : focused;
  }, []);
  useEffect(
    () => () => {
      const target = before.current;
      returnsTo = target;
      // After the dialog has gone, and unless something else has taken the focus meanwhile.
      window.setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && target instanceof HTMLElement && target.isConnected) target.focus();
      }, 0);
    },
    [],
  );
  return (
    <Dialog open modalType={modalType} onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      {children}
    </Dialog>
  );
}
