import { findUnit } from '../ordinance/provision-index.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { cellsOf } from './answer-state.ts';
import type { Inquiry as Whole } from './assessment-state.ts';
import { summaryOfCells } from './effect-cells.ts';
import { decidedPrompts } from './prompt-states.ts';
import { type FormState, formState, testsFor } from './form-outcome.ts';
import { outermost } from './provisions-in-scope.ts';
import { taggedProvisions } from './tagged-provisions.ts';

type Inquiry = Omit<Whole, 'limits' | 'answerTo'>;

/** A right that provisions limit, and the forms in which that is justified by the test of one pack. */
export interface Limit {
  readonly pack: string;
  readonly right: string;
  /** The provisions that limit it, in the order in which that was said; empty where only the text as a whole does. */
  readonly provisions: readonly ProvisionId[];
  /** Those of them that no form names. */
  readonly uncovered: readonly ProvisionId[];
  /** False: nobody has said that the right is limited, but there is a form for it. */
  readonly isWanted: boolean;
  readonly forms: readonly FormState[];
}

export interface Limits {
  readonly all: readonly Limit[];
  /** Provisions tagged as limiting a right, of which nobody has said which right that is. */
  readonly unnamed: readonly ProvisionId[];
}

/**
 * Which provisions limit which rights: those with a cell of harm in the matrix, and those at which a prompt is confirmed,
 * unless the matrix of the provision says of that right that there is no harm. Each wants a form by each pack that has a
 * test for the right.
 */
export function limitsIn(inquiry: Inquiry): Limits {
  const { packs, registers, doc } = inquiry;
  const limited = limitedRights(inquiry);
  const states = registers.justifications.map((form) => formState(form, packs));
  const rights = new Set([...limited.keys(), ...states.map(({ form }) => form.right)]);
  const all = [...rights].flatMap((right): readonly Limit[] => {
    const places = limited.get(right);
    const provisions = [...(places ?? [])].filter((id): id is ProvisionId => id !== null);
    const others = states.filter(({ form }) => form.right === right && !packs.ids.includes(form.pack));
    const named = [...packs.ids, ...new Set(others.map(({ form }) => form.pack))];
    return named.flatMap((pack): readonly Limit[] => {
      const forms = states.filter(({ form }) => form.right === right && form.pack === pack);
      const isWanted = places !== undefined && testsFor(packs, pack, right).length > 0;
      if (!isWanted && forms.length === 0) return [];
      const covering = new Set<ProvisionId | null>(forms.flatMap(({ form }) => form.provisions));
      const covered = (id: ProvisionId) => covering.has(id) || covering.has(unitOf(inquiry, id));
      const uncovered = isWanted ? provisions.filter((id) => !covered(id)) : [];
      return [{ pack, right, provisions, uncovered, isWanted, forms }];
    });
  });
  const said = new Set(
    [
      ...[...limited.values()].flatMap((places) => [...places]),
      ...registers.justifications.flatMap((f) => f.provisions),
    ].flatMap((id) => (id === null ? [] : [unitOf(inquiry, id)])),
  );
  const tagged = taggedProvisions(doc).bearing.get('limits-right') ?? [];
  return { all, unnamed: tagged.filter((id) => !said.has(unitOf(inquiry, id))) };
}

/** By right; null: the text as a whole. */
function limitedRights(inquiry: Inquiry): ReadonlyMap<string, ReadonlySet<ProvisionId | null>> {
  const { packs, prompts, registers } = inquiry;
  const limited = new Map<string, Set<ProvisionId | null>>();
  const limit = (right: string, place: ProvisionId | null) => {
    const places = limited.get(right);
    if (places) places.add(place);
    else limited.set(right, new Set([place]));
  };
  const harmless = new Set<string>();
  for (const { provisions, cells } of registers.effects) {
    const place = provisions[0] ?? null;
    for (const [right, gravest] of summaryOfCells(cells).byRight) {
      if (gravest === 'harm') limit(right, place);
      else if (gravest !== 'unknown') harmless.add(`${place} ${right}`);
    }
  }
  for (const { id, answer } of packs.questions) {
    if (answer.type !== 'matrix') continue;
    const given = inquiry.answers.find(({ question }) => question === id) ?? null;
    const rights = cellsOf(given).flatMap(({ right, effect }) => (effect === 'harm' ? [right] : []));
    const places = given && given.provisions.length > 0 ? given.provisions : [null];
    for (const right of rights) for (const place of places) limit(right, place);
  }
  for (const { state, strength, provision, rights } of decidedPrompts(prompts)) {
    if (state !== 'confirmed' || strength === 'positive') continue;
    for (const right of rights) {
      const unit = provision === null ? null : unitOf(inquiry, provision);
      if (harmless.has(`${provision} ${right}`) || harmless.has(`${unit} ${right}`)) continue;
      limit(right, provision);
    }
  }
  const known = packs.rights.map(({ tag }) => tag);
  return new Map(known.flatMap((right) => (limited.has(right) ? [[right, limited.get(right) ?? new Set()]] : [])));
}

function unitOf({ doc }: Inquiry, id: ProvisionId): ProvisionId | null {
  return findUnit(doc, id) === null ? null : outermost(doc, id);
}
