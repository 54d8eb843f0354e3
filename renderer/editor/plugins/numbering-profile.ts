import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';

const key = new PluginKey<NumberingProfile>('numberingProfile');

/** Lets commands know by which profile the page is numbered. */
export function numberingProfile(profile: NumberingProfile): Plugin<NumberingProfile> {
  return new Plugin({ key, state: { init: () => profile, apply: (_, kept) => kept } });
}

export const numberingProfileOf = (state: EditorState): NumberingProfile | null => key.getState(state) ?? null;
