import { knownRightsPacks, type Question, type RightsPack } from './rights-pack.ts';

/** What a pack may name: its own things and those of the packs that it refines. */
export interface Known {
  /** null: cannot be known here, since a refined pack is not at hand. */
  readonly ids: {
    readonly rights: ReadonlySet<string> | null;
    readonly groups: ReadonlySet<string> | null;
    readonly sections: ReadonlySet<string> | null;
    readonly questions: ReadonlySet<string> | null;
    readonly triggers: ReadonlySet<string> | null;
    readonly packs: ReadonlySet<string>;
    /** The pack's own: a statement holds for a region of its own jurisdiction. */
    readonly regions: ReadonlySet<string>;
  };
  readonly questions: ReadonlyMap<string, Question>;
}

/** `refined`: the packs that this one refines, with theirs; null: not at hand. */
export function knownNames(pack: RightsPack, refined: readonly RightsPack[] | null): Known {
  const packs = [...(refined ?? []), pack];
  const complete = refined !== null || (pack.refines ?? []).length === 0;
  const ids = (pick: (pack: RightsPack) => string[]) => (complete ? new Set(packs.flatMap(pick)) : null);
  return {
    ids: {
      rights: ids(({ rights }) => rights.map(({ tag }) => tag)),
      groups: ids(({ groups }) => groups.map(({ id }) => id)),
      sections: ids(({ sections }) => sections.map(({ id }) => id)),
      questions: ids(({ questions }) => questions.map(({ id }) => id)),
      triggers: ids(({ triggers }) => triggers.map(({ id }) => id)),
      regions: new Set((pack.regions ?? []).map(({ id }) => id)),
      packs: new Set([...knownRightsPacks, ...packs.map(({ id }) => id), ...(pack.refines ?? [])]),
    },
    questions: new Map(packs.flatMap(({ questions }) => questions.map((question) => [question.id, question]))),
  };
}
