import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '../../../shared/assessment/assessment-state.ts';
import { useDesk } from './assessment-desk.ts';
import { QuestionCard } from './question-card.tsx';
import { ViewHeading } from './view-heading.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  notAsked: {
    marginTop: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground2,
    '& li': { marginTop: tokens.spacingVerticalS },
  },
  why: { color: tokens.colorNeutralForeground3 },
});

export interface QuestionSectionProps {
  readonly section: Assessment['sections'][number];
  /** The question that the address names. */
  readonly sought: string | null;
}

/** A question that is not asked has no card: its line is gone to. */
function goTo(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'center' });
  line?.focus({ preventScroll: true });
}

/** The questions of one section that are asked or may have to be, and, folded, those that are not, with the reason. */
export function QuestionSection({ section, sought }: QuestionSectionProps) {
  const { t } = useTranslation('assessment');
  const { snapshot } = useDesk();
  const styles = useStyles();
  const stored = new Map(snapshot.answers.map((answer) => [answer.question, answer]));
  const asked = section.questions.filter(({ shown }) => shown !== false);
  const notAsked = section.questions.filter(({ shown }) => shown === false);
  const isSoughtHidden = notAsked.some(({ question }) => question.id === sought);
  return (
    <>
      <ViewHeading title={section.title} intro={section.intro} />
      <div className={styles.list}>
        {asked.map((state) => (
          <QuestionCard
            key={state.question.id}
            state={state}
            stored={stored.get(state.question.id) ?? null}
            isSought={state.question.id === sought}
          />
        ))}
        {asked.length === 0 ? <p>{t('section.nothing')}</p> : null}
      </div>
      {notAsked.length > 0 ? (
        <details className={styles.notAsked} {...(isSoughtHidden ? { open: true } : {})}>
          <summary>{t('section.notAsked', { count: notAsked.length })}</summary>
          <ul>
            {notAsked.map(({ question, why, answer }) => (
              <li
                key={question.id}
                ref={question.id === sought ? goTo : undefined}
                {...(question.id === sought ? { tabIndex: -1 } : {})}
              >
                {question.id}: {question.question} <span className={styles.why}>{why}</span>
                {answer ? <strong> {t('section.keptAnswer')}</strong> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
