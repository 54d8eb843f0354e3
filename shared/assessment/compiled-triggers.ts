import { mergePacks, type SilentPlace } from '../packs/merge-packs.ts';
import type { RightsPack, Trigger } from '../packs/rights-pack.ts';
import { alternation, type WordFinder, wordFinder } from '../packs/word-finder.ts';
import type { WordLists } from '../packs/word-lists.ts';

interface CompiledHead {
  readonly trigger: Trigger;
  readonly finder: WordFinder;
}
export interface CompiledLexical extends CompiledHead {
  readonly kind: 'lexical';
}
export interface CompiledStructural extends CompiledHead {
  readonly kind: 'structural';
  readonly scope: 'section' | 'document';
  /** null: nothing more need be present. */
  readonly andPresent: RegExp | null;
  readonly absent: RegExp | null;
}
/** A place where no prompt is raised but those of `except`. */
export interface CompiledSilentPlace {
  readonly kinds: ReadonlySet<string>;
  readonly text: RegExp | null;
  readonly headings: RegExp | null;
  readonly except: ReadonlySet<string>;
}
export interface CompiledTriggers {
  readonly lexical: readonly CompiledLexical[];
  readonly inSection: readonly CompiledStructural[];
  readonly inDocument: readonly CompiledStructural[];
  readonly silentPlaces: readonly CompiledSilentPlace[];
}

const compiled = new WeakMap<object, CompiledTriggers>();

/** The patterns of packs, compiled once for each set of packs: one alternation a trigger. */
export function compiledTriggers(packs: readonly RightsPack[]): CompiledTriggers {
  const merged = mergePacks(packs);
  let result = compiled.get(merged);
  if (!result) {
    const structural = merged.triggers.flatMap((trigger) => compileStructural(trigger, merged.wordLists) ?? []);
    result = {
      lexical: merged.triggers.flatMap((trigger) => compileLexical(trigger, merged.wordLists) ?? []),
      inSection: structural.filter(({ scope }) => scope === 'section'),
      inDocument: structural.filter(({ scope }) => scope === 'document'),
      silentPlaces: merged.silentPlaces.map((place) => compileSilentPlace(place, merged.wordLists)),
    };
    if (packs.length > 0) compiled.set(merged, result);
  }
  return result;
}

function compileLexical(trigger: Trigger, lists: WordLists): CompiledLexical | null {
  if (trigger.kind !== 'lexical') return null;
  const finder = wordFinder(trigger.match, trigger.together ?? [], trigger.exclude, lists);
  return finder && { kind: 'lexical', trigger, finder };
}

function compileStructural(trigger: Trigger, lists: WordLists): CompiledStructural | null {
  if (trigger.kind !== 'structural') return null;
  const { scope, present, together = [], exclude = [] } = trigger;
  const finder = wordFinder(present, together, exclude, lists);
  const [andPresent, absent] = [alternation(trigger.andPresent, lists), alternation(trigger.absent, lists)];
  return finder && { kind: 'structural', trigger, scope, finder, andPresent, absent };
}

function compileSilentPlace({ kinds, text, headings, except }: SilentPlace, lists: WordLists): CompiledSilentPlace {
  return {
    kinds: new Set<string>(kinds),
    text: alternation(text, lists),
    headings: alternation(headings, lists),
    except: new Set(except),
  };
}
