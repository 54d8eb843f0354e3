import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenError } from '../persistence/open-database.ts';
import { MessageScreen } from '../ui/message-screen.tsx';

/** What keeps the library shut; `taken-over` comes later, when a newer window has taken the database. */
export type StorageTrouble = OpenError | { readonly kind: 'taken-over' };

const messageKeys = {
  newer: 'newer',
  denied: 'denied',
  full: 'full',
  'backup-failed': 'backup',
  failed: 'failed',
  'taken-over': 'takenOver',
} as const satisfies Record<StorageTrouble['kind'], string>;

/** The window when there is no library to show: what happened, what was not lost, what to do. */
export function StorageMessage({ trouble }: { trouble: StorageTrouble }) {
  const { t } = useTranslation('app');
  const key = messageKeys[trouble.kind];
  const detail = 'message' in trouble ? { name: t('technical'), text: trouble.message } : undefined;
  return (
    <MessageScreen
      title={t(`storage.${key}Title`)}
      actions={
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t(trouble.kind === 'taken-over' ? 'reload' : 'tryAgain')}
        </Button>
      }
      {...(detail ? { detail } : {})}
    >
      <p>{t(`storage.${key}Text`)}</p>
      <p>{t(`storage.${key}Do`)}</p>
    </MessageScreen>
  );
}
