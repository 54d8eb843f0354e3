import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../../packs/profile.ts';
import { isIndexContainer } from '../provision-index.ts';
import type { CheckedNode, Rough } from './checked-node.ts';
import { lineText, placedLines } from './own-lines.ts';
import { type PhraseMatcher, phraseMatcher } from './phrases.ts';
import { safeReplacement } from './safe-replacement.ts';

type ProseRule = Profile['prose'][number];

/** Words that the profile advises against, one finding a place; not in notes to the drafter and not in quoted words. */
export function proseFindings({ node, id, parent, inQuotation, inTable }: CheckedNode, profile: Profile): Rough[] {
  if (inQuotation || node.type.name === 'note' || node.type.name === 'quotedStructure') return [];
  const { matcher, ruleOf, unlessOf } = compile(profile);
  const findings: Rough[] = [];
  const seen = new Map<string, number>();
  const isTable = inTable || node.type.name === 'table';
  for (const { text, from } of placedLines(node)) {
    const isTitle = isTable && lawTitle.test(text);
    for (const { index, words, phrase } of matcher.in(text)) {
      const rule = ruleOf.get(phrase);
      if (rule === undefined) continue;
      const occurrence = seen.get(phrase) ?? 0;
      seen.set(phrase, occurrence + 1);
      const end = index + words.length;
      if (isSpared(unlessOf.get(rule), text, index, end)) continue;
      if (isTitle && /^\p{Lu}/u.test(words) && /\p{L}/u.test(text.slice(0, index))) continue;
      const wanted = insteadOf(rule, phrase);
      const before = text.slice(0, index);
      const instead =
        wanted === null
          ? null
          : safeReplacement(words, wanted, /\p{L}/u.test(before) ? before : leadIn(node, parent), text.slice(end));
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

/** A row of a table of laws, where a word with a capital is part of a title that nobody here can change. */
const lawTitle = /\b(?:Acts?|Ordinances?|By-?laws?|Byelaws?|Regulations?|Proclamation)\b/;

/** The words from which an item of a list goes on: what "(a) shall not park" lays on whom is said above it. */
function leadIn(node: Node, parent: Node): string {
  if (!listed.has(node.type.name) || parent.type.name === 'doc' || isIndexContainer(parent)) return '';
  const first = parent.content.content.find((child) => child.type.name === 'p');
  return first === undefined ? '' : lineText(first).replace(/[\s:–—-]+$/u, '');
}
const listed: ReadonlySet<string> = new Set(['paragraph', 'subparagraph', 'item']);

const spread = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

function insteadOf(rule: ProseRule, phrase: string): string | null {
  const own = Object.entries(rule.insteadOf ?? {}).find(([word]) => spread(word) === phrase);
  return own === undefined ? rule.instead : own[1];
}

/** What one rule leaves alone another may be about: "he or she" is spared by the rule on "he" and found by its own. */
const isSpared = (unless: PhraseMatcher | undefined, text: string, from: number, to: number): boolean =>
  unless?.in(text).some(({ index, words }) => index <= from && index + words.length >= to) === true;

interface Compiled {
  readonly matcher: PhraseMatcher;
  readonly unlessOf: ReadonlyMap<ProseRule, PhraseMatcher>;
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
    const unlessOf = new Map(
      profile.prose.flatMap((rule): [ProseRule, PhraseMatcher][] =>
        rule.unless === undefined ? [] : [[rule, phraseMatcher(rule.unless)]],
      ),
    );
    found = { matcher: phraseMatcher([...ruleOf.keys()]), unlessOf, ruleOf };
    compiled.set(profile, found);
  }
  return found;
}
