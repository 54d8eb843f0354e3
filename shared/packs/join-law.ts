import type { z } from 'zod';
import type { consultationRuleSchema, groundSchema, Wording } from './law-statements.ts';
import { type TestStep, testSteps } from './limitation-test.ts';
import type { RightsPack } from './rights-pack.ts';

/** A statement of law with the pack that makes it; `asOf` and `regionTitle` are looked up in that pack. */
export type FromPack<T> = T & {
  readonly pack: string;
  readonly asOf: string;
  /** The part of the jurisdiction that it holds for; null: all of it. */
  readonly regionTitle: string | null;
};

type Ground = z.infer<typeof groundSchema>;
type List<K extends keyof RightsPack> = NonNullable<RightsPack[K]> extends readonly (infer T)[] ? T : never;

/** One ground with every name that the packs have for it. */
export interface UnitedGround {
  /** What the names have in common: the `meaning` of each, or its id. */
  readonly id: string;
  /** The first of the names. */
  readonly title: string;
  readonly names: readonly FromPack<Ground>[];
}

/** A minimum of consultation, and whose it is: of two that are equally long, the first in reading order. */
export interface StrictestPeriod {
  readonly days: number;
  readonly pack: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly regionTitle: string | null;
  readonly source: string;
  readonly verified: boolean;
}

export type PackTest = FromPack<Omit<List<'tests'>, 'steps'> & { readonly steps: readonly TestStep[] }>;

/** The law of several packs side by side: nothing of one takes away what another says. */
export interface JoinedLaw {
  readonly noLimit: readonly FromPack<List<'noLimit'>>[];
  readonly grounds: readonly UnitedGround[];
  /** How lists of grounds stay open, pack by pack. */
  readonly openGrounds: readonly FromPack<Ground>[];
  readonly duties: readonly FromPack<List<'duties'>>[];
  /** The longest of the minimum periods of consultation. */
  readonly consultation: StrictestPeriod | null;
  readonly consultationRules: readonly FromPack<z.infer<typeof consultationRuleSchema>>[];
  readonly aims: readonly FromPack<List<'aims'>>[];
  readonly tests: readonly PackTest[];
  readonly penaltyLimits: readonly FromPack<List<'penaltyLimits'>>[];
  readonly cautions: readonly FromPack<List<'cautions'>>[];
  readonly wording: readonly FromPack<Wording>[];
}

interface Said {
  readonly as_of?: string | undefined;
  readonly region?: string | undefined;
}

/** The packs come in reading order. */
export function joinLaw(packs: readonly RightsPack[]): JoinedLaw {
  const all = <T extends Said>(pick: (pack: RightsPack) => readonly T[] | undefined): FromPack<T>[] =>
    packs.flatMap((pack) => (pick(pack) ?? []).map((said) => fromPack(said, pack)));
  const grounds = all(({ grounds: own }) => own);
  return {
    noLimit: all(({ noLimit }) => noLimit),
    grounds: uniteGrounds(grounds.filter(({ open }) => open === undefined)),
    openGrounds: grounds.filter(({ open }) => open !== undefined),
    duties: all(({ duties }) => duties),
    consultation: strictestPeriod(packs),
    consultationRules: all(({ consultationRules }) => consultationRules),
    aims: all(({ aims }) => aims),
    tests: all(({ tests }) => tests).map((test) => ({ ...test, steps: testSteps(test.steps) })),
    penaltyLimits: all(({ penaltyLimits }) => penaltyLimits),
    cautions: all(({ cautions }) => cautions),
    wording: all(({ wording }) => wording && [wording]),
  };
}

function fromPack<T extends Said>(said: T, pack: RightsPack): FromPack<T> {
  const region = pack.regions?.find(({ id }) => id === said.region);
  return { ...said, pack: pack.id, asOf: said.as_of ?? pack.as_of, regionTitle: region?.title ?? null };
}

function uniteGrounds(grounds: readonly FromPack<Ground>[]): UnitedGround[] {
  const united = new Map<string, FromPack<Ground>[]>();
  for (const ground of grounds) {
    const meaning = ground.meaning ?? ground.id;
    united.set(meaning, [...(united.get(meaning) ?? []), ground]);
  }
  return [...united].map(([id, names]) => ({ id, title: names[0]?.title ?? id, names }));
}

function strictestPeriod(packs: readonly RightsPack[]): StrictestPeriod | null {
  const periods = packs.flatMap((pack): StrictestPeriod[] => {
    const { consultation, consultationRules = [] } = pack;
    const general = consultation ? [{ ...consultation, title: null, text: null }] : [];
    const rules = consultationRules.filter(({ measures }) => measures === 'consultation');
    return [...general, ...rules].flatMap((rule) => {
      if (rule.days === null) return [];
      const { days, title, text, source, verified } = rule;
      return [{ days, pack: pack.id, title, text, regionTitle: fromPack(rule, pack).regionTitle, source, verified }];
    });
  });
  return periods.reduce<StrictestPeriod | null>((a, b) => (a && a.days >= b.days ? a : b), null);
}
