import type { ProvisionKind } from '../../ordinance/node-specs.ts';
import type { Level, NumberingProfile } from '../../packs/profile.ts';
import { escapeAttribute } from './xml-text.ts';

/** A schedule has lists and styles of its own. */
export type Region = 'body' | 'schedule';

/** The level of Word's lists that numbers one kind of provision, and the paragraph style tied to it. */
export interface LevelPlace {
  readonly list: number;
  readonly level: number;
  readonly definition: Level;
  readonly style: string;
  readonly kind: NumberedKind;
  /** The level above, where this one's number begins with that one's ("1.2" under "1"). */
  readonly joins: LevelPlace | null;
}

/** A kind of provision, or an item inside an item, which a profile may number as a level of its own. */
export type NumberedKind = ProvisionKind | 'subitem';

/** A number that Word makes itself. `own`: the instance to name in the paragraph; null = the style's own list says it. */
export interface ListNumber {
  readonly place: LevelPlace;
  readonly own: number | null;
}

const order = ['part', 'chapter', 'section', 'subsection', 'paragraph', 'subparagraph', 'item', 'subitem'] as const;
const deepest = 9;

/**
 * Word's multilevel lists for a numbering profile, of the kinds that have a style in this document. A level that runs on through the levels above it begins a list of
 * its own, since Word restarts a level after any higher one in the same list.
 */
export function planLists(profile: NumberingProfile, styleOf: (kind: NumberedKind, region: Region) => string | null) {
  const lists: LevelPlace[][] = [];
  const places = new Map<string, LevelPlace>();
  const add = (kind: NumberedKind, region: Region, definition: Level, begin: boolean): void => {
    const style = styleOf(kind, region);
    if (definition.scheme === 'none' || style === null) return;
    if (begin) lists.push([]);
    const list = lists.length - 1;
    const levels = lists[list] as LevelPlace[];
    const above = begin ? undefined : levels.at(-1);
    const joins = definition.joint !== undefined && above !== undefined && above.kind !== 'schedule' ? above : null;
    const place = { list, level: levels.length, definition, style, kind, joins };
    levels.push(place);
    places.set(`${region}:${kind}`, place);
  };
  for (const [region, levels] of [
    ['body', profile.body],
    ['schedule', profile.inSchedule],
  ] as const) {
    if (region === 'schedule') add('schedule', 'schedule', profile.schedule, true);
    let first = true;
    for (const kind of order) {
      const before = places.size;
      const definition = levels[kind];
      if (definition === undefined) continue;
      add(kind, region, definition, first || definition.restart === 'never');
      if (places.size > before) first = false;
    }
  }
  return { lists, placeOf: (kind: NumberedKind, region: Region) => places.get(`${region}:${kind}`) ?? null };
}

export type ListPlan = ReturnType<typeof planLists>;

interface ListState {
  readonly counts: (number | undefined)[];
  /** A deeper level came before this one began: what it then begins with is not the same in every program. */
  readonly doubtful: boolean[];
  /** The instance that each level goes on with. */
  readonly scope: number[];
}

/**
 * Hands out numbers in document order, keeping the counts that Word keeps. Where Word's next number would not be the
 * one wanted, the paragraph begins a new instance of its list with a start of its own, as Word itself does for "Set
 * numbering value"; what follows at that level and below goes on with it, what follows above goes back.
 */
export class WordLists {
  readonly #plan: ListPlan;
  readonly #states: ListState[];
  readonly #instances: { readonly list: number; readonly level: number; readonly start: number }[] = [];

  constructor(plan: ListPlan) {
    this.#plan = plan;
    this.#states = plan.lists.map((_, list) => ({
      counts: [],
      doubtful: [],
      scope: Array.from({ length: deepest }, () => baseId(list)),
    }));
  }

  /** The list number of the n-th provision of a level. */
  take(place: LevelPlace, n: number): ListNumber {
    const { counts, doubtful, scope } = this.#states[place.list] as ListState;
    const { level } = place;
    const count = counts[level];
    const next = count === undefined ? (doubtful[level] ? null : 1) : count + 1;
    if (next !== n) {
      this.#instances.push({ list: place.list, level, start: n });
      scope[level] = this.#plan.lists.length + this.#instances.length;
    }
    counts[level] = n;
    doubtful[level] = false;
    for (let below = level + 1; below < deepest; below += 1) {
      counts[below] = undefined;
      doubtful[below] = false;
      scope[below] = scope[level] as number;
    }
    for (let above = 0; above < level; above += 1) if (counts[above] === undefined) doubtful[above] = true;
    const instance = scope[level] as number;
    return { place, own: instance === baseId(place.list) ? null : instance };
  }

  /** word/numbering.xml. `indents` gives left and hanging indent of a level in twips. */
  partXml(indents: (place: LevelPlace) => { readonly left: number; readonly hanging: number }): string {
    const abstracts = this.#plan.lists.map((levels, list) => {
      const inside = levels.map((place) => levelXml(place, indents(place))).join('');
      return `<w:abstractNum w:abstractNumId="${list}"><w:nsid w:val="${hex(list + 0x1b1a0000)}"/><w:multiLevelType w:val="multilevel"/><w:tmpl w:val="${hex(list + 0x2c2b0000)}"/>${inside}</w:abstractNum>`;
    });
    const bases = this.#plan.lists.map(
      (_, list) => `<w:num w:numId="${baseId(list)}"><w:abstractNumId w:val="${list}"/></w:num>`,
    );
    const instances = this.#instances.map(
      ({ list, level, start }, at) =>
        `<w:num w:numId="${this.#plan.lists.length + at + 1}"><w:abstractNumId w:val="${list}"/><w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
    );
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstracts.join('')}${bases.join('')}${instances.join('')}</w:numbering>`;
  }
}

/** The instance that a list's styles name. */
export const baseId = (list: number): number => list + 1;

/** A label as the list makes it, for the count formatted by its scheme. */
export const fillLabel = (template: string, number: string): string => template.replaceAll('{n}', number);

const formats: Readonly<Record<Level['scheme'], string>> = {
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  none: 'none',
};

/** Kinds whose number stands above their heading, in the middle of the line. */
export const isCentred = (kind: NumberedKind): boolean => kind === 'part' || kind === 'chapter' || kind === 'schedule';

/** A place's number by itself as Word's lists write it: "%3", or "%2.%3" where it begins with the one above. */
const countsOf = ({ level, joins, definition }: LevelPlace): string =>
  (joins === null ? '' : countsOf(joins) + (definition.joint ?? '')) + `%${level + 1}`;

function levelXml(place: LevelPlace, indent: { left: number; hanging: number }): string {
  const { level, definition, style, kind } = place;
  const text = escapeAttribute(fillLabel(definition.label, countsOf(place)));
  const suffix = isCentred(kind) ? '<w:suff w:val="space"/>' : '';
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${formats[definition.scheme]}"/><w:pStyle w:val="${style}"/>${suffix}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent.left}" w:hanging="${indent.hanging}"/></w:pPr></w:lvl>`;
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0');
