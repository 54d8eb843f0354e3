import type { Node } from '@tiptap/pm/model';
import type { Level, NumberingProfile } from '../packs/profile.ts';
import {
  citationAt,
  definitionPlace,
  numberedPlace,
  type Place,
  quotedPlace,
  schedulePlace,
  skippedPlace,
  topPlaceOf,
  wordedPlace,
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
  inFull,
  isDressed,
  isLevelName,
  type Levels,
  levelsInItem,
  prefixUnder,
  withoutLevelName,
} from './level-count.ts';
import { numberAt } from './number-series.ts';
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
 * Counts a provision and says where its count stood before; `siblings` are the counters of its parent, and `place` is
 * the parent's. What does not count stands at 0.
 */
export function countNode(node: Node, walk: Walk, siblings: number[], place: Place): number {
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
  counters[index] = countAfter(before, num, level, prefixUnder(place.bare, level));
  return before;
}

/** The number of one identified node, and the place that its children stand in. */
export function describeNode(node: Node, before: number, walk: Walk, place: Place): readonly [ProvisionNumber, Place] {
  const kind = node.type.name as NamedKind;
  const top = topPlaceOf(walk.profile);
  const entry = (number: string, label: string, at: Place): ProvisionNumber => {
    const id = idOf(node) ?? ('' as ProvisionId);
    return { id, kind, number, label, fullLabel: citationAt(at), steps: at.steps, tail: at.tail };
  };
  const worded = kind === 'recital' ? `recital ${before + 1}` : words[kind];
  if (worded !== undefined) {
    const isInside = kind === 'table' || kind === 'figure' || kind === 'note' || kind === 'quotedStructure';
    const cited = wordedPlace(isInside ? place : top, worded);
    return [entry('', '', cited), kind === 'quotedStructure' ? quotedPlace(place) : place];
  }
  const num = fixedNumber(node);
  if (kind === 'definition') {
    const inner = definitionPlace(place, definedTerm(node));
    return [entry(num === null ? '' : bareNumber(num), num ?? '', inner), inner];
  }
  const level = levelOfNode(node, walk);
  if (level === null) throw new Error(`no level for ${kind}`);
  const inside = (at: Place): Place => (kind === 'schedule' ? schedulePlace(top.words, citationAt(at), at.steps) : at);
  const alone = kind === 'schedule' && !walk.quoted ? standingAlone(num, walk) : null;
  if (alone !== null)
    return [entry('', alone.label, wordedPlace(top, alone.cite)), schedulePlace(top.words, alone.cite, [])];
  // A schedule is cited and numbered by itself, wherever it stands.
  const around = kind === 'schedule' && !walk.quoted ? top : place;
  if (num !== null && isLevelName(num, level)) {
    const named = wordedPlace(around, `the ${num.charAt(0)}${num.slice(1).toLowerCase()}`);
    return [entry('', num, named), inside(named)];
  }
  const prefix = prefixUnder(around.bare, level);
  const number = num === null ? automatic(before, level, prefix, walk) : inFull(num, level, prefix);
  if (number === '') {
    const cited = skippedPlace(place, node, level);
    return [entry('', '', cited), kind === 'schedule' ? inside(cited) : place];
  }
  const verbatim = num !== null && !isDressed(num, level);
  const bare = verbatim ? withoutLevelName(bareNumber(number), level) : number;
  const numbered = numberedPlace(around, level, node, bare, verbatim);
  return [entry(bare, verbatim ? number : dress(level.label, number), numbered), inside(numbered)];
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
  const before = countNode(node, walk, siblings, place);
  const [number, inner] = describeNode(node, before, walk, place);
  out.push(number);
  if (!node.type.inlineContent) walkChildren(node, innerWalk(node, walk), inner, out);
}

/** The walk inside a node: other levels in a schedule and in an item, only fixed numbers in quoted words. */
export function innerWalk(node: Node, walk: Walk): Walk {
  if (node.type.name === 'quotedStructure') return walkInQuotation(walk);
  if (node.type.name === 'item' && walk.levels.subitem !== undefined) {
    return { ...walk, levels: levelsInItem(walk.levels) };
  }
  return node.type.name === 'schedule' && !walk.quoted ? walkInSchedule(walk) : walk;
}

const automatic = (before: number, level: Level, prefix: string, walk: Walk): string =>
  walk.quoted || level.scheme === 'none' ? '' : prefix + numberAt(before + 1, level);

/** How a schedule without a number is called: one that has no fellow, or whose author fixed it so. */
function standingAlone(num: string | null, walk: Walk): NumberingProfile['schedule']['alone'] {
  const { alone } = walk.profile.schedule;
  return alone !== null && (num === null ? walk.alone : num.toUpperCase() === alone.label.toUpperCase()) ? alone : null;
}

const words: Readonly<Partial<Record<NamedKind, string>>> = {
  title: 'the title',
  longTitle: 'the long title',
  enactingClause: 'the enacting clause',
  conclusion: 'the conclusion',
  quotedStructure: 'the words quoted',
  table: 'the table',
  figure: 'the figure',
  note: 'the note',
  p: 'the text between provisions',
};
