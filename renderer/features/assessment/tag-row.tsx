import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { type ProvisionTag, provisionTags } from '../../../shared/packs/rights-pack.ts';
import { hrefOf } from '../../state/route.ts';
import { announce } from '../../ui/announcer.tsx';
import { useDesk } from './assessment-desk.ts';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 130px',
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  state: { display: 'inline-flex', gap: '4px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  text: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground3, lineHeight: 1.4 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface TagRowProps {
  readonly id: ProvisionId;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly tags: readonly ProvisionTag[] | null;
  readonly isUntagged: boolean;
}

/** One provision and what it is about; "none of these" goes with no other. */
export const TagRow = memo(function TagRow({ id, label, heading, text, tags, isUntagged }: TagRowProps) {
  const { t } = useTranslation('assessment');
  const { dossier, onTag, isReading } = useDesk();
  const styles = useStyles();
  const nameOf = (tag: ProvisionTag) => t(`tags.${tag === 'none' ? 'noneOfThese' : tag}`);
  const toggle = (tag: ProvisionTag) => {
    const others = (tags ?? []).filter((other) => other !== tag && (other === 'none') === (tag === 'none'));
    const next = tags?.includes(tag) ? others : [...others, tag];
    onTag(id, next.length > 0 ? next : null);
    announce(
      next.length > 0
        ? t('tags.set', { what: label, tags: next.map(nameOf).join(', ') })
        : t('tags.cleared', { what: label }),
    );
  };
  const state = isUntagged ? 'notYet' : tags === null ? 'inherited' : 'tagged';
  return (
    <li className={styles.root} {...(isUntagged ? { 'data-untagged': '' } : {})}>
      <div className={styles.head}>
        <a href={hrefOf({ name: 'draft', dossier: dossier.id, at: id })}>{label}</a>
        <strong>{heading}</strong>
        <span className={styles.state}>
          {isUntagged ? <Circle16Regular aria-hidden /> : <CheckmarkCircle16Filled aria-hidden />}
          {t(`tags.${state}`)}
        </span>
      </div>
      <p className={styles.text}>{text}</p>
      <div className={styles.tags} role="group" aria-label={t('tags.of', { what: label })}>
        {provisionTags.map((tag) => (
          <ToggleButton
            key={tag}
            size="small"
            checked={tags?.includes(tag) ?? false}
            // Not by colour alone.
            {...(tags?.includes(tag) ? { icon: <Checkmark16Filled /> } : {})}
            disabled={isReading}
            onClick={() => toggle(tag)}
          >
            {nameOf(tag)}
          </ToggleButton>
        ))}
      </div>
    </li>
  );
});
