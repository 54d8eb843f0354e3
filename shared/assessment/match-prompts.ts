import type { Node } from '@tiptap/pm/model';
import { atOnce } from '../at-once.ts';
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
  /** The numbers by which that was found to be so last. */
  citedAs: object;
}
/** What stands for the numbers of a document, the same for as long as none of them changes. */
interface Cited {
  readonly numbering: Numbering;
  readonly as: object;
}

const byDocument = new WeakMap<CompiledTriggers, WeakMap<Node, WeakMap<NumberingProfile, readonly PromptMatch[]>>>();
const byUnit = new WeakMap<CompiledTriggers, WeakMap<Node, Known>>();
const lastMatches = new WeakMap<CompiledTriggers, readonly PromptMatch[]>();
const lastCited = new WeakMap<CompiledTriggers, Cited>();

/**
 * The places whose words raise a question of rights, in document order, those of the whole document last. A lead-in and
 * its item are read as one text: words that reach into the item are reported at the item, words wholly in the lead-in
 * once, at the lead-in. What is found is never all that matters; what is not found means nothing.
 *
 * Memoised by unit and packs: after a change in one section only that section is read again, and the same matches are
 * the same objects, in the same array where none has changed.
 */
export function matchPrompts(
  doc: Node,
  profile: NumberingProfile,
  packs: readonly RightsPack[],
): readonly PromptMatch[] {
  return atOnce(matchInSteps(doc, profile, packs));
}

/** The same a section at a time: a step for each that was not read before. */
export function* matchInSteps(
  doc: Node,
  profile: NumberingProfile,
  packs: readonly RightsPack[],
): Generator<void, readonly PromptMatch[]> {
  const triggers = compiledTriggers(packs);
  const documents = memo(
    byDocument,
    triggers,
    () => new WeakMap<Node, WeakMap<NumberingProfile, readonly PromptMatch[]>>(),
  );
  const profiles = memo(documents, doc, () => new WeakMap<NumberingProfile, readonly PromptMatch[]>());
  let matches = profiles.get(profile);
  if (matches === undefined) profiles.set(profile, (matches = yield* match(doc, profile, triggers)));
  return matches;
}

function* match(
  doc: Node,
  profile: NumberingProfile,
  triggers: CompiledTriggers,
): Generator<void, readonly PromptMatch[]> {
  const units = memo(byUnit, triggers, () => new WeakMap<Node, Known>());
  const numbering = numberOrdinance(doc, profile);
  const print = inlinePrinter(numbering);
  const matches: PromptMatch[] = [];
  const presences: (readonly Presence[])[] = [];
  const before = lastCited.get(triggers);
  const citedAs = before?.numbering.isCitedLike(numbering) ? before.as : {};
  lastCited.set(triggers, { numbering, as: citedAs });
  for (const unit of unitsOf(doc)) {
    let known = units.get(unit.node);
    if (!known || known.container !== unit.container || !isCitedSo(known, numbering, citedAs)) {
      yield;
      const text = unitText(unit.node, unit.container, (block) => textOf(block, print));
      const cites = citedFrom(unit.node);
      const cited = cites.map((id) => numbering.get(id)?.fullLabel);
      known = { ...matchUnit(text, triggers), container: unit.container, cites, cited, citedAs };
      units.set(unit.node, known);
    }
    for (const found of known.matches) matches.push(found);
    presences.push(known.presence);
  }
  for (const [index, { trigger }] of triggers.inDocument.entries()) {
    const all = { present: false, andPresent: false, absent: false, match: '' };
    for (const presence of presences) {
      const { present, andPresent, absent, match } = presence[index] as Presence;
      if (present && !all.present) all.match = match;
      all.present ||= present;
      all.andPresent ||= andPresent;
      all.absent ||= absent;
    }
    if (all.present && all.andPresent && !all.absent) matches.push(promptMatch(trigger, null, all.match));
  }
  const last = lastMatches.get(triggers);
  if (last && isSameAs(last, matches)) return last;
  lastMatches.set(triggers, matches);
  return matches;
}

/** Whether two lists say the same; matches of the later that say what the earlier said become the same objects. */
function isSameAs(before: readonly PromptMatch[], now: PromptMatch[]): boolean {
  let isSame = before.length === now.length;
  for (const [at, match] of now.entries()) {
    const earlier = before[at];
    if (match === earlier) continue;
    const saysTheSame =
      earlier?.trigger === match.trigger && earlier.provision === match.provision && earlier.match === match.match;
    if (saysTheSame) now[at] = earlier;
    else isSame = false;
  }
  return isSame;
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

function isCitedSo(known: Known, numbering: Numbering, citedAs: object): boolean {
  if (known.citedAs === citedAs) return true;
  const isSo = known.cites.every((id, index) => numbering.get(id)?.fullLabel === known.cited[index]);
  if (isSo) known.citedAs = citedAs;
  return isSo;
}

function memo<K extends object, V>(known: WeakMap<K, V>, key: K, compute: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = compute();
    known.set(key, value);
  }
  return value;
}
