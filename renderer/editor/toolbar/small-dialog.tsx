import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SmallDialogProps {
  readonly title: string;
  readonly action: string;
  readonly canAct: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Another answer, beside the one. */
  readonly also?: ReactNode;
}

/** A question with one answer: its fields, a button that does it, one that leaves. Enter does it. */
export function SmallDialog({ title, action, canAct, onAct, onClose, children, also }: SmallDialogProps) {
  const { t } = useTranslation('editor');
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (canAct) onAct();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>{children}</DialogContent>
            {also === undefined ? null : <DialogActions position="start">{also}</DialogActions>}
            <DialogActions position="end">
              <Button appearance="secondary" onClick={onClose}>
                {t('dialog.cancel')}
              </Button>
              <Button appearance="primary" type="submit" disabled={!canAct}>
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
