import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../../shared/packs/rights-pack.ts';
import { CautionList } from './caution-list.tsx';
import { useDesk } from './assessment-desk.ts';

const useStyles = makeStyles({
  help: { margin: 0, lineHeight: 1.5, color: tokens.colorNeutralForeground2 },
  line: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What helps to answer a question: the pack's help, the rights by name, and the source, marked where unverified. */
export function QuestionLaw({ question }: { question: Question }) {
  const { t } = useTranslation('assessment');
  const { packs, snapshot } = useDesk();
  const styles = useStyles();
  const rights = question.rights.includes('*')
    ? t('question.allRights')
    : question.rights.map((tag) => packs.rights.find((right) => right.tag === tag)?.title ?? tag).join(' · ');
  const source = snapshot.packs.rights
    .filter((pack) => pack.questions.some(({ id }) => id === question.id))
    .flatMap((pack) => pack.sources)
    .find(({ id }) => id === question.source);
  return (
    <div>
      <p className={styles.help}>{question.help}</p>
      <p className={styles.line}>
        {t('question.rights')}: {rights}
      </p>
      {source ? (
        <p className={styles.line}>
          {t('question.source')}: {source.title}
          {source.verified ? '' : ` (${t('question.unverified')})`}
        </p>
      ) : null}
      <CautionList place={{ question: question.id }} />
    </div>
  );
}
