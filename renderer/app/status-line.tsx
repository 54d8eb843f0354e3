import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ZoomIn16Regular } from '@fluentui/react-icons/svg/zoom-in';
import { ZoomOut16Regular } from '@fluentui/react-icons/svg/zoom-out';
import { useTranslation } from 'react-i18next';
import { isSettled } from '../../shared/assessment/assessment-state.ts';
import type { DossierFigures } from '../features/drafting/dossier-figures.ts';
import { CountsButton } from './counts-button.tsx';
import { usePlaceLabel } from '../state/place-store.ts';
import { changeSettings, stepZoom, useSettings } from '../state/settings-store.ts';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  place: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', color: tokens.colorNeutralForeground2 },
  grow: { flex: '1 1 auto' },
  less: { '@media (max-width: 760px)': { display: 'none' } },
  zoom: { display: 'flex', alignItems: 'center' },
  small: { minWidth: '24px', height: '24px', padding: 0 },
  percent: { minWidth: '3.2rem', height: '24px', padding: 0, fontSize: tokens.fontSizeBase200, fontWeight: 'normal' },
});

export interface StatusLineProps {
  readonly figures: DossierFigures | null;
  /** Of the by-law. */
  readonly language: string;
  readonly showPlace: boolean;
}

/** Where I am, how much there is, what is open, how large the page is. Nothing here moves by itself but figures. */
export function StatusLine({ figures, language, showPlace }: StatusLineProps) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const place = usePlaceLabel((state) => state.label);
  const zoom = useSettings((settings) => settings.zoom);
  const questions = figures?.assessment.sections
    .flatMap((section) => section.questions)
    .filter((state) => state.shown !== false && !isSettled(state)).length;
  return (
    <footer className={styles.root} aria-label={t('status.label')}>
      {showPlace ? <span className={styles.place}>{place ?? t('status.nowhere')}</span> : null}
      {figures === null ? <span>{t('status.counting')}</span> : <CountsButton figures={figures} language={language} />}
      <span className={styles.grow} />
      {figures === null ? null : (
        <span className={styles.less}>
          {[
            t('status.checks', { count: figures.findings.length }),
            t('status.questions', { count: questions ?? 0 }),
            t('status.untagged', { count: figures.assessment.untagged.length }),
          ].join(' · ')}
        </span>
      )}
      {showPlace ? (
        <span className={styles.zoom}>
          <Tooltip content={t('status.zoomOut')} relationship="label">
            <Button
              className={styles.small}
              appearance="subtle"
              icon={<ZoomOut16Regular />}
              onClick={() => stepZoom(-1)}
            />
          </Tooltip>
          <Tooltip content={t('status.zoomReset')} relationship="description">
            <Button
              className={styles.percent}
              appearance="subtle"
              aria-label={t('status.zoom', { percent: zoom })}
              onClick={() => changeSettings({ zoom: 100 })}
            >
              {t('status.zoomPercent', { percent: zoom })}
            </Button>
          </Tooltip>
          <Tooltip content={t('status.zoomIn')} relationship="label">
            <Button
              className={styles.small}
              appearance="subtle"
              icon={<ZoomIn16Regular />}
              onClick={() => stepZoom(1)}
            />
          </Tooltip>
        </span>
      ) : null}
    </footer>
  );
}
