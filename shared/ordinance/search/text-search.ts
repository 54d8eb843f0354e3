import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../numbering.ts';
import type { ProvisionId } from '../provision-id.ts';
import { idOf } from '../provision-kinds.ts';
import { isIndexContainer } from '../provision-index.ts';
import type { Matcher } from './compile-query.ts';
import { matchText, type TextMatch } from './match-text.ts';
import { rangeInUnit, type SearchLine, searchLines } from './search-lines.ts';

/** A place that was found: its positions in the document, and its line as it is read. */
export interface FoundPlace {
  readonly from: number;
  readonly to: number;
  readonly provision: ProvisionId | null;
  readonly line: string;
  /** In `line`. */
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
  /** False if it holds words that nobody typed: a printed reference, a blank, a break. */
  readonly canReplace: boolean;
}

/** A top node whose lines are still to be looked through for one matcher. */
export interface UnreadUnit {
  readonly lines: readonly SearchLine[];
  readonly texts: readonly string[];
}

/**
 * One query over the versions of a by-law. What was found in a section is remembered for as long as the section reads
 * the same, so that an edit costs one section. Whoever holds it looks through what is unread (here, or in a worker, or a
 * few at a time) and then asks for the places.
 */
export class TextSearch {
  readonly matcher: Matcher;
  readonly #found = new WeakMap<readonly SearchLine[], readonly UnitPlace[]>();

  constructor(matcher: Matcher) {
    this.matcher = matcher;
  }

  /** What has not been looked through yet, in the order of the text; each is read when it is asked for. */
  *unread(doc: Node, numbering: Numbering): Generator<UnreadUnit> {
    for (const { lines } of eachUnit(doc, 0, numbering)) {
      if (!this.#found.has(lines)) yield { lines, texts: lines.map(({ text }) => text) };
    }
  }

  /** Notes what was found in a unit, line by line; looks through it here and now if nothing is given. */
  note({ lines, texts }: UnreadUnit, matches?: readonly (readonly TextMatch[])[]): void {
    const { pattern, query } = this.matcher;
    const places: UnitPlace[] = [];
    lines.forEach((line, index) => {
      if (!isLookedAt(line, query.where)) return;
      const found = matches?.[index] ?? matchText(texts[index] ?? '', pattern);
      for (const match of found) places.push({ line, match, ...rangeInUnit(line, match.from, match.to) });
    });
    this.#found.set(lines, places);
  }

  /** Every place, in the order of the text. Throws if something is unread, since a list with a gap would pass for whole. */
  places(doc: Node, numbering: Numbering): readonly FoundPlace[] {
    const all: FoundPlace[] = [];
    for (const { lines, pos, container } of eachUnit(doc, 0, numbering)) {
      const found = this.#found.get(lines);
      if (found === undefined) throw new Error('a part of the by-law has not been looked through');
      for (const { line, match, from, to, holdsLeaf } of found) {
        all.push({
          from: pos + from,
          to: pos + to,
          provision: line.provision ?? idOf(container),
          line: line.text,
          start: match.from,
          end: match.to,
          groups: match.groups,
          canReplace: !holdsLeaf,
        });
      }
    }
    return all;
  }
}

interface UnitPlace {
  readonly line: SearchLine;
  readonly match: TextMatch;
  readonly from: number;
  readonly to: number;
  readonly holdsLeaf: boolean;
}

function isLookedAt(line: SearchLine, where: Matcher['query']['where']): boolean {
  if (where === 'headings') return line.kind === 'heading';
  if (where === 'text') return line.kind === 'text';
  return where === 'anywhere' || line.isDefinition;
}

interface ReadUnit {
  readonly lines: readonly SearchLine[];
  readonly pos: number;
  readonly container: Node;
}

function* eachUnit(container: Node, start: number, numbering: Numbering): Generator<ReadUnit> {
  let pos = start;
  for (const node of container.content.content) {
    if (isIndexContainer(node)) yield* eachUnit(node, pos + 1, numbering);
    else yield { lines: searchLines(node, container, numbering), pos, container };
    pos += node.nodeSize;
  }
}
