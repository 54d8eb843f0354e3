import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { type AvoidList, isSameList } from '../../../../shared/packs/words-to-avoid.ts';
import { useDossierPart } from '../../../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../../../persistence/open-dossier.ts';
import { changeSettings, useSettings } from '../../../state/settings-store.ts';
import { announce } from '../../../ui/announcer.tsx';
import { PanelSection } from '../panel-section.tsx';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const none: AvoidList = [];

export interface AvoidSectionProps {
  readonly dossier: OpenDossier;
  readonly isReading: boolean;
  readonly onEdit: () => void;
}

/** The words that the council avoids: how many are looked for here, and a list that has changed since, offered and never taken by itself. */
export function AvoidSection({ dossier, isReading, onEdit }: AvoidSectionProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const council = useSettings((settings) => settings.avoid);
  const here = useDossierPart(dossier, (snapshot) => snapshot.meta.avoid) ?? none;
  const { instrument } = useDossierPart(dossier, (snapshot) => snapshot.packs.profile.words);
  const isOther = !isSameList(council, here);
  const use = () => {
    dossier.putMeta({ avoid: council });
    announce(t('avoid.used', { count: council.length }));
  };
  const keep = () => {
    changeSettings({ avoid: here });
    announce(t('avoid.kept', { count: here.length }));
  };
  return (
    <PanelSection title={t('avoid.title')} isFolded={isReading || !isOther}>
      <p className={styles.text}>{t('avoid.here', { count: here.length, instrument })}</p>
      {isOther && !isReading ? (
        <p className={styles.text}>{t(council.length === 0 ? 'avoid.foreign' : 'avoid.changed', { instrument })}</p>
      ) : null}
      {isReading ? null : (
        <div className={styles.row}>
          {isOther && council.length > 0 ? (
            <Button size="small" onClick={use}>
              {t('avoid.use')}
            </Button>
          ) : null}
          {isOther && council.length === 0 ? (
            <Button size="small" onClick={keep}>
              {t('avoid.keepForCouncil')}
            </Button>
          ) : null}
          <Button size="small" onClick={onEdit}>
            {t('avoid.edit')}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}
