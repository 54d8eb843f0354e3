import type { Refinement, RightsPack } from './rights-pack.ts';
import type { Wording } from './law-statements.ts';

export const wordingNames = [
  'assessment',
  'signOff',
  'decision',
  'adverseEffect',
] as const satisfies readonly (keyof Wording)[];

/** Where packs in force say different things of one matter, so that a person has to know that both were said. */
export type PackConflict =
  /** Two packs ask another question under one id; `packs` in reading order: the last is asked. */
  | { readonly kind: 'question'; readonly question: string; readonly packs: readonly string[] }
  /** Two packs change when a question is shown, or what it raises, each in its way; the last one holds. */
  | { readonly kind: 'show' | 'effects'; readonly question: string; readonly packs: readonly string[] }
  /** An aim that one pack permits for a right and another says does not count. */
  | {
      readonly kind: 'aim';
      readonly right: string;
      readonly aim: string;
      readonly permits: readonly string[];
      readonly refuses: readonly string[];
    }
  /** Two packs describe a duty of one id in other words; both stand. */
  | { readonly kind: 'duty'; readonly duty: string; readonly packs: readonly string[] }
  /** Packs call a thing by different names; the last is used where only one can be. */
  | {
      readonly kind: 'wording';
      readonly what: (typeof wordingNames)[number];
      readonly packs: readonly string[];
      readonly words: readonly string[];
    };

/** Every conflict between packs, which come in reading order. A pack that refines another may change what that one says. */
export function packConflicts(packs: readonly RightsPack[]): PackConflict[] {
  return [...questionConflicts(packs), ...aimConflicts(packs), ...dutyConflicts(packs), ...wordingConflicts(packs)];
}

interface Claim {
  readonly pack: RightsPack;
  readonly value: unknown;
}

/** The packs that claim different things, those left out whose claim a later one may change since it refines them. */
function disagreeing(claims: readonly Claim[]): readonly Claim[] {
  const standing = claims.filter(
    ({ pack }) => !claims.some((other) => other.pack !== pack && other.pack.refines?.includes(pack.id) === true),
  );
  return new Set(standing.map(({ value }) => JSON.stringify(value))).size > 1 ? standing : [];
}

function conflictsOf<T extends { readonly id: string }>(
  packs: readonly RightsPack[],
  pick: (pack: RightsPack) => readonly T[],
  valueOf: (value: T) => unknown,
  found: (id: string, packs: readonly string[], values: readonly unknown[]) => PackConflict,
): PackConflict[] {
  const claims = new Map<string, Claim[]>();
  for (const pack of packs) {
    for (const one of pick(pack)) {
      const value = valueOf(one);
      if (value !== undefined) claims.set(one.id, [...(claims.get(one.id) ?? []), { pack, value }]);
    }
  }
  return [...claims].flatMap(([id, all]) => {
    const apart = disagreeing(all);
    if (apart.length === 0) return [];
    return [
      found(
        id,
        apart.map(({ pack }) => pack.id),
        apart.map(({ value }) => value),
      ),
    ];
  });
}

function questionConflicts(packs: readonly RightsPack[]): PackConflict[] {
  const refinements = ({ refinements: own = [] }: RightsPack) => own.map((one) => ({ ...one, id: one.question }));
  const changed = (kind: 'show' | 'effects') =>
    conflictsOf(
      packs,
      refinements,
      (one: Refinement) => one[kind],
      (question, ids) => ({ kind, question, packs: ids }),
    );
  return [
    ...conflictsOf(
      packs,
      ({ questions }) => questions,
      (question) => question,
      (question, ids) => ({ kind: 'question', question, packs: ids }),
    ),
    ...changed('show'),
    ...changed('effects'),
  ];
}

function dutyConflicts(packs: readonly RightsPack[]): PackConflict[] {
  return conflictsOf(
    packs,
    ({ duties }) => duties,
    ({ title, text, force = 'law' }) => [title, text, force],
    (duty, ids) => ({ kind: 'duty', duty, packs: ids }),
  );
}

function wordingConflicts(packs: readonly RightsPack[]): PackConflict[] {
  const named = ({ wording }: RightsPack) =>
    wordingNames.flatMap((id) => (wording?.[id] === undefined ? [] : [{ id, words: wording[id] }]));
  return conflictsOf(
    packs,
    named,
    ({ words }) => words,
    (what, ids, values) => ({
      kind: 'wording',
      what: what as (typeof wordingNames)[number],
      packs: ids,
      words: values.map(String),
    }),
  );
}

function aimConflicts(packs: readonly RightsPack[]): PackConflict[] {
  const said = packs.flatMap(({ id, aims = [] }) => aims.map((one) => ({ ...one, pack: id })));
  const refused = said.flatMap(({ right, not = [] }) => not.map((aim) => ({ right, aim })));
  const seen = new Set<string>();
  return refused.flatMap(({ right, aim }) => {
    const same = (other: string) => other.toLowerCase() === aim.toLowerCase();
    const key = `${right} ${aim.toLowerCase()}`;
    const permits = said.filter((one) => one.right === right && one.aims.some(same)).map(({ pack }) => pack);
    if (permits.length === 0 || seen.has(key)) return [];
    seen.add(key);
    const refuses = said.filter((one) => one.right === right && one.not?.some(same)).map(({ pack }) => pack);
    return [{ kind: 'aim', right, aim, permits, refuses }];
  });
}
