import type { Node } from '@tiptap/pm/model';
import { formatOrdinal, numberAt, parseOrdinal, placeOf } from '../../ordinance/number-series.ts';
import type { Numbering } from '../../ordinance/numbering.ts';
import { idOf, isProvision } from '../../ordinance/provision-kinds.ts';
import type { Level } from '../../packs/profile.ts';
import { bookmarkName } from './bookmark-name.ts';
import { leadIndex } from './provision-line.ts';
import {
  fillLabel,
  type LevelPlace,
  type ListNumber,
  type ListPlan,
  type NumberedKind,
  type Region,
  type WordLists,
} from './word-lists.ts';

/** How the number of one provision comes into the Word file. */
export interface NumberMark {
  readonly kind: NumberedKind;
  readonly label: string;
  readonly number: string;
  /** Counted by Word; null = typed, or without a number. */
  readonly list: ListNumber | null;
  /** Name of the bookmark round the provision's first line; null without a line, or where another took the same id. */
  readonly bookmark: string | null;
  /** The stretch of a typed label that references repeat, bookmarked by itself; null where the number is Word's. */
  readonly typed: { readonly bookmark: string; readonly from: number; readonly to: number } | null;
  /** What a field without context prints for it, and what it prints with words taken out; '' = nothing. */
  readonly token: string;
  readonly bareToken: string;
  /** What `\w` surely prints for a number of Word's; '' where programs differ, as where a level is skipped. */
  readonly inFull: string;
  readonly parent: NumberMark | null;
  /** Place in the document, from 0. */
  readonly order: number;
}

export interface NumberPlan {
  /** In document order, one for each provision node. */
  readonly marks: readonly NumberMark[];
  readonly byId: ReadonlyMap<string, NumberMark>;
}

/** Decides for every provision whether Word can count it, before a word is written, so that references can look ahead. */
export function planNumbers(doc: Node, numbering: Numbering, plan: ListPlan, lists: WordLists): NumberPlan {
  const marks: NumberMark[] = [];
  const byId = new Map<string, NumberMark>();
  const labels = new Map(numbering.all().map((each) => [each.id as string, each]));
  /** Labels of the levels above, for each list. */
  const lineage: string[][] = plan.lists.map(() => []);

  /** The last of each level of Word's lists: a number that begins with it follows it, and none in between. */
  const latest = new Map<LevelPlace, NumberMark>();

  const joinedTo = (place: LevelPlace, above: NumberMark | null): NumberMark | null =>
    place.joins !== null && latest.get(place.joins) === above ? above : null;

  const visit = (parent: Node, above: NumberMark | null, region: Region, quoted: boolean): void => {
    parent.forEach((node) => {
      if (node.isTextblock) return;
      if (!isProvision(node)) {
        visit(node, above, region, quoted || node.type.name === 'quotedStructure');
        return;
      }
      const isNested = node.type.name === 'item' && isInItem(above);
      const kind = isNested && plan.placeOf('subitem', region) !== null ? 'subitem' : (node.type.name as NumberedKind);
      const inside: Region = kind === 'schedule' ? 'schedule' : region;
      const id = idOf(node);
      const entry = id === null ? undefined : labels.get(id);
      const label = entry?.label ?? '';
      const place = quoted ? null : plan.placeOf(kind, inside);
      const counts = place !== null && label !== '' && node.attrs['num'] === null;
      const n = counts ? wordCount(entry?.number ?? '', label, place, joinedTo(place, above)) : null;
      const list = n === null || place === null ? null : lists.take(place, n);
      // Without a line there is nothing to put a bookmark round.
      const known = id === null || byId.has(id) || (label === '' && leadIndex(node) < 0);
      const number = entry?.number ?? '';
      const token = list ? withoutPeriods(label) : label && typedToken(label, number, place?.definition);
      const mark: NumberMark = {
        kind,
        label,
        number,
        list,
        bookmark: known ? null : bookmarkName(id),
        typed: list === null && label !== '' && !known ? typedSpan(id, label, token) : null,
        token,
        bareToken: list ? withoutPeriods(fillLabel(bareTemplate(list.place.definition), number)) : token,
        inFull: list ? inFull(label, list, lineage[list.place.list] as string[]) : '',
        parent: above,
        order: marks.length,
      };
      marks.push(mark);
      if (place !== null) latest.set(place, mark);
      if (id !== null && !known) byId.set(id, mark);
      visit(node, mark, inside, quoted);
    });
  };
  visit(doc, null, 'body', false);
  return { marks, byId };
}

/** True inside an item, as the numbering has it. */
function isInItem(above: NumberMark | null): boolean {
  for (let at = above; at !== null; at = at.parent) {
    if (at.kind === 'item' || at.kind === 'subitem') return true;
    if (at.kind === 'schedule') return false;
  }
  return false;
}

/**
 * The count that makes Word print this label; null where it cannot (letters after "z" as in a spreadsheet, tens with
 * leading zeros, a number that begins with one that Word does not count).
 */
function wordCount(number: string, label: string, place: LevelPlace, above: NumberMark | null): number | null {
  const { definition: level, joins } = place;
  let own = number;
  if (level.joint !== undefined && number.includes(level.joint)) {
    if (joins === null || above?.list?.place !== joins || above.number === '') return null;
    const prefix = above.number + level.joint;
    if (!number.startsWith(prefix)) return null;
    own = number.slice(prefix.length);
  } else if (joins !== null) return null;
  const count = countOf(own, level);
  return fillLabel(level.label, number) === label ? count : null;
}

function countOf(own: string, level: Level): number | null {
  let known = wordCounts.get(level);
  if (!known) wordCounts.set(level, (known = new Map()));
  let found = known.get(own);
  if (found === undefined) {
    const n = level.scheme === 'decimal' ? figure(own, level) : parseOrdinal(own, level.scheme, level.afterZ);
    const can = n !== null && n <= 32767 && formatOrdinal(n, level.scheme, 'doubled') === own;
    known.set(own, (found = can ? n : null));
  }
  return found;
}

/** Word counts in ones, from wherever it is told. */
function figure(own: string, level: Level): number | null {
  const place = placeOf(own, level);
  return place !== null && place > 0 && (level.step ?? 1) === 1 && numberAt(place, level) === own ? Number(own) : null;
}
const wordCounts = new WeakMap<Level, Map<string, number | null>>();

function typedSpan(id: string, label: string, token: string): NumberMark['typed'] {
  // The last one: the "A" of "PART A" is its number, and not the second letter of its name.
  const from = label.lastIndexOf(token);
  return { bookmark: bookmarkName(id, true), from, to: from + token.length };
}

/** What references repeat of a typed label: "3A" of "3A.", "(za)", "2A" of "PART 2A". */
function typedToken(label: string, number: string, level: Level | undefined): string {
  const cited = level === undefined || /^\p{L}/u.test(level.cite) ? number : fillLabel(level.cite, number);
  if (cited !== '' && label.includes(cited)) return cited;
  return number !== '' && label.includes(number) ? number : label;
}

/** A label's pattern without its words, as the switch `\t` has it. */
function bareTemplate(level: Level): string {
  let template = bareTemplates.get(level);
  if (template === undefined) {
    template = level.label
      .split('{n}')
      .map((literal) => literal.replace(/[\p{L}\s]/gu, ''))
      .join('{n}');
    bareTemplates.set(level, template);
  }
  return template;
}
const bareTemplates = new WeakMap<Level, string>();

function inFull(label: string, { place }: ListNumber, line: string[]): string {
  line.length = Math.min(line.length, place.level);
  // Which of the levels above a number repeats, programs see each in its own way.
  if (place.joins !== null) {
    while (line.length <= place.level) line.push('');
    return '';
  }
  // A level that is skipped leaves a hole.
  if (line.length < place.level || line.includes('')) {
    while (line.length < place.level) line.push('');
    line.push(label);
    return '';
  }
  line.push(label);
  let text = withoutPeriods(label);
  for (let at = place.level - 1; at >= 0; at -= 1) {
    const above = line[at] as string;
    // Whether "8." and "(1)" give "8(1)" or "8.(1)" the standard does not say, and programs differ.
    if (above.endsWith('.') && /^[^\p{L}\p{N}]/u.test(text)) return '';
    text = above + text;
  }
  return text;
}

const withoutPeriods = (label: string): string => (label.endsWith('.') ? label.replace(/\.+$/, '') : label);
