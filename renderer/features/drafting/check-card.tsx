import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/ordinance/checks.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import type { EditorHandle } from '../../editor/editor-handle.ts';
import type { OpenDossier } from '../../persistence/open-dossier.ts';
import { announce } from '../../ui/announcer.tsx';
import { SpellingActions } from './spelling-actions.tsx';
import { SetAsideForm } from './checks/set-aside-form.tsx';
import { BrokenReferenceActions } from './references/broken-reference-actions.tsx';
import { RuleWords } from './checks/rule-words.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    lineHeight: 1.45,
  },
  error: { color: tokens.colorStatusDangerForeground1, paddingTop: '2px' },
  warning: { color: tokens.colorStatusWarningForeground3, paddingTop: '2px' },
  advice: { color: tokens.colorNeutralForeground3, paddingTop: '2px' },
  severity: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', marginTop: '4px' },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Regular, advice: Info16Regular } as const;

/** What every card of a list needs alike. */
export interface CheckCardContext {
  readonly dossier: OpenDossier;
  readonly profile: Profile;
  /** null: it may only be read. */
  readonly handle: EditorHandle | null;
  readonly onShow: (finding: Finding) => void;
  /** null: it may only be read. */
  readonly onSetAside: ((finding: Finding, isWhole: boolean, reason: string) => void) | null;
}

export interface CheckCardProps extends CheckCardContext {
  readonly finding: Finding;
  /** What leads to its place. */
  readonly citation: string | null;
}

/** One finding of a check: how grave, what, where, and its fix where there is one. */
export function CheckCard({ dossier, finding, citation, profile, handle, onShow, onSetAside }: CheckCardProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const Icon = icons[finding.severity];
  const { fix, provision } = finding;
  return (
    <div className={styles.root} data-check-card>
      <span className={styles[finding.severity]} aria-hidden="true">
        <Icon />
      </span>
      <div>
        <p className={styles.text}>
          <span className={styles.severity}>{t(`checks.${finding.severity}`)}</span> {finding.message}
        </p>
        {finding.word === undefined || handle === null ? null : (
          <SpellingActions finding={finding} word={finding.word} dossier={dossier} handle={handle} />
        )}
        {finding.rule === 'broken-reference' && handle !== null ? (
          <BrokenReferenceActions finding={finding} handle={handle} />
        ) : null}
        <div className={styles.actions}>
          {fix === null || handle === null ? null : (
            <Button
              size="small"
              onClick={() => announce(t(handle.applyFix(finding) ? 'checks.fixed' : 'checks.notFixed'))}
            >
              {t('checks.fix')}
            </Button>
          )}
          {provision === null || citation === null ? null : (
            <Link as="button" type="button" onClick={() => onShow(finding)}>
              {citation}
            </Link>
          )}
        </div>
        {onSetAside === null ? null : (
          <SetAsideForm onSetAside={(isWhole, reason) => onSetAside(finding, isWhole, reason)} />
        )}
        <RuleWords finding={finding} profile={profile} />
      </div>
    </div>
  );
}
