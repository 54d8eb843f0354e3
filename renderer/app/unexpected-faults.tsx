import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { messageOf } from '../persistence/storage-fault.ts';
import { useNotices } from '../ui/notices.tsx';

/** Says what failed without anybody having foreseen it: no act of a person ends in silence. Each fault is said once. */
export function UnexpectedFaults() {
  const { t } = useTranslation('app');
  const notices = useNotices();
  useEffect(() => {
    const said = new Set<string>();
    const say = (error: unknown) => {
      const words = messageOf(error);
      if (said.has(words)) return;
      said.add(words);
      notices.failed(t('fault.unexpected'), words);
    };
    const onRejection = ({ reason }: PromiseRejectionEvent) => say(reason);
    // What a browser reports of its own, such as a late resize, comes without an error and is none.
    const onError = ({ error }: ErrorEvent) => {
      if (error instanceof Error) say(error);
    };
    window.addEventListener('unhandledrejection', onRejection);
    window.addEventListener('error', onError);
    return () => {
      window.removeEventListener('unhandledrejection', onRejection);
      window.removeEventListener('error', onError);
    };
  }, [notices, t]);
  return null;
}
