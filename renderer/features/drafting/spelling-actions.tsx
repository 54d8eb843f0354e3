import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import { dictionaryFor } from '../../../shared/ordinance/spelling/dictionary-name.ts';
import { respelling } from '../../../shared/ordinance/spelling/spelling-findings.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { changeSettings, useSettings } from '../../state/settings-store.ts';
import { announce } from '../../ui/announcer.tsx';
import { suggestApart } from '../../workers/spelling-client.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: '4px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

export interface SpellingActionsProps {
  /** A finding about spelling, with its word. */
  readonly finding: Finding;
  readonly word: string;
  readonly dossier: OpenDossier;
  readonly handle: EditorHandle;
}

/** What can be done about a word that the dictionary lacks: another in its place, or making it right here or everywhere. */
export function SpellingActions({ finding, word, dossier, handle }: SpellingActionsProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { language, words } = useDossierPart(dossier, (snapshot) => snapshot.packs.profile);
  const suggestions = useSuggestions(word, language);
  const put = (instead: string) => {
    const fix = respelling(finding, instead);
    const done = fix !== null && handle.applyFix({ ...finding, fix });
    announce(t(done ? 'checks.fixed' : 'checks.notFixed'));
    handle.focus();
  };
  const addHere = () => {
    const { meta } = dossier.snapshot();
    dossier.putMeta({ words: withWord(meta.words ?? [], word) });
    announce(t('spelling.addedHere', { word, instrument: words.instrument }));
    handle.focus();
  };
  const addMine = () => {
    changeSettings({ ownWords: withWord(useSettings.getState().ownWords, word) });
    announce(t('spelling.addedMine', { word }));
    handle.focus();
  };
  return (
    <>
      <div className={styles.row}>
        {suggestions === null ? <p className={styles.quiet}>{t('spelling.looking')}</p> : null}
        {suggestions?.length === 0 ? <p className={styles.quiet}>{t('spelling.none')}</p> : null}
        {suggestions?.map((one) => (
          <Button
            key={one}
            size="small"
            aria-label={t('spelling.replaceLabel', { wrong: word, word: one })}
            onClick={() => put(one)}
          >
            {t('spelling.replace', { word: one })}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="subtle" onClick={addHere}>
          {t('spelling.addHere', { instrument: words.instrument })}
        </Button>
        <Button size="small" appearance="subtle" onClick={addMine}>
          {t('spelling.addMine')}
        </Button>
      </div>
    </>
  );
}

const withWord = (words: readonly string[], word: string): readonly string[] => [...new Set([...words, word])];

/** null until they are known; asked for only where they are shown, since each may cost a second. */
function useSuggestions(word: string, language: string): readonly string[] | null {
  const [found, setFound] = useState<{ readonly word: string; readonly suggestions: readonly string[] } | null>(null);
  useEffect(() => {
    const name = dictionaryFor(language);
    if (name === null) return;
    let isOver = false;
    const look = async () => {
      const suggestions = await suggestApart(name, word);
      if (!isOver) setFound({ word, suggestions });
    };
    void look();
    return () => {
      isOver = true;
    };
  }, [word, language]);
  return found?.word === word ? found.suggestions : null;
}
