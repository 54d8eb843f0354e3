import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isCommonRule } from '../../../../shared/ordinance/check-rules.ts';
import type { Finding } from '../../../../shared/ordinance/finding.ts';
import type { Profile } from '../../../../shared/packs/profile.ts';

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginTop: '2px' },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  text: { margin: '2px 0 0', lineHeight: 1.45, overflowWrap: 'anywhere' },
});

export interface RuleWordsProps {
  readonly finding: Finding;
  readonly profile: Profile;
}

/** Why a rule is one, and which source it comes from; folded until it is asked for. */
export function RuleWords({ finding, profile }: RuleWordsProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const source = profile.sources.find(({ id }) => id === finding.source);
  const why = isCommonRule(finding.rule) ? t(`rules.${finding.rule}.why`) : null;
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{t('checks.why')}</summary>
      {why === null ? null : <p className={styles.text}>{why}</p>}
      <p className={styles.text}>
        {source === undefined
          ? t('checks.noSource')
          : t(source.verified ? 'checks.source' : 'checks.sourceUnverified', {
              title: source.title,
              where: source.where,
            })}
      </p>
    </details>
  );
}
