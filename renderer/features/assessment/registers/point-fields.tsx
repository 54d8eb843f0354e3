import { Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Judgement } from '../../../../shared/record/draft.ts';
import type { PointJudged } from '../../../../shared/record/registers.ts';
import { OpenPoint } from '../open-point.tsx';
import { JudgementRadios } from '../judgement-radios.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  point: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  reasons: { width: '100%' },
  help: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface Point {
  readonly id: string;
  readonly question: string;
  readonly help?: string | undefined;
}

export interface PointFieldsProps {
  readonly points: readonly Point[];
  readonly judged: Readonly<Partial<Record<string, PointJudged>>>;
  readonly disabled: boolean;
  /** The judgements that there are; all where nothing is said. */
  readonly choices?: readonly Judgement[];
  readonly onChoose: (judged: Readonly<Record<string, PointJudged>>) => void;
  readonly onType: (point: string, judged: Readonly<Record<string, PointJudged>>) => void;
  readonly onLeave: () => void;
}

const blank: PointJudged = { judgement: null, reasons: '' };

/** Points to be judged one by one, each with its reasons. */
export function PointFields({ points, judged, disabled, choices, onChoose, onType, onLeave }: PointFieldsProps) {
  const { t } = useTranslation('assessment');
  const styles = useStyles();
  const given = Object.fromEntries(Object.entries(judged).flatMap(([id, one]) => (one ? [[id, one] as const] : [])));
  return (
    <div className={styles.list}>
      {points.map(({ id, question, help }) => {
        const point = judged[id] ?? blank;
        return (
          <div key={id} className={styles.point}>
            <OpenPoint isOpen={point.judgement === null}>
              <JudgementRadios
                label={question}
                value={point.judgement}
                disabled={disabled}
                {...(choices ? { choices } : {})}
                onChoose={(judgement) => onChoose({ ...given, [id]: { ...point, judgement } })}
              />
            </OpenPoint>
            {help === undefined ? null : <p className={styles.help}>{help}</p>}
            <OpenPoint isOpen={point.judgement !== null && point.reasons.trim() === ''}>
              <Textarea
                className={styles.reasons}
                aria-label={t('register.reasonsFor', { what: question })}
                placeholder={t('register.reasons')}
                value={point.reasons}
                readOnly={disabled}
                resize="vertical"
                rows={1}
                onChange={(_, data) => onType(id, { ...given, [id]: { ...point, reasons: data.value } })}
                onBlur={onLeave}
              />
            </OpenPoint>
          </div>
        );
      })}
    </div>
  );
}
