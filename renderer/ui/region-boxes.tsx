import { Checkbox, makeStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap' },
  legend: { padding: 0, lineHeight: 1.5 },
});

export interface RegionBoxesProps {
  readonly legend: string;
  readonly regions: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The parts of a jurisdiction that have law of their own: those that are ticked count. */
export function RegionBoxes({ legend, regions, chosen, disabled, onChoose }: RegionBoxesProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{legend}</legend>
      {regions.map(({ id, title }) => (
        <Checkbox
          key={id}
          label={title}
          checked={chosen.includes(id)}
          disabled={disabled}
          onChange={(_, { checked }) =>
            onChoose(checked === true ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  );
}
