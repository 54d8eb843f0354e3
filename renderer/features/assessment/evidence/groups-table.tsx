import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupReach, groupsReached } from '../../../../shared/assessment/groups-reached.ts';
import { useDesk } from '../assessment-desk.ts';
import { RowsTable } from './rows-table.tsx';

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase500, margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}` },
});

/** Groups affected against groups reached, with what is known of each. */
export function GroupsTable() {
  const { t } = useTranslation('evidence');
  const { snapshot, packs } = useDesk();
  const styles = useStyles();
  const { answers, registers } = snapshot;
  const groups = useMemo(() => groupsReached({ answers, registers, packs }), [answers, registers, packs]);
  const reached = ({ rounds, comments }: GroupReach) => {
    if (rounds.length > 0) return rounds.map((title) => (title === '' ? t('groups.noTitle') : title)).join('; ');
    return t(comments > 0 ? 'groups.commentsOnly' : 'groups.notReached');
  };
  return (
    <section aria-labelledby="groups-reached">
      <h3 id="groups-reached" className={styles.title}>
        {t('groups.title')}
      </h3>
      <p>{t('groups.intro')}</p>
      {groups.length === 0 ? (
        <p>{t('groups.none')}</p>
      ) : (
        <RowsTable
          caption={t('groups.title')}
          headers={[
            t('groups.group'),
            t('groups.affected'),
            t('groups.reached'),
            t('groups.comments'),
            t('groups.evidence'),
          ]}
          rows={groups.map((group) => [
            group.title,
            t(`groups.${group.affected ?? 'notNamed'}`),
            reached(group),
            String(group.comments),
            String(group.evidence),
          ])}
        />
      )}
    </section>
  );
}
