import type { Profile } from '../../packs/profile.ts';
import type { CheckedNode, Rough } from './checked-node.ts';
import { lineText, ownLines } from './own-lines.ts';
import { type PhraseMatcher, phraseMatcher } from './phrases.ts';

type ProseRule = Profile['prose'][number];

/** Words that the profile advises against, one finding a place; not in notes to the drafter and not in quoted words. */
export function proseFindings({ node, id, inQuotation }: CheckedNode, profile: Profile): Rough[] {
  if (inQuotation || node.type.name === 'note' || node.type.name === 'quotedStructure') return [];
  const { matcher, ruleOf } = compile(profile);
  const seen = new Map<string, number>();
  const findings: Rough[] = [];
  for (const line of ownLines(node)) {
    for (const { words, phrase } of matcher.in(lineText(line.node))) {
      const rule = ruleOf.get(phrase);
      if (rule === undefined) continue;
      const occurrence = seen.get(phrase) ?? 0;
      seen.set(phrase, occurrence + 1);
      findings.push({
        rule: `prose-${rule.id}`,
        severity: rule.severity,
        message: `“${words}”: ${rule.message}`,
        fix:
          rule.instead === null
            ? null
            : { kind: 'replace-words', provision: id, words, occurrence, instead: rule.instead },
        source: rule.source,
      });
    }
  }
  return findings;
}

interface Compiled {
  readonly matcher: PhraseMatcher;
  readonly ruleOf: ReadonlyMap<string, ProseRule>;
}
const compiled = new WeakMap<Profile, Compiled>();

function compile(profile: Profile): Compiled {
  let found = compiled.get(profile);
  if (found === undefined) {
    const ruleOf = new Map<string, ProseRule>();
    for (const rule of profile.prose) {
      for (const words of rule.words) {
        const phrase = words.trim().toLowerCase().replace(/\s+/g, ' ');
        if (!ruleOf.has(phrase)) ruleOf.set(phrase, rule);
      }
    }
    found = { matcher: phraseMatcher([...ruleOf.keys()]), ruleOf };
    compiled.set(profile, found);
  }
  return found;
}
