import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';

/** A number that was asked for and is not there. */
export interface Missed {
  readonly sought: string;
  readonly nearest: ProvisionId | null;
}

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  said: { margin: 0, overflowWrap: 'anywhere' },
});

/** Says that no provision has the number, and offers the nearest that there is. */
export function MissedCitation(props: {
  readonly missed: Missed;
  readonly numbering: Numbering;
  readonly onGoTo: (id: ProvisionId) => void;
}) {
  const { missed, numbering, onGoTo } = props;
  const { t } = useTranslation('drafting');
  const styles = useStyles();
  const near = missed.nearest === null ? undefined : numbering.get(missed.nearest);
  return (
    <div className={styles.root}>
      <p role="status" className={styles.said}>
        {t('outline.missing', { sought: missed.sought })}
      </p>
      {near === undefined ? null : (
        <Button size="small" onClick={() => onGoTo(near.id)}>
          {t('outline.nearest', { where: near.fullLabel })}
        </Button>
      )}
    </div>
  );
}
