import type { Node } from '@tiptap/pm/model';
import { findUnit } from '../ordinance/provision-index.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { idOf, isProvision } from '../ordinance/provision-kinds.ts';
import type { ProvisionEffects } from '../record/registers.ts';
import type { PromptState } from './assessment-state.ts';
import { decidedPrompts } from './prompt-states.ts';
import { wholeId } from './effect-cells.ts';
import { taggedProvisions } from './tagged-provisions.ts';

/**
 * The outermost provisions that touch a right as far as a person has said so: tagged as more than "none", or with a
 * prompt in them that was confirmed. One matrix for a section, not for each of its paragraphs: a rule is judged as a
 * whole. A link from an answer alone draws no provision in: it says where the answer looks, not that a right is touched.
 */
export function provisionsInScope(doc: Node, prompts: readonly PromptState[]): readonly ProvisionId[] {
  const known = scopes.get(prompts);
  if (known?.doc === doc) return known.inScope;
  const inScope = scopeOf(doc, prompts);
  scopes.set(prompts, { doc, inScope });
  return inScope;
}

const scopes = new WeakMap<readonly PromptState[], { readonly doc: Node; readonly inScope: readonly ProvisionId[] }>();

function scopeOf(doc: Node, prompts: readonly PromptState[]): readonly ProvisionId[] {
  const { bearing, all } = taggedProvisions(doc);
  const touched = new Set<ProvisionId>();
  for (const [tag, ids] of bearing) {
    if (tag !== 'none') for (const id of ids) touched.add(outermost(doc, id));
  }
  for (const { state, provision } of decidedPrompts(prompts)) {
    if (state === 'confirmed' && provision !== null) touched.add(outermost(doc, provision));
  }
  return all.filter((id) => touched.has(id));
}

/** Those, and every smaller provision that somebody gave a matrix of its own; last, those that are gone. */
export function provisionsWithMatrix(
  doc: Node,
  prompts: readonly PromptState[],
  effects: readonly ProvisionEffects[],
): readonly ProvisionId[] {
  const inScope = provisionsInScope(doc, prompts);
  let listed = listings.get(inScope);
  if (listed?.effects !== effects) listings.set(inScope, (listed = { effects, ids: withBegun(doc, inScope, effects) }));
  return listed.ids;
}

interface Listing {
  readonly effects: readonly ProvisionEffects[];
  readonly ids: readonly ProvisionId[];
}
const listings = new WeakMap<readonly ProvisionId[], Listing>();

function withBegun(
  doc: Node,
  inScope: readonly ProvisionId[],
  effects: readonly ProvisionEffects[],
): readonly ProvisionId[] {
  const begun = effects.flatMap(({ id, provisions }) => (id === wholeId ? [] : provisions));
  const scope = new Set(inScope);
  const others = begun.filter((id) => !scope.has(id));
  if (others.length === 0) return inScope;
  const byUnit = new Map<ProvisionId, ProvisionId[]>();
  for (const id of others) {
    const unit = outermost(doc, id);
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), id]);
  }
  const listed = new Set(
    taggedProvisions(doc).all.flatMap((id) => [...(scope.has(id) ? [id] : []), ...(byUnit.get(id) ?? [])]),
  );
  return [...listed, ...others.filter((id) => !listed.has(id))];
}

/**
 * The outermost provision that one stands in; itself where it is one, or is gone. A table or a loose line of a schedule
 * stands in the schedule, which is one thing to assess.
 */
export function outermost(doc: Node, id: ProvisionId): ProvisionId {
  const unit = findUnit(doc, id);
  if (unit === null) return id;
  const isLoose = unit.container.type.name === 'schedule' && !isProvision(unit.node);
  return idOf(isLoose ? unit.container : unit.node) ?? id;
}
