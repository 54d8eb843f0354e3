import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ratedLevel, severityOf } from '../../../shared/assessment/rating.ts';
import type { EffectLevel } from '../../../shared/packs/rights-pack.ts';
import type { Grade, HarmGrades, HarmRating } from '../../../shared/record/draft.ts';

const kinds = ['scale', 'scope', 'irremediability', 'likelihood'] as const satisfies readonly (keyof HarmGrades)[];
const sides = ['now', 'residual'] as const satisfies readonly (keyof HarmRating)[];
const grades: readonly Grade[] = [1, 2, 3, 4];
const ungraded: HarmGrades = { scale: null, scope: null, irremediability: null, likelihood: null };

const useStyles = makeStyles({
  box: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& caption': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXS },
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'middle',
      padding: '4px 8px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      fontWeight: tokens.fontWeightRegular,
    },
  },
  select: {
    width: '100%',
    minWidth: '8rem',
    minHeight: '32px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

export interface RatingTableProps {
  readonly rating: HarmRating | null;
  /** What the question raises by itself. */
  readonly raised: EffectLevel;
  readonly disabled: boolean;
  readonly onChoose: (rating: HarmRating) => void;
}

/** Grades of the harm that an answer raises, as the text is and after what is done about it; severity is looked up. */
export function RatingTable({ rating, raised, disabled, onChoose }: RatingTableProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const shown = rating ?? { now: ungraded, residual: ungraded };
  const choose = (side: keyof HarmRating, kind: keyof HarmGrades, value: string) => {
    const grade = grades.find((each) => String(each) === value) ?? null;
    onChoose({ ...shown, [side]: { ...shown[side], [kind]: grade } });
  };
  const severityIn = (side: keyof HarmRating): string => {
    const severity = severityOf(shown[side]);
    if (severity === null) return t('rating.notYet');
    return t('rating.severity', { severity, level: t(`summary.${ratedLevel(raised, severity)}`) });
  };
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption>{t('rating.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rating.grade')}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {t(`rating.${side}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`rating.${kind}.name`)}</th>
              {sides.map((side) => (
                <td key={side}>
                  <select
                    className={styles.select}
                    aria-label={`${t(`rating.${kind}.name`)}, ${t(`rating.${side}`)}`}
                    value={shown[side][kind] ?? ''}
                    disabled={disabled}
                    onChange={(event) => choose(side, kind, event.target.value)}
                  >
                    <option value="">{t('rating.blank')}</option>
                    {grades.map((grade) => (
                      <option key={grade} value={grade}>
                        {`${grade} – ${t(`rating.${kind}.${grade}`)}`}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">{t('rating.result')}</th>
            {sides.map((side) => (
              <td key={side}>{severityIn(side)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
