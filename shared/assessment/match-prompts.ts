import type { Node } from '@tiptap/pm/model';
import { type Numbering, numberOrdinance } from '../ordinance/numbering.ts';
import { inlinePrinter, textOf } from '../ordinance/ordinance-text.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { idOf } from '../ordinance/provision-kinds.ts';
import type { NumberingProfile } from '../packs/profile.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import { type CompiledTriggers, compiledTriggers } from './compiled-triggers.ts';
import { matchUnit, type Presence, type UnitMatches } from './match-unit.ts';
import { unitText } from './passages.ts';
import { type PromptMatch, promptMatch } from './prompt-match.ts';
import { unitsOf } from './units.ts';

export type { PromptMatch } from './prompt-match.ts';

interface Known extends UnitMatches {
  readonly container: ProvisionId | null;
  /** What it prints the numbers of, and how these were cited when it was read. */
  readonly cites: readonly ProvisionId[];
  readonly cited: readonly (string | undefined)[];
}

const byDocument = new WeakMap<CompiledTriggers, WeakMap<Node, WeakMap<NumberingProfile, readonly PromptMatch[]>>>();
const byUnit = new WeakMap<CompiledTriggers, WeakMap<Node, Known>>();

/**
 * The places whose words raise a question of rights, in document order, those of the whole document last. A lead-in and
 * its item are read as one text: words that reach into the item are reported at the item, words wholly in the lead-in
 * once, at the lead-in. What is found is never all that matters; what is not found means nothing.
 *
 * Memoised by unit and packs: after a change in one section only that section is read again, and the same matches are
 * the same objects.
 */
export function matchPrompts(
  doc: Node,
  profile: NumberingProfile,
  packs: readonly RightsPack[],
): readonly PromptMatch[] {
  const triggers = compiledTriggers(packs);
  const documents = memo(
    byDocument,
    triggers,
    () => new WeakMap<Node, WeakMap<NumberingProfile, readonly PromptMatch[]>>(),
  );
  const profiles = memo(documents, doc, () => new WeakMap<NumberingProfile, readonly PromptMatch[]>());
  return memo(profiles, profile, () => match(doc, profile, triggers));
}

function match(doc: Node, profile: NumberingProfile, triggers: CompiledTriggers): readonly PromptMatch[] {
  const units = memo(byUnit, triggers, () => new WeakMap<Node, Known>());
  const numbering = numberOrdinance(doc, profile);
  const print = inlinePrinter(numbering);
  const matches: PromptMatch[] = [];
  const presences: (readonly Presence[])[] = [];
  for (const unit of unitsOf(doc)) {
    let known = units.get(unit.node);
    if (!known || known.container !== unit.container || !isCitedSo(known, numbering)) {
      const text = unitText(unit.node, unit.container, (block) => textOf(block, print));
      const cites = citedFrom(unit.node);
      const cited = cites.map((id) => numbering.get(id)?.fullLabel);
      known = { ...matchUnit(text, triggers), container: unit.container, cites, cited };
      units.set(unit.node, known);
    }
    for (const found of known.matches) matches.push(found);
    presences.push(known.presence);
  }
  for (const [index, { trigger }] of triggers.inDocument.entries()) {
    const all = presences.map((presence) => presence[index] as Presence);
    const fires = all.some(({ present }) => present) && all.some(({ andPresent }) => andPresent);
    if (!fires || all.some(({ absent }) => absent)) continue;
    matches.push(promptMatch(trigger, null, all.find(({ present }) => present)?.match ?? ''));
  }
  return matches;
}

/**
 * The provisions whose numbers a unit prints, and then the unit itself, from which short forms are counted: these may
 * change while the unit stays the same node. Empty where it prints none.
 */
function citedFrom(unit: Node): readonly ProvisionId[] {
  const found: ProvisionId[] = [];
  unit.descendants((node) => {
    if (node.type.name === 'reference') found.push(...(node.attrs['to'] as ProvisionId[]));
  });
  const own = idOf(unit);
  return found.length > 0 && own !== null ? [...found, own] : found;
}

function isCitedSo({ cites, cited }: Known, numbering: Numbering): boolean {
  return cites.every((id, index) => numbering.get(id)?.fullLabel === cited[index]);
}

function memo<K extends object, V>(known: WeakMap<K, V>, key: K, compute: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = compute();
    known.set(key, value);
  }
  return value;
}
