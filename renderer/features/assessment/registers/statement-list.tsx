import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { taggedProvisions } from '../../../../shared/assessment/tagged-provisions.ts';
import type { StatementState } from '../../../../shared/assessment/statements.ts';
import { useDesk } from '../assessment-desk.ts';
import { StatementCard } from './statement-card.tsx';
import { useBegin } from './use-begin.ts';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXL },
  title: { fontSize: tokens.fontSizeBase500, margin: `0 0 ${tokens.spacingVerticalXS}` },
  intro: { margin: `0 0 ${tokens.spacingVerticalM}`, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  cards: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** The statements that the packs in force ask for; nothing where they ask for none. */
export function StatementList() {
  const { t } = useTranslation('assessment');
  const { assessment, snapshot, isReading } = useDesk();
  const styles = useStyles();
  const titleId = useId();
  const begin = useBegin();
  const { statements } = assessment;
  if (statements.length === 0) return null;
  const start = ({ duty }: StatementState) => {
    const { bearing } = taggedProvisions(snapshot.doc);
    const provisions = [...new Set([...(bearing.get('limits-right') ?? []), ...(bearing.get('penalty') ?? [])])];
    begin('statements', { pack: duty.pack, duty: duty.id, provisions });
  };
  return (
    <section className={styles.root} aria-labelledby={titleId} data-register="statements">
      <h3 id={titleId} className={styles.title}>
        {t('register.statements.title')}
      </h3>
      <p className={styles.intro}>{t('register.statements.intro')}</p>
      <div className={styles.cards}>
        {statements.map((state) => {
          const { duty, asked } = state;
          const stored = snapshot.registers.statements.find((each) => each.pack === duty.pack && each.duty === duty.id);
          if (stored) return <StatementCard key={stored.id} state={state} stored={stored} />;
          return (
            <div key={`${duty.pack} ${duty.id}`}>
              <p>{duty.text}</p>
              {isReading ? null : (
                <Button data-add="" onClick={() => start(state)}>
                  {t('register.statements.begin', { title: asked.title })}
                </Button>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
