import { mergePacks, type SilentPlace } from '../packs/merge-packs.ts';
import type { RightsPack, Trigger } from '../packs/rights-pack.ts';
import { PatternIndex } from '../packs/pattern-index.ts';
import { type WordFinder, type Words, wordFinder, wordsFor } from '../packs/word-finder.ts';
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
  readonly andPresent: Words | null;
  readonly absent: Words;
}
/** A place where no prompt is raised but those of `except`. */
export interface CompiledSilentPlace {
  readonly kinds: ReadonlySet<string>;
  readonly text: Words;
  readonly headings: Words;
  readonly except: ReadonlySet<string>;
}
export interface CompiledTriggers {
  readonly lexical: readonly CompiledLexical[];
  readonly inSection: readonly CompiledStructural[];
  readonly inDocument: readonly CompiledStructural[];
  readonly silentPlaces: readonly CompiledSilentPlace[];
  /** Hears a text for all the patterns at once. */
  readonly index: PatternIndex;
}

const compiled = new WeakMap<object, CompiledTriggers>();

/** The patterns of packs, compiled once for each set of packs, and each of them once for all triggers. */
export function compiledTriggers(packs: readonly RightsPack[]): CompiledTriggers {
  const merged = mergePacks(packs);
  let result = compiled.get(merged);
  if (!result) {
    const index = new PatternIndex();
    const structural = merged.triggers.flatMap((trigger) => compileStructural(trigger, merged.wordLists, index) ?? []);
    result = {
      lexical: merged.triggers.flatMap((trigger) => compileLexical(trigger, merged.wordLists, index) ?? []),
      inSection: structural.filter(({ scope }) => scope === 'section'),
      inDocument: structural.filter(({ scope }) => scope === 'document'),
      silentPlaces: merged.silentPlaces.map((place) => compileSilentPlace(place, merged.wordLists, index)),
      index,
    };
    if (packs.length > 0) compiled.set(merged, result);
  }
  return result;
}

function compileLexical(trigger: Trigger, lists: WordLists, index: PatternIndex): CompiledLexical | null {
  if (trigger.kind !== 'lexical') return null;
  const finder = wordFinder(trigger.match, trigger.together ?? [], trigger.exclude, lists, index);
  return finder && { kind: 'lexical', trigger, finder };
}

function compileStructural(trigger: Trigger, lists: WordLists, index: PatternIndex): CompiledStructural | null {
  if (trigger.kind !== 'structural') return null;
  const { scope, present, together = [], exclude = [] } = trigger;
  const finder = wordFinder(present, together, exclude, lists, index);
  const also = wordsFor(trigger.andPresent, lists, index);
  const andPresent = also.length > 0 ? also : null;
  const absent = wordsFor(trigger.absent, lists, index);
  return finder && { kind: 'structural', trigger, scope, finder, andPresent, absent };
}

function compileSilentPlace(
  { kinds, text, headings, except }: SilentPlace,
  lists: WordLists,
  index: PatternIndex,
): CompiledSilentPlace {
  return {
    kinds: new Set<string>(kinds),
    text: wordsFor(text, lists, index),
    headings: wordsFor(headings, lists, index),
    except: new Set(except),
  };
}
