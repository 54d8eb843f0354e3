import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowExportUp20Regular } from '@fluentui/react-icons/svg/arrow-export-up';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFigures } from '../features/drafting/dossier-figures.ts';
import { RenameField } from '../features/library/rename-field.tsx';
import { useDossierPart } from '../persistence/dossier-hooks.ts';
import type { OpenDossier } from '../persistence/open-dossier.ts';
import { goTo } from '../state/navigation.ts';
import { type DossierPlace, hrefOf, plannedJobs } from '../state/route.ts';
import { CountBadge } from '../ui/count-badge.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { SaveStatus } from './save-status.tsx';
import { TopBar } from './top-bar.tsx';

const useStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    padding: '6px 8px 6px 2px',
    ':hover': { color: tokens.colorNeutralForeground1, textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  backText: { '@media (max-width: 620px)': { display: 'none' } },
  title: {
    margin: 0,
    minWidth: 0,
    flex: '0 1 auto',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: {
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    padding: '4px 7px',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    cursor: 'text',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  second: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: {
    flex: '1 1 auto',
    alignSelf: 'flex-end',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '38px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    borderBottom: '2px solid transparent',
    marginBottom: '-1px',
    // Forced colours paint over what is transparent: there the tabs stand on the line and do not cut it.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas', marginBottom: 0 },
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});

export interface DossierHeaderProps {
  readonly dossier: OpenDossier;
  readonly place: DossierPlace;
  readonly figures: DossierFigures | null;
}

/** Back to the library, the name, whether all is saved, the jobs with what is open in each, and the way out as Word. */
export function DossierHeader({ dossier, place, figures }: DossierHeaderProps) {
  const { t } = useTranslation('app');
  const styles = useStyles();
  const name = useDossierPart(dossier, (snapshot) => snapshot.meta.name);
  const isWriting = useDossierPart(dossier, (snapshot) => snapshot.mode) === 'writing';
  const [isRenaming, setRenaming] = useState(false);
  const open = {
    draft: figures === null ? null : figures.findings.length,
    assess: figures === null ? null : figures.assessment.gapCount,
  };
  const look = (tab: DossierPlace['name']) => ({
    className: mergeClasses(styles.tab, tab === place.name && styles.current),
    'aria-current': tab === place.name ? ('page' as const) : undefined,
  });
  return (
    <>
      <TopBar>
        <a className={styles.back} href="#/" aria-label={t('back')}>
          <ChevronLeft20Regular aria-hidden="true" />
          <span className={styles.backText}>{t('back')}</span>
        </a>
        <h1 className={styles.title}>
          {isRenaming ? (
            <RenameField
              name={name}
              onDone={(changed) => {
                setRenaming(false);
                if (changed !== null) dossier.putMeta({ name: changed });
              }}
            />
          ) : isWriting ? (
            <Tooltip content={t('dossier.rename')} relationship="description">
              <button type="button" className={styles.name} onClick={() => setRenaming(true)}>
                {name}
              </button>
            </Tooltip>
          ) : (
            name
          )}
        </h1>
        <SaveStatus dossier={dossier} />
      </TopBar>
      <div className={styles.second}>
        <nav aria-label={t('dossier.tabs')} data-pane="tabs" className={styles.tabs}>
          {(['draft', 'assess'] as const).map((tab) => (
            <a key={tab} href={hrefOf({ name: tab, dossier: dossier.id, at: null })} {...look(tab)}>
              {t(`dossier.${tab}`)}
              {open[tab] === null ? null : (
                <>
                  <span aria-hidden="true">
                    <CountBadge count={open[tab]} strong={tab === place.name} />
                  </span>
                  <VisuallyHidden>{t(`dossier.${tab}Count`, { count: open[tab] })}</VisuallyHidden>
                </>
              )}
            </a>
          ))}
          {plannedJobs.map((job) => (
            <a key={job} href={hrefOf({ name: job, dossier: dossier.id })} {...look(job)}>
              {t(`dossier.${job}`)}
            </a>
          ))}
        </nav>
        <Button
          appearance="subtle"
          icon={<ArrowExportUp20Regular />}
          onClick={() => goTo({ name: 'export', dossier: dossier.id })}
        >
          {t('dossier.export')}
        </Button>
      </div>
    </>
  );
}
