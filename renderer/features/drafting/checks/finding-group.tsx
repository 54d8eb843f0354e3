import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton, useSomeAtATime } from '../../../ui/some-at-a-time.tsx';
import { CheckCard, type CheckCardContext } from '../check-card.tsx';
import { PanelSection } from '../panel-section.tsx';
import type { FindingGroup as Group, Grouping, Names } from './group-findings.ts';

export interface FindingGroupProps {
  readonly group: Group;
  readonly by: Grouping;
  readonly names: Names;
  readonly isFolded: boolean;
  readonly context: CheckCardContext;
  readonly onFixAll: (group: Group) => void;
}

/** The findings of one rule, or of one provision, under their name; a long group is drawn some at a time. */
export function FindingGroup({ group, by, names, isFolded, context, onFixAll }: FindingGroupProps) {
  const { t } = useTranslation('drafting');
  const some = useSomeAtATime(group.findings, group.key);
  const fixable = useMemo(() => group.findings.filter(({ fix }) => fix !== null).length, [group]);
  return (
    <PanelSection title={group.name} count={group.findings.length} isFolded={isFolded}>
      {by === 'rule' && fixable > 1 && context.handle !== null ? (
        <div>
          <Button size="small" onClick={() => onFixAll(group)}>
            {t('allChecks.fixAll', { count: fixable })}
          </Button>
        </div>
      ) : null}
      {some.shown.map((finding, index) => (
        <CheckCard
          // oxlint-disable-next-line react/no-array-index-key -- one rule may find two alike at one place
          key={`${finding.rule} ${finding.provision ?? ''} ${finding.at?.from ?? ''} ${index}`}
          finding={finding}
          citation={by === 'rule' || finding.provision === null ? names.place(finding) : t('checks.show')}
          {...context}
        />
      ))}
      <MoreButton {...some} label={(count) => t('allChecks.more', { count })} />
    </PanelSection>
  );
}
