import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import type { Refusal } from './clipboard/clean-paste.ts';

export interface RefusalBarProps {
  readonly refusal: Refusal;
  readonly onClose: () => void;
}

/** Says why a paste was not taken, that nothing was changed, and what can be done instead. */
export function RefusalBar({ refusal, onClose }: RefusalBarProps) {
  const { t, i18n } = useTranslation('editor');
  const size = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(refusal.bytes / 1_000_000);
  const { insertAsText } = refusal;
  return (
    <MessageBar intent="warning" politeness="assertive" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('refused.title')}</MessageBarTitle>
        {t(`refused.${refusal.kind}`, { size })}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={t('refused.close')}
            icon={<Dismiss20Regular />}
            onClick={onClose}
          />
        }
      >
        {insertAsText ? (
          <Button
            onClick={() => {
              onClose();
              insertAsText();
            }}
          >
            {t('refused.asText')}
          </Button>
        ) : null}
      </MessageBarActions>
    </MessageBar>
  );
}
