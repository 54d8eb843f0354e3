import type { RightsPack, Trigger } from '../packs/rights-pack.ts';
import { mergePacks } from '../packs/merge-packs.ts';

interface CompiledHead {
  readonly trigger: Trigger;
  /** Finds every match; has the flags g and i, so `lastIndex` must be set before use. */
  readonly match: RegExp;
}
export interface CompiledLexical extends CompiledHead {
  readonly kind: 'lexical';
  readonly exclude: RegExp | null;
}
export interface CompiledStructural extends CompiledHead {
  readonly kind: 'structural';
  readonly scope: 'section' | 'document';
  /** null: nothing more need be present. */
  readonly andPresent: RegExp | null;
  readonly absent: RegExp | null;
}
export interface CompiledTriggers {
  readonly lexical: readonly CompiledLexical[];
  readonly inSection: readonly CompiledStructural[];
  readonly inDocument: readonly CompiledStructural[];
}

const compiled = new WeakMap<object, CompiledTriggers>();

/** The patterns of packs, compiled once for each set of packs: one alternation a trigger. */
export function compiledTriggers(packs: readonly RightsPack[]): CompiledTriggers {
  const merged = mergePacks(packs);
  let result = compiled.get(merged);
  if (!result) {
    const structural = merged.triggers.flatMap((trigger) => compileStructural(trigger) ?? []);
    result = {
      lexical: merged.triggers.flatMap((trigger) => compileLexical(trigger) ?? []),
      inSection: structural.filter(({ scope }) => scope === 'section'),
      inDocument: structural.filter(({ scope }) => scope === 'document'),
    };
    if (packs.length > 0) compiled.set(merged, result);
  }
  return result;
}

function compileLexical(trigger: Trigger): CompiledLexical | null {
  if (trigger.kind !== 'lexical') return null;
  const [match, exclude] = [alternation(trigger.match), alternation(trigger.exclude)];
  return match && { kind: 'lexical', trigger, match, exclude };
}

function compileStructural(trigger: Trigger): CompiledStructural | null {
  if (trigger.kind !== 'structural') return null;
  const { scope } = trigger;
  const match = alternation(trigger.present);
  const [andPresent, absent] = [alternation(trigger.andPresent), alternation(trigger.absent)];
  return match && { kind: 'structural', trigger, scope, match, andPresent, absent };
}

function alternation(patterns: readonly string[]): RegExp | null {
  return patterns.length === 0 ? null : new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'gi');
}

/** Whether the pattern stands anywhere in a text. */
export function occurs(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
