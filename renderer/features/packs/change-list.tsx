import { makeStyles, tokens } from '@fluentui/react-components';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { NewerPack, Touched } from '../../../shared/assessment/newer-packs.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '1.25rem', lineHeight: 1.5 },
  touched: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

export type ChangeTouching = NewerPack['changes'][number];

/** What is new, changed or no longer there in the law in force, and what of the dossier each entry touches. */
export function ChangeList({ changes }: { changes: readonly ChangeTouching[] }) {
  const { t } = useTranslation('packs');
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {changes.map(({ change, touched }) => (
        <li key={`${change.part} ${change.id}`}>
          {t(`kind.${change.kind}`)}: {t(`part.${change.part}`)} “{change.title}”
          {touchedTexts(touched, t).map((text) => (
            <span key={text} className={styles.touched}>
              {text}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function touchedTexts({ answers, prompts, cells }: Touched, t: TFunction<'packs'>): string[] {
  return [
    ...(answers.length > 0 ? [t('touches.answers', { count: answers.length, list: answers.join(', ') })] : []),
    ...(prompts.length > 0 ? [t('touches.prompts', { count: prompts.length })] : []),
    ...(cells > 0 ? [t('touches.cells', { count: cells })] : []),
  ];
}
