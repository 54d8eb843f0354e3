import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { StatementState } from '../../../../shared/assessment/statements.ts';
import type { Statement } from '../../../../shared/record/registers.ts';
import { announce } from '../../../ui/announcer.tsx';
import { EntryCard } from './entry-card.tsx';
import { TextField } from './entry-fields.tsx';
import { useEntry } from './use-entry.ts';

const useStyles = makeStyles({
  line: { margin: 0, lineHeight: 1.5 },
  offer: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingInlineStart: tokens.spacingHorizontalM,
    boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
});

/** A statement that a duty asks for, part by part. What the assessment says already is offered, and taken only by a press. */
export function StatementCard({ state, stored }: { state: StatementState; stored: Statement }) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const editing = useEntry('statements', stored);
  const { entry, choose, type, isReading } = editing;
  const { duty, asked, parts } = state;
  return (
    <EntryCard register="statements" title={asked.title} number={1} editing={editing}>
      <p className={styles.line}>
        {duty.text}{' '}
        {duty.verified ? null : (
          <Badge appearance="outline" color="warning">
            {t('question.unverified')}
          </Badge>
        )}
      </p>
      {parts.map(({ part, offer }) => {
        const text = entry.parts[part.id] ?? '';
        const isTaken = offer === '' || text.includes(offer);
        return (
          <div key={part.id}>
            <TextField
              label={part.title}
              hint={`${part.question} (${part.where})`}
              value={text}
              editing={editing}
              onType={(said) => type(`part ${part.id}`, { parts: { ...entry.parts, [part.id]: said } })}
            />
            {isTaken || isReading ? null : (
              <>
                <section className={styles.offer} aria-label={t('register.statements.offer', { part: part.title })}>
                  {offer}
                </section>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t('register.statements.takeNamed', { part: part.title })}
                  onClick={() => {
                    const whole = text.trim() === '' ? offer : `${text}\n${offer}`;
                    choose({ parts: { ...entry.parts, [part.id]: whole } });
                    announce(t('register.statements.taken', { part: part.title }));
                  }}
                >
                  {t('register.statements.take')}
                </Button>
              </>
            )}
          </div>
        );
      })}
    </EntryCard>
  );
}
