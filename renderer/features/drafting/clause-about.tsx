import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../../shared/packs/profile.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import { useServices } from '../../state/services.ts';
import type { ClauseChoice } from './clause-choices.ts';

const useStyles = makeStyles({
  list: { margin: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  term: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0 },
});

export interface ClauseAboutProps {
  readonly about: NonNullable<ClauseChoice['about']>;
  readonly profile: Profile;
  readonly rights: readonly RightsPack[];
}

/** What a clause of a library is for, what to look at, whom it protects and where it comes from. */
export function ClauseAbout({ about, profile, rights }: ClauseAboutProps) {
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const { packs } = useServices();
  const nameOf = (tag: string) =>
    rights.flatMap((pack) => pack.rights).find((right) => right.tag === tag)?.title ?? tag;
  const titles = about.profiles.map((id) => packs.profiles.find((one) => one.id === id)?.title ?? id);
  const isFitting = about.profiles.length === 0 || about.profiles.includes(profile.id);
  const rows: [string, string][] = [
    [t('clause.purpose'), about.purpose],
    [t('clause.guidance'), about.guidance],
    ...(about.protects.length === 0
      ? []
      : [[t('clause.protects'), about.protects.map(nameOf).join(', ')] as [string, string]]),
    ...(about.facts.length === 0
      ? []
      : [[t('clause.blanks'), about.facts.map(({ label }) => label).join(', ')] as [string, string]]),
    [
      t('clause.suits'),
      about.profiles.length === 0
        ? t('clause.suitsAny')
        : isFitting
          ? titles.join(', ')
          : t('clause.suitsOthers', { profiles: titles.join(', ') }),
    ],
    [
      t('clause.sources'),
      about.sources
        .map(({ title, where, verified }) => `${title} (${where})${verified ? '' : t('clause.unverified')}`)
        .join('; '),
    ],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([term, said]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.said}>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
