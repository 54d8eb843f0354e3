import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AvoidDialog } from '../features/drafting/avoid/avoid-dialog.tsx';

/** The way to the council's words to avoid where no by-law is open. */
export function AvoidSettings() {
  const { t } = useTranslation('app');
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Field label={t('settings.avoid')} hint={t('settings.avoidHint')}>
        <Button style={{ justifySelf: 'start' }} onClick={() => setShown(true)}>
          {t('settings.avoidOpen')}
        </Button>
      </Field>
      {isShown ? <AvoidDialog dossier={null} onClose={() => setShown(false)} /> : null}
    </>
  );
}
