import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useTranslation } from 'react-i18next';
import { effectDigest } from '../../../../shared/assessment/effect-digest.ts';
import type { MatrixAxes } from '../../../../shared/assessment/matrix-axes.ts';
import { wholeId } from '../../../../shared/assessment/effect-cells.ts';
import { headingText } from '../../../../shared/ordinance/ordinance-text.ts';
import { findProvision } from '../../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { FieldSelect } from '../../../ui/field-select.tsx';
import { useDesk } from '../assessment-desk.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
  },
  field: { flex: '0 1 26rem', minWidth: 0 },
});

export interface ProvisionChooserProps {
  /** In the order of the text; null: the by-law as a whole. */
  readonly places: readonly (ProvisionId | null)[];
  readonly place: ProvisionId | null;
  readonly axes: MatrixAxes;
  readonly onGo: (place: ProvisionId | null) => void;
}

/** Which matrix to fill in, each with how far it has come. */
export const ProvisionChooser = memo(function ProvisionChooser({ places, place, axes, onGo }: ProvisionChooserProps) {
  const { t } = useTranslation('matrix');
  const { snapshot, labelOf } = useDesk();
  const styles = useStyles();
  const { registers, doc } = snapshot;
  const entries = new Map(registers.effects.map((entry) => [entry.id, entry]));
  const at = places.indexOf(place);
  const nameOf = (id: ProvisionId | null): string => {
    const entry = entries.get(id ?? wholeId);
    const all = axes.groups.length * axes.rights.length;
    const filled = entry ? all - effectDigest(entry, axes).blank : 0;
    const node = id === null ? null : findProvision(doc, id)?.node;
    const label = id === null ? t('whole') : (labelOf(id) ?? t('gone'));
    return t('option', { label, heading: node ? headingText(node) : '', filled, all });
  };
  const next = places[at + 1];
  const previous = places[at - 1];
  return (
    <div className={styles.root}>
      <Field label={t('provision')} className={styles.field}>
        <FieldSelect
          value={place ?? wholeId}
          onChange={(_, data) => onGo(places.find((id) => (id ?? wholeId) === data.value) ?? null)}
        >
          {places.map((id) => (
            <option key={id ?? wholeId} value={id ?? wholeId}>
              {nameOf(id)}
            </option>
          ))}
        </FieldSelect>
      </Field>
      <Button
        icon={<ChevronLeft20Regular />}
        aria-label={t('previous')}
        disabledFocusable={previous === undefined}
        onClick={() => previous !== undefined && onGo(previous)}
      />
      <Button
        icon={<ChevronRight20Regular />}
        aria-label={t('next')}
        disabledFocusable={next === undefined}
        onClick={() => next !== undefined && onGo(next)}
      />
    </div>
  );
});
