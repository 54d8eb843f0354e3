import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSettings } from '../state/settings-store.ts';

/** The person's own words, one on a line; each change holds at once. */
export function OwnWordsField() {
  const { t } = useTranslation('app');
  // As typed: an empty line stays until the next word is on it.
  const [text, setText] = useState(() => useSettings.getState().ownWords.join('\n'));
  const take = (typed: string) => {
    setText(typed);
    const words = typed.split('\n').map((line) => line.trim().slice(0, 100));
    changeSettings({ ownWords: [...new Set(words.filter((word) => word !== ''))] });
  };
  return (
    <Field label={t('settings.ownWords')} hint={t('settings.ownWordsHint')}>
      <Textarea
        value={text}
        rows={Math.min(8, Math.max(2, text.split('\n').length + 1))}
        spellCheck={false}
        onChange={(_, data) => take(data.value)}
      />
    </Field>
  );
}
