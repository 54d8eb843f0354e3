import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import { memo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Effect } from '../../../../shared/record/draft.ts';
import type { EffectCell } from '../../../../shared/record/registers.ts';
import { useDesk } from '../assessment-desk.ts';
import type { ChosenCells } from './chosen-cells.ts';
import { EvidenceChooser } from './evidence-chooser.tsx';
import { TypedField } from './typed-field.tsx';

const choices = ['benefit', 'none', 'harm', 'unknown', 'blank'] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  effects: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface CellPanelProps extends ChosenCells {
  readonly effectButtons: Ref<HTMLDivElement>;
  readonly noteField: Ref<HTMLTextAreaElement>;
  readonly onSet: (spots: ChosenCells['spots'], effect: Effect | null) => void;
  /** `field`: the one that is typed in. */
  readonly onPatch: (cell: EffectCell, to: Partial<EffectCell>, field: string | null) => void;
  readonly onBack: () => void;
}

/** The chosen cell: its effect for the mouse, its note, and the evidence behind it. */
export const CellPanel = memo(function CellPanel({
  spots,
  group,
  right,
  cell,
  effectButtons,
  noteField,
  onSet,
  onPatch,
  onBack,
}: CellPanelProps) {
  const { t } = useTranslation('matrix');
  const { snapshot, isReading } = useDesk();
  const styles = useStyles();
  const { evidence } = snapshot.registers;
  return (
    <section className={styles.root} aria-label={t('cell')}>
      <h3 className={styles.title}>{t('cells', { count: spots.length, group, right })}</h3>
      <div ref={effectButtons} className={styles.effects} role="group" aria-label={t('effectOfChosen')}>
        {choices.map((choice) => {
          const isIt = (cell?.effect ?? 'blank') === choice;
          return (
            <ToggleButton
              key={choice}
              size="small"
              checked={isIt}
              // Not by colour alone.
              {...(isIt ? { icon: <Checkmark16Filled /> } : {})}
              disabled={isReading}
              onKeyDown={(event) => event.key === 'Escape' && onBack()}
              onClick={() => onSet(spots, choice === 'blank' ? null : choice)}
            >
              {t(`effect.${choice}`)}
            </ToggleButton>
          );
        })}
      </div>
      {spots.length > 1 ? null : cell === null ? (
        <p className={styles.quiet}>{t('noteLater')}</p>
      ) : (
        <>
          <TypedField
            key={`${cell.group} ${cell.right}`}
            ref={noteField}
            label={t('note')}
            hint={t('noteHint')}
            kept={cell.note}
            disabled={isReading}
            onKeep={(note) => onPatch(cell, { note }, `note ${cell.group} ${cell.right}`)}
            onEscape={onBack}
          />
          <EvidenceChooser
            key={`evidence ${cell.group} ${cell.right}`}
            evidence={evidence}
            chosen={cell.evidence}
            disabled={isReading}
            onChoose={(chosen) => onPatch(cell, { evidence: chosen }, null)}
          />
        </>
      )}
    </section>
  );
});
