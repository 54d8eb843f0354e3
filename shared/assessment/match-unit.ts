import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Heard } from '../packs/pattern-index.ts';
import { findWords, narrowed, occurs, type WordFinder } from '../packs/word-finder.ts';
import type { CompiledLexical, CompiledStructural, CompiledTriggers } from './compiled-triggers.ts';
import type { UnitText } from './passages.ts';
import { type PromptMatch, promptMatch } from './prompt-match.ts';
import { type Place, placeOf, type Reading, readingsOf } from './reading.ts';

/** What one unit contributes to a trigger that looks at the whole document. */
export interface Presence {
  readonly present: boolean;
  readonly andPresent: boolean;
  readonly absent: boolean;
  /** The first words that are present. */
  readonly match: string;
}
export interface UnitMatches {
  readonly matches: readonly PromptMatch[];
  /** One for each trigger of `inDocument`, in its order. */
  readonly presence: readonly Presence[];
}

interface Unit {
  readonly passages: readonly Reading[];
  readonly headings: readonly Reading[];
  /** All the passages in one, and with the headings: what stands nowhere in it cannot stand in a passage. */
  readonly whole: Heard;
  readonly all: Heard;
}

/** Every match of every trigger in one unit. */
export function matchUnit(text: UnitText, triggers: CompiledTriggers): UnitMatches {
  const { passages, headings } = readingsOf(text, triggers);
  const whole = passages.map(({ read }) => read.text).join('\n\n');
  const all = [whole, ...headings.map(({ read }) => read.text)].join('\n\n');
  const heard = triggers.index.hear(all);
  const unit = { passages, headings, whole: { ...heard, text: whole, found: new Map() }, all: heard };
  const matches: PromptMatch[] = [];
  for (const trigger of triggers.lexical) matches.push(...lexicalMatches(trigger, unit));
  for (const compiled of triggers.inSection) {
    const { trigger, finder } = compiled;
    const presence = presenceOf(compiled, unit);
    if (!presence.present || !presence.andPresent || presence.absent) continue;
    const places = read(passages, trigger.id).flatMap((passage) => placesOf(finder, passage));
    const place = commonPath(places.map(({ path }) => path)).at(-1) ?? null;
    matches.push(promptMatch(trigger, place, presence.match));
  }
  return { matches, presence: triggers.inDocument.map((trigger) => presenceOf(trigger, unit)) };
}

/** One match for each provision; a heading speaks only where the words below it did not. */
function lexicalMatches({ trigger, finder }: CompiledLexical, { passages, headings, all }: Unit): PromptMatch[] {
  const narrow = narrowed(finder, all);
  if (narrow === null) return [];
  const found = (readings: readonly Reading[]) => {
    const byProvision = new Map<ProvisionId | null, PromptMatch>();
    for (const { path, words } of read(readings, trigger.id).flatMap((reading) => placesOf(narrow, reading))) {
      const provision = path.at(-1) ?? null;
      if (!byProvision.has(provision)) byProvision.set(provision, promptMatch(trigger, provision, words));
    }
    return [...byProvision.values()];
  };
  const inText = found(passages);
  return inText.length > 0 ? inText : found(headings);
}

function presenceOf({ trigger, finder, andPresent, absent }: CompiledStructural, unit: Unit): Presence {
  const heard = read(unit.passages, trigger.id);
  const narrow = narrowed(finder, unit.whole);
  const words = narrow === null ? null : firstWords(narrow, heard);
  return {
    present: words !== null,
    andPresent: andPresent === null || heard.some(({ read }) => occurs(andPresent, read)),
    // What cures it does so from a silent place as well.
    absent: occurs(absent, unit.all),
    match: words ?? '',
  };
}

function firstWords(finder: WordFinder, passages: readonly Reading[]): string | null {
  for (const passage of passages) {
    const [first] = placesOf(finder, passage);
    // A pattern that takes any text at all names no words.
    if (first) return first.words.length > 1 ? first.words : '';
  }
  return null;
}

/** What a trigger reads: all that stands in no silent place, and those where it speaks all the same. */
function read(readings: readonly Reading[], trigger: string): readonly Reading[] {
  return readings.filter(({ silent }) => silent === null || silent.except.has(trigger));
}

function placesOf(finder: WordFinder, reading: Reading): Place[] {
  return findWords(finder, reading.read).map((spans) => placeOf(reading, spans));
}

function commonPath(paths: readonly (readonly ProvisionId[])[]): readonly ProvisionId[] {
  const [first = [], ...others] = paths;
  const differs = first.findIndex((id, index) => others.some((path) => path[index] !== id));
  return differs < 0 ? first : first.slice(0, differs);
}
