import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actionsFor, isOverdue } from '../../../../shared/assessment/actions.ts';
import type { QuestionState } from '../../../../shared/assessment/assessment-state.ts';
import { hrefOf } from '../../../state/route.ts';
import { useServices } from '../../../state/services.ts';
import { useDesk } from '../assessment-desk.ts';
import { ActionCard } from './action-card.tsx';
import { useBegin } from './use-begin.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { margin: 0, paddingInlineStart: '1.4em', lineHeight: 1.6 },
});

/** What is done about the risk that a question raises; it is what the rating of what will be left rests on. */
export function RiskActions({ state }: { state: QuestionState }) {
  const { t } = useTranslation('assessment');
  const { dossier, snapshot, isReading } = useDesk();
  const { clock } = useServices();
  const styles = useStyles();
  const begin = useBegin();
  const [added, setAdded] = useState<string | null>(null);
  const { question, level, answer } = state;
  const actions = actionsFor(question.id, snapshot.registers.actions);
  if (level === null && actions.length === 0) return null;
  const fresh = actions.find(({ id }) => id === added);
  const add = () => setAdded(begin('actions', { questions: [question.id], provisions: answer?.provisions ?? [] }));
  return (
    <div className={styles.root} data-register="actions">
      {actions.length === 0 ? null : (
        <>
          <span>{t('register.actions.planned')}</span>
          <ul className={styles.list}>
            {actions.map((action) => (
              <li key={action.id}>
                <a href={hrefOf({ name: 'assess', dossier: dossier.id, at: `step-mitigate-actions-${action.id}` })}>
                  {action.title.trim() === '' ? t('register.actions.untitled') : action.title}
                </a>
                {' · '}
                {[
                  t(`register.actions.rungs.${action.rung}`),
                  action.owner.trim() === '' ? t('register.actions.noOwner') : action.owner,
                  action.due === '' ? t('register.actions.noDate') : action.due,
                  t(`register.actions.states.${action.state}`),
                  ...(isOverdue(action, clock()) ? [t('register.actions.overdue')] : []),
                ].join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {fresh ? <ActionCard stored={fresh} number={actions.length} /> : null}
      {isReading ? null : (
        <div>
          <Button size="small" icon={<Add20Regular />} onClick={add} data-add="">
            {t('register.actions.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
