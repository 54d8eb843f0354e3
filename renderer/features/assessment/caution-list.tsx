import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { cautionsAt, type Place } from '../../../shared/packs/cautions-at.ts';
import { useDesk } from './assessment-desk.ts';

const useStyles = makeStyles({
  root: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    lineHeight: 1.5,
  },
  line: { margin: `${tokens.spacingVerticalXXS} 0` },
  source: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The traps of the law in force that matter at this place, each with its pack and source; nothing where there is none. */
export function CautionList({ place }: { place: Place }) {
  const { t } = useTranslation('assessment');
  const { packs, snapshot } = useDesk();
  const styles = useStyles();
  const cautions = cautionsAt(packs, place);
  if (cautions.length === 0) return null;
  const sourceOf = (pack: string, id: string) =>
    snapshot.packs.rights.find((each) => each.id === pack)?.sources.find((source) => source.id === id)?.title ?? id;
  return (
    <div className={styles.root} role="note" aria-label={t('caution.title')}>
      {cautions.map(({ id, pack, text, source, verified, regionTitle }) => (
        <p key={`${pack} ${id}`} className={styles.line}>
          <strong>{t('caution.title')}:</strong> {text}{' '}
          <span className={styles.source}>
            {[packs.titles.get(pack) ?? pack, regionTitle, sourceOf(pack, source)].filter(Boolean).join(' · ')}
            {verified ? '' : ` (${t('question.unverified')})`}
          </span>
        </p>
      ))}
    </div>
  );
}
