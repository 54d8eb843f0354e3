import type { BodyParagraph } from './read-body.ts';
import type { ListLevel, NumberingPart } from './read-numbering.ts';
import type { StylesPart } from './read-styles.ts';
import { formatCount } from './number-format.ts';

/** Where a paragraph stands in its list. */
export interface ListPlace {
  readonly abstractId: string;
  readonly level: number;
  /** The number as printed, with all that surrounds it: "PART 2", "3.", "(a)". */
  readonly label: string;
  /** The text of its level with the counts still open ("(%3)"), and the counts of all levels, formatted. */
  readonly template: string;
  readonly counts: readonly string[];
  /** Paragraphs of the levels above that this one stands under, by level; null where a level is skipped. */
  readonly above: readonly (number | null)[];
}

interface ListState {
  readonly counts: (number | undefined)[];
  readonly last: (number | null)[];
}

/** A list instance with its nine levels looked up once. */
interface Instance {
  readonly abstractId: string;
  readonly levels: readonly (ListLevel | undefined)[];
  readonly overrides: readonly (number | undefined)[];
  readonly applied: boolean[];
}

const deepest = 9;

/**
 * Works out every list number as Word does (ISO/IEC 29500-1, 17.9): instances of one abstract list share its counts; a
 * `startOverride` takes effect where its instance is first used at that level, and again whenever the level begins
 * anew; a paragraph begins all deeper levels anew unless `lvlRestart` says otherwise.
 */
export function countNumbers(
  paragraphs: readonly BodyParagraph[],
  styles: StylesPart,
  numbering: NumberingPart,
): readonly (ListPlace | null)[] {
  const states = new Map<string, ListState>();
  const instances = new Map<string, Instance | null>();
  const instanceOf = (numId: string): Instance | null => {
    let instance = instances.get(numId);
    if (instance === undefined) {
      const abstractId = numbering.abstractOf(numId);
      const each = Array.from({ length: deepest }, (_, level) => level);
      instance =
        abstractId === undefined
          ? null
          : {
              abstractId,
              levels: each.map((level) => numbering.level(numId, level)),
              overrides: each.map((level) => numbering.startOverride(numId, level)),
              applied: each.map(() => false),
            };
      instances.set(numId, instance);
    }
    return instance;
  };
  const places: (ListPlace | null)[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const list = listOf(paragraph, styles, numbering);
    const instance = list && instanceOf(list.numId);
    const definition = list && instance?.levels[list.level];
    if (!list || !instance || !definition) {
      places.push(null);
      continue;
    }
    const { level } = list;
    const { abstractId, levels, overrides, applied } = instance;
    let state = states.get(abstractId);
    if (!state) states.set(abstractId, (state = { counts: [], last: [] }));
    const override = overrides[level];
    const before = state.counts[level];
    if (override !== undefined && !applied[level]) state.counts[level] = override;
    else state.counts[level] = before === undefined ? (override ?? definition.start) : before + 1;
    applied[level] = true;
    state.last[level] = index;
    for (let below = level + 1; below < deepest; below += 1) {
      const restart = levels[below]?.restart ?? null;
      if (restart === null || restart > level) state.counts[below] = undefined;
      state.last[below] = null;
    }
    const counts: string[] = [];
    const above: (number | null)[] = [];
    for (let at = 0; at <= level; at += 1) {
      const shown = levels[at];
      const count = state.counts[at] ?? overrides[at] ?? shown?.start ?? 0;
      counts.push(formatCount(count, definition.legal ? 'decimal' : (shown?.format ?? 'decimal')));
      if (at < level) above.push(state.last[at] ?? null);
    }
    places.push({ abstractId, level, label: fill(definition, counts), template: definition.text, counts, above });
  }
  return places;
}

function fill(definition: ListLevel, counts: readonly string[]): string {
  if (definition.format === 'bullet') return definition.text;
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => counts[Number(digit) - 1] ?? '').trim();
}

function listOf(
  paragraph: BodyParagraph,
  styles: StylesPart,
  numbering: NumberingPart,
): { numId: string; level: number } | null {
  const fromStyle = styles.list(paragraph.style);
  const numId = paragraph.numId ?? fromStyle?.numId ?? null;
  if (numId === null || numId === '0') return null;
  if (paragraph.numId !== null) return { numId, level: paragraph.level ?? fromStyle?.level ?? 0 };
  // In a style the list's own tie to the style says the level; an ilvl there is ignored where there is one (17.9.3).
  const tied = fromStyle ? numbering.levelOfStyle(numId, fromStyle.style) : undefined;
  return { numId, level: paragraph.level ?? tied ?? fromStyle?.level ?? 0 };
}
