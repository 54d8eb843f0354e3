import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons/svg/dismiss';
import { useTranslation } from 'react-i18next';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { announce } from '../../ui/announcer.tsx';
import { PanelSection } from './panel-section.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  word: { display: 'inline-flex', alignItems: 'center' },
  button: { minWidth: '24px', height: '24px', padding: 0 },
});

const none: readonly string[] = [];

/** The words that are right in this by-law because somebody said so, each to be taken away again; nothing without any. */
export function DossierWordsSection({ dossier, isReading }: { dossier: OpenDossier; isReading: boolean }) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const words = useDossierPart(dossier, (snapshot) => snapshot.meta.words) ?? none;
  const { instrument } = useDossierPart(dossier, (snapshot) => snapshot.packs.profile.words);
  if (words.length === 0) return null;
  const takeAway = (word: string) => {
    dossier.putMeta({ words: words.filter((one) => one !== word) });
    announce(t('spelling.takenAway', { word }));
  };
  return (
    <PanelSection title={t('spelling.words', { instrument })} isFolded>
      <ul className={styles.list}>
        {words.map((word) => (
          <li key={word} className={styles.word}>
            {word}
            {isReading ? null : (
              <Button
                className={styles.button}
                appearance="subtle"
                size="small"
                icon={<Dismiss12Regular />}
                aria-label={t('spelling.takeAway', { word })}
                onClick={() => takeAway(word)}
              />
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
