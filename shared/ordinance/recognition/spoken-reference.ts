import type { LevelWord } from './level-words.ts';

/** One number of a reference as it is typed: "12(3)(a)", or the "(h)" that carries on from "2(1)(g)". */
export interface SpokenNumber {
  /** Without brackets: "12", "3", "a". */
  readonly steps: readonly string[];
  /** True if the first step stands in brackets, so that it is counted from where the reference stands. */
  readonly bracketed: boolean;
  /** True if it ends a range that the number before it begins. */
  readonly endsRange: boolean;
  /** Where it ends in the line. */
  readonly to: number;
}

/** A reference as it is typed in one line, not yet looked up. */
export interface SpokenReference {
  readonly word: LevelWord;
  /** "this section", "that subsection", "the Schedule" have no numbers; any other has one at least. */
  readonly pointer: 'this' | 'that' | 'the' | null;
  readonly isPlural: boolean;
  readonly numbers: readonly SpokenNumber[];
  readonly from: number;
  readonly to: number;
  /** What it is said to be part of: the "section 12" of "subsection (2) of section 12". */
  readonly within: SpokenReference | null;
  /** What it is said to be of, in lower case, where that may be the name of a schedule or else another enactment. */
  readonly ofName: string | null;
  /** True if it is said to be of this by-law as a whole. */
  readonly ofThisLaw: boolean;
  /** True if it is a reference to another enactment. */
  readonly isExternal: boolean;
}
