import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { useTranslation } from 'react-i18next';
import type { QuestionState } from '../../../shared/assessment/assessment-state.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    flex: 'none',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    '& svg': { flex: 'none' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
});

/** What a question still lacks, as a mark and in words. */
export function QuestionStatus({ state }: { state: QuestionState }) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const [missing] = state.missing;
  if (missing === undefined && state.stale) {
    return (
      <span className={mergeClasses(styles.root, styles.open)}>
        <ArrowSync16Regular aria-hidden />
        {t('status.stale')}
      </span>
    );
  }
  if (missing === undefined) {
    return (
      <span className={mergeClasses(styles.root, styles.done)}>
        <CheckmarkCircle16Filled aria-hidden />
        {t('status.answered')}
      </span>
    );
  }
  const isMaybe = state.shown === 'unknown' && missing === 'answer';
  const Mark = isMaybe ? QuestionCircle16Regular : missing === 'answer' ? Circle16Regular : CircleHalfFill16Regular;
  const words = isMaybe
    ? t('status.maybe')
    : state.missing.map((what) => t(`status.${what === 'answer' ? 'open' : what}`)).join(', ');
  return (
    <span className={mergeClasses(styles.root, styles.open)}>
      <Mark aria-hidden />
      {words}
    </span>
  );
}
