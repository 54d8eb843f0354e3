import type { Profile } from '../../packs/profile.ts';
import type { CheckedNode, Rough } from './checked-node.ts';
import { placedLines } from './own-lines.ts';
import { type PhraseMatcher, phraseMatcher } from './phrases.ts';
import { safeReplacement } from './safe-replacement.ts';

type ProseRule = Profile['prose'][number];

/** Words that the profile advises against, one finding a place; not in notes to the drafter and not in quoted words. */
export function proseFindings({ node, id, inQuotation }: CheckedNode, profile: Profile): Rough[] {
  if (inQuotation || node.type.name === 'note' || node.type.name === 'quotedStructure') return [];
  const { matcher, ruleOf, unless } = compile(profile);
  const findings: Rough[] = [];
  const seen = new Map<string, number>();
  for (const { text, from } of placedLines(node)) {
    const spared = unless.in(text);
    for (const { index, words, phrase } of matcher.in(text)) {
      const rule = ruleOf.get(phrase);
      if (rule === undefined) continue;
      const occurrence = seen.get(phrase) ?? 0;
      seen.set(phrase, occurrence + 1);
      const end = index + words.length;
      if (spared.some((other) => other.index <= index && other.index + other.words.length >= end)) continue;
      const wanted = insteadOf(rule, phrase);
      const instead = wanted === null ? null : safeReplacement(words, wanted, text.slice(0, index), text.slice(end));
      findings.push({
        rule: `prose-${rule.id}`,
        severity: rule.severity,
        message: `“${words}”: ${rule.message}`,
        fix: instead === null ? null : { kind: 'replace-words', provision: id, words, occurrence, instead },
        source: rule.source,
        at: { from: from + index, to: from + end },
      });
    }
  }
  return findings;
}

const spread = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function insteadOf(rule: ProseRule, phrase: string): string | null {
  const own = Object.entries(rule.insteadOf ?? {}).find(([word]) => spread(word) === phrase);
  return own === undefined ? rule.instead : own[1];
}

interface Compiled {
  readonly matcher: PhraseMatcher;
  readonly unless: PhraseMatcher;
  readonly ruleOf: ReadonlyMap<string, ProseRule>;
}
const compiled = new WeakMap<Profile, Compiled>();

function compile(profile: Profile): Compiled {
  let found = compiled.get(profile);
  if (found === undefined) {
    const ruleOf = new Map<string, ProseRule>();
    for (const rule of profile.prose) {
      for (const words of rule.words) if (!ruleOf.has(spread(words))) ruleOf.set(spread(words), rule);
    }
    const unless = phraseMatcher(profile.prose.flatMap((rule) => rule.unless ?? []));
    found = { matcher: phraseMatcher([...ruleOf.keys()]), unless, ruleOf };
    compiled.set(profile, found);
  }
  return found;
}
