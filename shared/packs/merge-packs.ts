import { type JoinedLaw, joinLaw } from './join-law.ts';
import { type PackConflict, packConflicts } from './pack-conflicts.ts';
import { inReadingOrder } from './pack-order.ts';
import { inChosenRegions } from './regions.ts';
import type { Question, Refinement, RightsPack, Trigger } from './rights-pack.ts';
import { type WordLists, wordListsOf } from './word-lists.ts';

/** A right with every place where the packs in force say that it stands. */
export interface MergedRight {
  readonly tag: string;
  readonly title: string;
  readonly where: readonly MergedPlace[];
}
export interface MergedPlace {
  readonly pack: string;
  readonly text: string;
  readonly source: string;
  readonly verified: boolean;
}

export type SilentPlace = NonNullable<RightsPack['silentPlaces']>[number];

/** Several packs read as one. `sources` are found by pack and id: two packs may use one id for two sources. */
export interface MergedPacks extends JoinedLaw {
  /** In reading order. */
  readonly ids: readonly string[];
  /** By id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly rights: readonly MergedRight[];
  readonly groups: RightsPack['groups'];
  readonly sections: RightsPack['sections'];
  readonly questions: readonly Question[];
  readonly triggers: readonly Trigger[];
  readonly wordLists: WordLists;
  readonly silentPlaces: readonly SilentPlace[];
  /** What the packs say differently of one matter: shown, never silently settled. */
  readonly conflicts: readonly PackConflict[];
}

const merged = new WeakMap<RightsPack, { packs: readonly RightsPack[]; result: MergedPacks }[]>();

/**
 * The packs in force together, in reading order whatever the order in which they are given. Where two say something of
 * the assessment under the same id, the later one's wording replaces the earlier one's in its place, so that a country's
 * pack refines the international core; its refinements add to the help of a question and may change when it is shown and
 * what it raises. Of law nothing is replaced: grounds, duties, rights without limit, aims and tests of all packs stand
 * together, each with its pack. The same packs give the same object.
 */
export function mergePacks(packs: readonly RightsPack[]): MergedPacks {
  const ordered = inReadingOrder(packs);
  const first = ordered[0];
  if (!first) return merge([]);
  const known = merged.get(first) ?? [];
  const earlier = known.find((candidate) => isSame(candidate.packs, ordered));
  if (earlier) return earlier.result;
  const result = merge(ordered.map(inChosenRegions));
  merged.set(first, [...known, { packs: ordered, result }]);
  return result;
}

function isSame(a: readonly RightsPack[], b: readonly RightsPack[]): boolean {
  return a.length === b.length && a.every((pack, index) => pack === b[index]);
}

function merge(packs: readonly RightsPack[]): MergedPacks {
  const byId = <T extends { readonly id: string }>(pick: (pack: RightsPack) => readonly T[]): T[] => [
    ...new Map(packs.flatMap(pick).map((value) => [value.id, value])).values(),
  ];
  return {
    ...joinLaw(packs),
    ids: packs.map(({ id }) => id),
    titles: new Map(packs.map(({ id, title }) => [id, title])),
    rights: mergeRights(packs),
    groups: byId(({ groups }) => groups),
    sections: byId(({ sections }) => sections),
    questions: mergeQuestions(packs),
    triggers: byId(({ triggers }) => triggers),
    wordLists: wordListsOf(packs),
    silentPlaces: byId(({ silentPlaces }) => silentPlaces ?? []),
    conflicts: packConflicts(packs),
  };
}

function mergeRights(packs: readonly RightsPack[]): MergedRight[] {
  const rights = new Map<string, MergedRight>();
  for (const pack of packs) {
    for (const { tag, title, where, source, verified } of pack.rights) {
      const places = rights.get(tag)?.where ?? [];
      rights.set(tag, { tag, title, where: [...places, { pack: pack.id, text: where, source, verified }] });
    }
  }
  return [...rights.values()];
}

function mergeQuestions(packs: readonly RightsPack[]): Question[] {
  const questions = new Map<string, Question>();
  for (const pack of packs) {
    for (const question of pack.questions) questions.set(question.id, question);
    for (const refinement of pack.refinements ?? []) {
      const question = questions.get(refinement.question);
      if (question) questions.set(question.id, refine(question, refinement));
    }
  }
  return [...questions.values()];
}

function refine(question: Question, { help, show, effects, source }: Refinement): Question {
  return {
    ...question,
    help: help === undefined ? question.help : `${question.help} ${help}`,
    show: show ?? question.show,
    effects: effects ?? question.effects,
    // The law behind a changed effect is that of the pack that changed it.
    source: effects === undefined ? question.source : source,
  };
}
