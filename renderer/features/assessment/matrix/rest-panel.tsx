import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import { withoutEffectOnRest } from '../../../../shared/assessment/rest-of-matrix.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useDesk } from '../assessment-desk.ts';
import { TypedField } from './typed-field.tsx';
import type { EffectsEditing } from './use-effects.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface RestPanelProps {
  readonly axes: MatrixAxes;
  /** The reason as kept. */
  readonly kept: string;
  /** How many cells are blank. */
  readonly count: number;
  readonly onChange: EffectsEditing['change'];
}

/** "No effect" for all that is left blank, said once and with a reason: a matrix has hundreds of cells, and few are hit. */
export const RestPanel = memo(function RestPanel({ axes, kept, count, onChange }: RestPanelProps) {
  const { t } = useTranslation('matrix');
  const { isReading } = useDesk();
  const styles = useStyles();
  const reason = useRef<HTMLTextAreaElement>(null);
  const fill = () => {
    const said = reason.current?.value.trim() ?? '';
    if (said === '') {
      announce(t('rest.why'));
      reason.current?.focus();
      return;
    }
    onChange((before) => withoutEffectOnRest(before, axes, said));
    announce(t('rest.said', { count }));
  };
  if (isReading && kept === '') return null;
  return (
    <section className={styles.root} aria-label={t('rest.title')}>
      <h3 className={styles.title}>{t('rest.title')}</h3>
      <TypedField
        ref={reason}
        label={t('rest.reason')}
        hint={t('rest.hint')}
        kept={kept}
        disabled={isReading}
        onKeep={(rest) => onChange(() => ({ rest }), 'rest')}
      />
      {isReading ? null : count === 0 ? (
        <p className={styles.quiet}>{t('rest.done')}</p>
      ) : (
        <div>
          <Button onClick={fill}>{t('rest.fill', { count })}</Button>
        </div>
      )}
    </section>
  );
});
