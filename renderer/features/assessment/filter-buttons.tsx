import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark';
import type { Ref } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface FilterButtonsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChoose: (value: T) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/** One of a few ways of showing a list; the pressed one is shown. */
export function FilterButtons<T extends string>({ label, value, options, onChoose, ref }: FilterButtonsProps<T>) {
  const styles = useStyles();
  return (
    <div ref={ref} className={styles.root} role="group" aria-label={label}>
      {options.map((option) => (
        <ToggleButton
          key={option.value}
          size="small"
          checked={option.value === value}
          // Not by colour alone.
          {...(option.value === value ? { icon: <Checkmark16Filled /> } : {})}
          onClick={() => onChoose(option.value)}
        >
          {option.text}
        </ToggleButton>
      ))}
    </div>
  );
}
