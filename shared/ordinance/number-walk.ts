import type { Node } from '@tiptap/pm/model';
import type { Level, NumberingProfile } from '../packs/profile.ts';
import {
  citationAt,
  definitionPlace,
  numberedPlace,
  type Place,
  quotedPlace,
  schedulePlace,
  skippedCitation,
  topPlace,
  unnumberedCitation,
} from './citation.ts';
import { definedTerm } from './defined-term.ts';
import {
  bareNumber,
  countAfter,
  countedKinds,
  counterOf,
  dress,
  fixedNumber,
  freshCounters,
  isDressed,
  type Levels,
} from './level-count.ts';
import { formatOrdinal } from './number-series.ts';
import { idOf, isIdentified, type NamedKind } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import type { ProvisionNumber } from './provision-number.ts';

/** Where numbering stands while it walks through a document; changed as it goes. */
export interface Walk {
  readonly profile: NumberingProfile;
  readonly levels: Levels;
  /** True if no other schedule stands in the document. */
  readonly alone: boolean;
  /** In words quoted from another instrument only fixed numbers print, and nothing counts. */
  readonly quoted: boolean;
  /** Counters of the levels that run on. */
  readonly running: number[];
  /** Schedules and recitals count through the whole document. */
  readonly tally: { schedules: number; recitals: number };
}

/** Inside a schedule the levels are others and all counts begin again, but for the schedules' own. */
export const walkInSchedule = (walk: Walk): Walk => ({
  ...walk,
  levels: walk.profile.inSchedule,
  running: freshCounters(),
});

const walkInQuotation = (walk: Walk): Walk => ({
  ...walk,
  levels: walk.profile.body,
  quoted: true,
  running: freshCounters(),
});

export function levelOfNode(node: Node, walk: Walk): Level | null {
  const name = node.type.name;
  if (name === 'schedule') return walk.profile.schedule;
  return counterOf(name) === undefined ? null : walk.levels[name as (typeof countedKinds)[number]];
}

/**
 * Counts a provision and says where its count stood before; `siblings` are the counters of its parent.
 * What does not count stands at 0.
 */
export function countNode(node: Node, walk: Walk, siblings: number[]): number {
  const name = node.type.name;
  if (name === 'recital') return walk.quoted ? 0 : walk.tally.recitals++;
  const level = levelOfNode(node, walk);
  if (level === null || walk.quoted) return 0;
  const num = fixedNumber(node);
  const index = name === 'schedule' ? 7 : (counterOf(name) as number);
  if (level.restart === 'never' && index === 7) {
    const before = walk.tally.schedules;
    walk.tally.schedules = countAfter(before, num, level);
    return before;
  }
  const counters = level.restart === 'never' ? walk.running : siblings;
  const before = counters[index] ?? 0;
  counters[index] = countAfter(before, num, level);
  return before;
}

/** The number of one identified node, and the place that its children stand in. */
export function describeNode(node: Node, before: number, walk: Walk, place: Place): readonly [ProvisionNumber, Place] {
  const kind = node.type.name as NamedKind;
  const entry = (number: string, label: string, fullLabel: string): ProvisionNumber => ({
    id: idOf(node) ?? ('' as ProvisionId),
    kind,
    number,
    label,
    fullLabel,
  });
  const other = otherCitation(kind, before, place);
  if (other !== null) return [entry('', '', other), kind === 'quotedStructure' ? quotedPlace(place) : place];
  const num = fixedNumber(node);
  if (kind === 'definition') {
    const inner = definitionPlace(place, definedTerm(node));
    return [entry(num === null ? '' : bareNumber(num), num ?? '', citationAt(inner)), inner];
  }
  const level = levelOfNode(node, walk);
  if (level === null) throw new Error(`no level for ${kind}`);
  if (kind === 'schedule' && num === null && walk.alone && !walk.quoted && walk.profile.schedule.alone !== null) {
    const { label, cite } = walk.profile.schedule.alone;
    return [entry('', label, cite), schedulePlace(cite)];
  }
  const verbatim = num !== null && !isDressed(num);
  const number = num === null ? automatic(before, level, walk) : num;
  if (number === '') {
    const cited = skippedCitation(place, node, level);
    return [entry('', '', cited), kind === 'schedule' ? schedulePlace(cited) : place];
  }
  const bare = verbatim ? bareNumber(number) : number;
  const numbered = numberedPlace(kind === 'schedule' ? topOf(place) : place, level, kind, bare, verbatim);
  const label = verbatim ? number : dress(level.label, number);
  const inner = kind === 'schedule' ? schedulePlace(citationAt(numbered)) : numbered;
  return [entry(bare, label, citationAt(numbered)), inner];
}

/** Numbers everything identified inside a node, in document order, into `out`. */
export function walkChildren(parent: Node, walk: Walk, place: Place, out: ProvisionNumber[]): void {
  const siblings = freshCounters();
  for (const node of parent.content.content) {
    if (node.isInline) return;
    walkNode(node, parent, walk, siblings, place, out);
  }
}

function walkNode(
  node: Node,
  parent: Node,
  walk: Walk,
  siblings: number[],
  place: Place,
  out: ProvisionNumber[],
): void {
  if (!isIdentified(node, parent)) {
    walkChildren(node, walk, place, out);
    return;
  }
  const before = countNode(node, walk, siblings);
  const [number, inner] = describeNode(node, before, walk, place);
  out.push(number);
  if (!node.type.inlineContent) walkChildren(node, innerWalk(node, walk), inner, out);
}

/** The walk inside a node: other levels in a schedule, only fixed numbers in quoted words. */
export function innerWalk(node: Node, walk: Walk): Walk {
  if (node.type.name === 'quotedStructure') return walkInQuotation(walk);
  return node.type.name === 'schedule' && !walk.quoted ? walkInSchedule(walk) : walk;
}

const automatic = (before: number, level: Level, walk: Walk): string =>
  walk.quoted || level.scheme === 'none' ? '' : formatOrdinal(before + 1, level.scheme, level.afterZ);

// A schedule that runs on is cited by itself, wherever it stands.
const topOf = (place: Place): Place => (place.scope.startsWith(' as quoted') ? place : topPlace);

function otherCitation(kind: NamedKind, before: number, place: Place): string | null {
  switch (kind) {
    case 'title':
      return 'the title';
    case 'longTitle':
      return 'the long title';
    case 'recital':
      return `recital ${before + 1}`;
    case 'enactingClause':
      return 'the enacting clause';
    case 'conclusion':
      return 'the conclusion';
    case 'quotedStructure':
      return unnumberedCitation(place, 'the words quoted');
    case 'table':
    case 'figure':
    case 'note':
      return unnumberedCitation(place, `the ${kind}`);
    case 'p':
      return 'the text between provisions';
    default:
      return null;
  }
}
