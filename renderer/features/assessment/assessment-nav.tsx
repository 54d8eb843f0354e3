import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../../state/route.ts';
import { useDesk } from './assessment-desk.ts';
import { useNavEntries } from './nav-entries.ts';
import { entryOf, type View } from './views.ts';

const useStyles = makeStyles({
  root: {
    overflowY: 'auto',
    minHeight: 0,
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  group: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    paddingInlineStart: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  link: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: `0 ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecoration: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: {
    gridColumn: 2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

/** The sections and views, each with how much of it is done, in words and by a mark. */
export function AssessmentNav({ view }: { view: View }) {
  const { t } = useTranslation('assessment');
  const { dossier } = useDesk();
  const groups = useNavEntries();
  const styles = useStyles();
  const current = entryOf(view);
  return (
    <nav className={styles.root} aria-label={t('nav.label')} data-pane="assessment-sections">
      {groups.map(({ title, entries }) => (
        <div key={title}>
          <h2 className={styles.group}>{title}</h2>
          <ul className={styles.list}>
            {entries.map(({ address, text, count, isDone }) => (
              <li key={address}>
                <a
                  className={mergeClasses(styles.link, address === current && styles.current)}
                  href={hrefOf({ name: 'assess', dossier: dossier.id, at: address })}
                  {...(address === current ? { 'aria-current': 'page' } : {})}
                >
                  {isDone ? <CheckmarkCircle16Filled aria-hidden /> : <Circle16Regular aria-hidden />}
                  <span>{text}</span>
                  <span className={styles.count}>{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
