import type { Node } from '@tiptap/pm/model';
import { numberOrdinance } from '../ordinance/numbering.ts';
import { inlinePrinter, type InlinePrinter, textOf } from '../ordinance/ordinance-text.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { NumberingProfile } from '../packs/profile.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import { type CompiledTriggers, compiledTriggers } from './compiled-triggers.ts';
import { matchUnit, type Presence, type UnitMatches } from './match-unit.ts';
import { unitText } from './passages.ts';
import { type PromptMatch, promptMatch } from './prompt-match.ts';
import { type Unit, unitsOf } from './units.ts';

export type { PromptMatch } from './prompt-match.ts';

interface Known extends UnitMatches {
  readonly container: ProvisionId | null;
  /** What its references printed when it was read; '' where it has none. */
  readonly printed: string;
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
export function matchPrompts(doc: Node, profile: NumberingProfile, packs: readonly RightsPack[]): readonly PromptMatch[] {
  const triggers = compiledTriggers(packs);
  const documents = memo(byDocument, triggers, () => new WeakMap<Node, WeakMap<NumberingProfile, readonly PromptMatch[]>>());
  const profiles = memo(documents, doc, () => new WeakMap<NumberingProfile, readonly PromptMatch[]>());
  return memo(profiles, profile, () => match(doc, profile, triggers));
}

function match(doc: Node, profile: NumberingProfile, triggers: CompiledTriggers): readonly PromptMatch[] {
  const units = memo(byUnit, triggers, () => new WeakMap<Node, Known>());
  let printer: InlinePrinter | null = null;
  const print = (block: Node) => textOf(block, (printer ??= inlinePrinter(numberOrdinance(doc, profile))));
  const matches: PromptMatch[] = [];
  const presences: (readonly Presence[])[] = [];
  for (const unit of unitsOf(doc)) {
    let known = units.get(unit.node);
    if (!known || known.container !== unit.container || known.printed !== printedIn(unit.node, print)) {
      known = read(unit, triggers, print);
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

function read(unit: Unit, triggers: CompiledTriggers, print: (block: Node) => string): Known {
  const text = unitText(unit.node, unit.container, print);
  return { ...matchUnit(text, triggers), container: unit.container, printed: printedIn(unit.node, print) };
}

const linesWithReferences = new WeakMap<Node, readonly Node[]>();

/** The lines of a unit that print numbers of other provisions: they may change while the unit stays the same node. */
function printedIn(unit: Node, print: (block: Node) => string): string {
  const lines = memo(linesWithReferences, unit, () => {
    const found: Node[] = [];
    unit.descendants((node) => {
      if (node.isTextblock && node.content.content.some((child) => child.type.name === 'reference')) found.push(node);
      return !node.isTextblock;
    });
    return found;
  });
  return lines.length === 0 ? '' : lines.map(print).join('\n');
}

function memo<K extends object, V>(known: WeakMap<K, V>, key: K, compute: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = compute();
    known.set(key, value);
  }
  return value;
}
