import { Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings } from '../state/settings-store.ts';

/** The person's own words, one on a line. */
export function OwnWordsField() {
  const { t } = useTranslation('app');
  const words = useSettings((settings) => settings.ownWords);
  const take = (text: string) => {
    const now = text.split('\n').map((line) => line.trim().slice(0, 100));
    changeSettings({ ownWords: [...new Set(now.filter((word) => word !== ''))] });
  };
  return (
    <Field label={t('settings.ownWords')} hint={t('settings.ownWordsHint')}>
      <Textarea
        key={words.join('\n')}
        defaultValue={words.join('\n')}
        rows={Math.min(8, Math.max(2, words.length + 1))}
        spellCheck={false}
        onBlur={({ target }) => take(target.value)}
      />
    </Field>
  );
}
