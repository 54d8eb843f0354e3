import type { Profile } from '../../packs/profile.ts';
import type { NumberedKind } from './word-lists.ts';

/** One step of indentation in twips: 1.2 cm, room for "(xviii)". */
export const step = 680;
const margin = 1440;

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Between the margins, in twips. */
  readonly text: number;
}

export function pageOf(profile: Profile): Page {
  const [width, height] = profile.page.size === 'Letter' ? [12240, 15840] : [11906, 16838];
  return { width, height, margin, text: width - 2 * margin };
}

/** Where the text of a kind stands when every level above it is there; its number hangs one step before. */
export const textIndent: Readonly<Record<NumberedKind, number>> = {
  schedule: 0,
  part: 0,
  chapter: 0,
  section: step,
  definition: step,
  subsection: 2 * step,
  paragraph: 3 * step,
  subparagraph: 4 * step,
  item: 5 * step,
  subitem: 6 * step,
};
