import { closeHistory } from '@tiptap/pm/history';
import type { Command } from '@tiptap/pm/state';
import * as structure from '../../../shared/ordinance/structure-commands.ts';
import { unlockedMeta } from '../plugins/locked-numbers.ts';
import { numberingProfileOf } from '../plugins/numbering-profile.ts';
import { nameStep } from '../plugins/undo-names.ts';

/** Every number stays as it is from now on. */
export const lockNumbers: Command = (state, dispatch) => {
  const profile = numberingProfileOf(state);
  const { tr } = state;
  if (profile === null || !structure.lockNumbers(tr, profile)) return false;
  dispatch?.(closeHistory(nameStep(tr, 'lockNumbers')));
  return true;
};

/** Every number is counted again. */
export const unlockNumbers: Command = (state, dispatch) => {
  const { tr } = state;
  if (!structure.unlockNumbers(tr)) return false;
  dispatch?.(closeHistory(nameStep(tr.setMeta(unlockedMeta, true), 'unlockNumbers')));
  return true;
};
