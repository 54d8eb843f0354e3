import { ToolbarButton, Tooltip } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ariaKeysOf, withKeys } from './command-keys.ts';

export interface ToolButtonProps {
  readonly name: string;
  readonly icon: ReactElement;
  readonly onRun: () => void;
  /** The chord, shown in the tooltip. */
  readonly chord?: string | null;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** A button of the toolbar. A click leaves the focus where it was, so that the text can be gone on with. */
export function ToolButton({ name, icon, onRun, chord = null, pressed, disabled = false }: ToolButtonProps) {
  return (
    <Tooltip content={withKeys(name, chord)} relationship="label">
      <ToolbarButton
        icon={icon}
        appearance={pressed ? 'primary' : 'subtle'}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        aria-keyshortcuts={ariaKeysOf(chord)}
        disabledFocusable={disabled}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!disabled) onRun();
        }}
      />
    </Tooltip>
  );
}
