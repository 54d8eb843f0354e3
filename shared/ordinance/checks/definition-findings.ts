import type { Node } from '@tiptap/pm/model';
import type { Finding, Span } from '../finding.ts';
import type { UnitUse } from '../definition/unit-uses.ts';
import { reaches } from '../definition/placed-definition.ts';
import { undefinedTerms } from '../definition/undefined-terms.ts';
import { type Definition, type Definitions, type DefinitionUnit, type PlacedDefinition } from '../definitions.ts';

/**
 * Terms that are defined and not used, defined twice for the same part of the text, used where their narrower definition
 * does not reach or does not stand yet, defined in quotation marks without the mark of a term, or used and not defined. By
 * top node.
 */
export function definitionFindings(definitions: Definitions): ReadonlyMap<Node, readonly Finding[]> {
  const findings = new Map<Node, Finding[]>();
  const add = (index: number, finding: Finding | null): void => {
    const node = definitions.units[index]?.node;
    if (finding === null || node === undefined) return;
    const others = findings.get(node);
    if (others === undefined) findings.set(node, [finding]);
    else others.push(finding);
  };
  const byKey = new Map<string, PlacedDefinition[]>();
  for (const placed of definitions.all) {
    const { definition, index } = placed;
    const alike = byKey.get(definition.key) ?? [];
    add(index, twice(placed, alike));
    add(index, unused(placed, definitions));
    add(index, unmarked(placed));
    byKey.set(definition.key, [...alike, placed]);
  }
  for (const alike of byKey.values()) {
    const early = usedTooEarly(alike, definitions);
    if (early !== null) add(early.index, early.finding);
  }
  for (const [node, missing] of undefinedTerms(definitions)) {
    findings.set(node, [...(findings.get(node) ?? []), ...missing]);
  }
  return findings;
}

function twice({ definition, scope }: PlacedDefinition, earlier: readonly PlacedDefinition[]): Finding | null {
  // A recital may well say (“the City”) before the definitions do.
  const isInline = (one: PlacedDefinition['definition']): boolean => one.form === 'inline';
  const isAlike = (other: PlacedDefinition): boolean =>
    other.scope === scope && isInline(other.definition) === isInline(definition);
  if (!earlier.some(isAlike)) return null;
  return {
    rule: 'definition-twice',
    severity: 'warning',
    provision: definition.provision,
    message: `“${definition.term}” is defined before, for the same part of the text. Keep one definition.`,
    fix: null,
    source: null,
    at: placeOf(definition),
  };
}

function unused(placed: PlacedDefinition, definitions: Definitions): Finding | null {
  if (definitions.useCount(placed) > 0) return null;
  const { definition } = placed;
  return {
    rule: 'definition-unused',
    severity: 'advice',
    provision: definition.provision,
    message: `“${definition.term}” is defined but not used outside its definition.`,
    fix: null,
    source: null,
    at: placeOf(definition),
  };
}

function unmarked({ definition }: PlacedDefinition): Finding | null {
  if (definition.form !== 'quoted') return null;
  return {
    rule: 'definition-unmarked',
    severity: 'advice',
    provision: definition.provision,
    message: `“${definition.term}” is defined here, but is not marked as a term.`,
    fix: { kind: 'mark-term', provision: definition.provision, from: definition.from, words: definition.written },
    source: null,
    at: placeOf(definition),
  };
}

const placeOf = ({ from, written }: Definition): Span => ({ from, to: from + written.length });

interface TooEarly {
  readonly index: number;
  readonly finding: Finding;
}

/**
 * The first use to which no definition of a term reaches, or that comes before the only one, where that stands in running
 * text. A common word, in lower case and by itself, may be used in its common sense elsewhere.
 */
function usedTooEarly(alike: readonly PlacedDefinition[], definitions: Definitions): TooEarly | null {
  const [first] = alike;
  if (first === undefined || isCommonWord(first.definition.term)) return null;
  const isNarrow = alike.every(({ scope, definition }) => scope !== null || definition.form === 'inline');
  if (!isNarrow) return null;
  const isReached = (unit: DefinitionUnit, index: number): boolean =>
    alike.some((placed) => reaches(placed, unit) && (placed.definition.form !== 'inline' || placed.index <= index));
  const within = definitions.units.filter((unit, index) => isReached(unit, index));
  const usesWithin = within.filter(({ node }) => definitions.firstUse(node, first) !== null).length;
  if (usesWithin === definitions.useCount(first)) return null;
  for (const [index, unit] of definitions.units.entries()) {
    if (outside.has(unit.node.type.name) || isReached(unit, index)) continue;
    const use = definitions.firstUseAlone(unit.node, first);
    if (use !== null) return { index, finding: tooEarly(first.definition, use) };
  }
  return null;
}

const isCommonWord = (term: string): boolean => term === term.toLowerCase() && !/\s/.test(term);

const tooEarly = ({ term, form, reach }: Definition, { provision, from, to }: UnitUse): Finding => ({
  rule: 'definition-too-narrow',
  severity: 'advice',
  provision,
  message: `“${term}” is used here, but is defined ${form === 'inline' ? 'only further on' : `only for another ${reach === 'all' ? 'schedule' : reach}`}.`,
  fix: null,
  source: null,
  at: { from, to },
});

/** What comes before the provisions, and the headings of parts, chapters and schedules. */
const outside: ReadonlySet<string> = new Set([
  'title',
  'longTitle',
  'recital',
  'enactingClause',
  'part',
  'chapter',
  'schedule',
]);
