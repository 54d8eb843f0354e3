import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { MenuCommand } from '../../shared/ipc/desktop-api.ts';

/** Something a person can do where they are; shown in the command palette and on the sheet of shortcuts. */
export interface Command {
  readonly id: string;
  /** Worded already, a verb first: "Open a by-law". */
  readonly title: string;
  /** The heading it stands under, worded already. */
  readonly group: string;
  /** Other words that a person may look for it by, worded already. */
  readonly words?: string;
  /** "Mod-Shift-K". The first one shown; every one works. */
  readonly keys?: readonly string[];
  /** Who hears its keys: the whole window, or only the place that offers it, which sees to them itself. */
  readonly heardBy?: 'window' | 'place';
  /** Only its key can do it, where the cursor is: on the sheet of shortcuts, not in the palette. */
  readonly isKeyOnly?: boolean;
  /** In an input or a text area its keys are the field's own, as for undo. */
  readonly leavesFields?: boolean;
  /** The item of the shell's menu that runs it. */
  readonly menu?: MenuCommand;
  readonly run: () => void;
}

interface Registry {
  readonly groups: ReadonlyMap<symbol, readonly Command[]>;
}
const useRegistry = create<Registry>(() => ({ groups: new Map() }));

/**
 * Offers commands for as long as the component stands. Later components' commands win over earlier ones of the same
 * id. `run` may change with every render without anybody being told; titles and keys are compared.
 */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  const shape = JSON.stringify(commands, (key, value: unknown) => (key === 'run' ? undefined : value));
  useEffect(() => {
    const key = Symbol('commands');
    const stable = (JSON.parse(shape) as Omit<Command, 'run'>[]).map((command) => ({
      ...command,
      run: () => latest.current.find((now) => now.id === command.id)?.run(),
    }));
    useRegistry.setState(({ groups }) => ({ groups: new Map(groups).set(key, stable) }));
    return () =>
      useRegistry.setState(({ groups }) => {
        const rest = new Map(groups);
        rest.delete(key);
        return { groups: rest };
      });
  }, [shape]);
}

/** Every command that can be run now, those of the outermost component first. */
export function currentCommands(groups = useRegistry.getState().groups): readonly Command[] {
  const byId = new Map<string, Command>();
  for (const commands of groups.values()) for (const command of commands) byId.set(command.id, command);
  return [...byId.values()];
}

/** As `currentCommands`, following changes. */
export function useCurrentCommands(): readonly Command[] {
  const groups = useRegistry((registry) => registry.groups);
  return currentCommands(groups);
}

/** Runs a command by its id; false when nobody offers it here. */
export function runCommand(id: string): boolean {
  const command = currentCommands().find((candidate) => candidate.id === id);
  command?.run();
  return command !== undefined;
}
