import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/ordinance/finding.ts';
import type { Placed } from '../../../shared/ordinance/finding-place.ts';
import type { SetAside } from '../../../shared/record/draft.ts';
import { draftingProfile } from '../../../shared/record/drafting-profile.ts';
import { wordsSetAside } from '../../../shared/record/set-aside.ts';
import { useDossierPart } from '../../persistence/dossier-hooks.ts';
import { currentPerson } from '../../state/person-store.ts';
import { useServices } from '../../state/services.ts';
import { announce } from '../../ui/announcer.tsx';
import { CountBadge } from '../../ui/count-badge.tsx';
import type { CheckCardContext } from './check-card.tsx';
import { AllChecks } from './checks/all-checks.tsx';
import { ProvisionPanel, type ProvisionPanelProps } from './provision-panel.tsx';

const none: ReadonlySet<SetAside> = new Set();

export type PanelTab = 'here' | 'all';

const useStyles = makeStyles({
  tabs: {
    flex: 'none',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  tab: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  panel: { flex: '1 1 auto', minHeight: 0, display: 'flex', flexDirection: 'column' },
});

export interface SidePanelProps extends Omit<ProvisionPanelProps, 'checks'> {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly onShow: (placed: Placed) => void;
  readonly onEditWords: () => void;
}

/** What is about the provision under the cursor, or all that the checks say of the whole text. */
export function SidePanel({ tab, onTab, onShow, onEditWords, ...about }: SidePanelProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { dossier, figures, numbering, isReading } = about;
  const profile = useDossierPart(dossier, draftingProfile);
  const handle = isReading ? null : about.handle;
  const { clock } = useServices();
  const all = useDossierPart(dossier, (snapshot) => snapshot.setAside);
  const context = useMemo((): CheckCardContext => {
    const onSetAside = (finding: Finding, isWhole: boolean, reason: string) => {
      const { rule, provision } = finding;
      const place = isWhole ? null : { provision, words: wordsSetAside(figures?.doc ?? dossier.doc, finding) };
      dossier.setAside({ rule, place, reason, by: currentPerson(), at: clock() });
      announce(t('setAside.done'));
    };
    return { dossier, profile, handle, onShow, onSetAside: isReading ? null : onSetAside };
  }, [profile, handle, onShow, isReading, dossier, figures, clock, t]);
  const setAside = useMemo(
    () => ({
      all,
      holding: figures?.setAside ?? none,
      onUseAgain: isReading ? null : (one: SetAside) => dossier.countAgain(one),
    }),
    [all, figures, isReading, dossier],
  );
  const choose = useCallback((value: unknown) => onTab(value === 'all' ? 'all' : 'here'), [onTab]);
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={t('panel.tabs')}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => choose(value)}
      >
        <Tab value="here">{t('panel.here')}</Tab>
        <Tab value="all">
          <span className={styles.tab}>
            {t('panel.all')}
            {figures === null || figures.findings.length === 0 ? null : <CountBadge count={figures.findings.length} />}
          </span>
        </Tab>
      </TabList>
      <div className={styles.panel} role="tabpanel" aria-label={t(tab === 'here' ? 'panel.here' : 'panel.all')}>
        {tab === 'here' ? (
          <ProvisionPanel {...about} checks={context} />
        ) : (
          <AllChecks
            findings={figures?.findings ?? null}
            numbering={numbering}
            context={context}
            setAside={setAside}
            onEditWords={onEditWords}
          />
        )}
      </div>
    </>
  );
}
