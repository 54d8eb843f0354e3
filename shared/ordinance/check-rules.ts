import type { Profile } from '../packs/profile.ts';
import { isOwnProseRule } from '../packs/words-to-avoid.ts';

/** The rules that every profile shares, by the names that findings bear. What they are called is for the window to say. */
export const commonRules = [
  'broken-reference',
  'stale-reference',
  'unresolved-reference',
  'definition-twice',
  'definition-too-narrow',
  'definition-unused',
  'definition-missing',
  'definition-unmarked',
  'definition-order',
  'definition-ending',
  'duplicate-number',
  'skipped-number',
  'wrong-level',
  'two-headings',
  'missing-heading',
  'heading-ending',
  'empty-provision',
  'unfilled-blank',
  'figure-alternative',
  'table-header',
  'penalty-limit',
  'penalty-without-power',
  'list-without-conjunction',
  'mixed-list-endings',
  'long-sentence',
  'passive-offence',
  'number-mismatch',
  'date-format',
  'impossible-date',
  'money-format',
  'money-foreign',
  'repeated-word',
  'unbalanced-signs',
  'spelling',
] as const;
export type CommonRule = (typeof commonRules)[number];

export const isCommonRule = (rule: string): rule is CommonRule => (commonRules as readonly string[]).includes(rule);

/** Every rule that is read for under a profile: the common ones, its mandatory parts and its words. */
export const rulesOf = (profile: Profile): readonly string[] => [
  ...profile.mandatoryParts.map(({ id }) => `mandatory-${id}`),
  ...commonRules,
  ...profile.prose.map(({ id }) => `prose-${id}`),
];

/** What a profile calls a rule of its own; null for a common one. */
export function ownRuleName(rule: string, profile: Profile): string | null {
  const part = profile.mandatoryParts.find(({ id }) => rule === `mandatory-${id}`);
  const words = profile.prose.find(({ id }) => rule === `prose-${id}`);
  if (words !== undefined && isOwnProseRule(words)) return `“${words.words.join(', ')}”: ${words.message}`;
  return part?.title ?? words?.message ?? null;
}
