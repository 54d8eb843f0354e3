import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { kindAt, levelOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';
import { lineText, type PasteLine, type Run, withoutStart } from './paste-line.ts';
import { isAbove, type NumberReading, readingsOf, type TypedNumber, typedNumber } from './typed-number.ts';

/** A provision round the cursor: numbers that are pasted may go on from it. */
export interface OpenLevel {
  readonly kind: ProvisionKind;
  readonly ordinal: number | null;
}

/** A provision that is being built. */
interface Building {
  readonly kind: ProvisionKind;
  readonly ordinal: number | null;
  readonly num: string | null;
  readonly depth: number;
  readonly content: Node[];
}

const schema: Schema = ordinanceSchema;
const containers: ReadonlySet<string> = new Set(['part', 'chapter', 'schedule']);

/**
 * Makes provisions of lines: a number at the start of a line says its level and is dropped where our numbering will
 * print it again; one that stands out of its series ("3A", a gap) is kept as a fixed number. Lines before the first
 * number are paragraphs of text. No word is lost.
 */
export function structureLines(
  lines: readonly PasteLine[],
  numbering: NumberingProfile,
  around: readonly OpenLevel[],
): Node[] {
  return new Structurer(lines, numbering, around).build();
}

class Structurer {
  readonly #lines: readonly PasteLine[];
  readonly #numbering: NumberingProfile;
  readonly #around: readonly OpenLevel[];
  readonly #out: Node[] = [];
  readonly #open: Building[] = [];
  /** The last place in each level's series, as our numbering will count. */
  readonly #last = new Map<ProvisionKind, number>();
  #pendingHeading: Node | null = null;

  constructor(lines: readonly PasteLine[], numbering: NumberingProfile, around: readonly OpenLevel[]) {
    this.#lines = lines;
    this.#numbering = numbering;
    this.#around = around;
    for (const level of around) if (level.ordinal !== null) this.#last.set(level.kind, level.ordinal);
  }

  build(): Node[] {
    this.#lines.forEach((line, i) => {
      if (line.table) this.#addBlock(tableOf(line.table));
      else this.#addLine(line, i);
    });
    this.#flushHeading();
    this.#closeTo(null);
    return this.#out;
  }

  #addLine(line: PasteLine, index: number): void {
    let rest = line.runs;
    let opened = false;
    let given = line.number;
    for (let guard = 0; guard < 6; guard++) {
      const text = rest.map((run) => run.text).join('');
      const number = given === null ? typedNumber(text) : typedNumber(given, true);
      if (given !== null && number === null && guard === 0) {
        this.#openList(line);
        opened = true;
      }
      if (number) {
        if (guard > 0 && !this.#isDeeper(number)) break;
        this.#openProvision(number, index);
        opened = true;
        if (given === null) rest = withoutStart(rest, number.length);
      }
      if (!number && given === null) break;
      given = null;
      if (rest.length === 0) break;
    }
    if (rest.length > 0) this.#addText(line, rest, opened, index);
  }

  /** "1. (1) A person" opens a section and its first subsection; "(a) (see 1) …" does not open twice the same. */
  #isDeeper(number: TypedNumber): boolean {
    const top = this.#open.at(-1);
    return readingsOf(number, this.#numbering).some((reading) => !top || isAbove(top.kind, reading.kind));
  }

  #openProvision(number: TypedNumber, index: number): void {
    const reading = this.#choose(readingsOf(number, this.#numbering), index);
    if (!reading) return;
    const heading = reading.kind === 'section' ? this.#takeHeading() : null;
    this.#flushHeading();
    this.#closeTo(reading.kind);
    const expected = (this.#last.get(reading.kind) ?? 0) + 1;
    const first = !this.#last.has(reading.kind) && this.#open.every(({ kind }) => containers.has(kind));
    const automatic = reading.ordinal !== null && (first || reading.ordinal === expected);
    for (const kind of this.#last.keys()) if (isAbove(reading.kind, kind)) this.#last.delete(kind);
    if (reading.ordinal !== null) this.#last.set(reading.kind, reading.ordinal);
    const num = automatic ? null : number.bare;
    this.#open.push({ kind: reading.kind, ordinal: reading.ordinal, num, depth: 0, content: heading ? [heading] : [] });
  }

  /** A level that goes on with its series, the innermost first; else one that begins, the outermost below us first. */
  #choose(readings: readonly NumberReading[], index: number): NumberReading | null {
    if (readings.length < 2) return readings[0] ?? null;
    const goesOn = readings.findLast(({ kind, ordinal }) => ordinal !== null && this.#last.get(kind) === ordinal - 1);
    const current = this.#open.at(-1)?.kind ?? this.#around.at(-1)?.kind ?? null;
    const begins = readings.find(({ kind, ordinal }) => ordinal === 1 && (current === null || isAbove(current, kind)));
    if (goesOn && begins) return this.#nextFollows(begins, index) ? begins : goesOn;
    const inside = readings.find(({ kind }) => kind === current);
    return goesOn ?? begins ?? inside ?? readings[0] ?? null;
  }

  /** Whether a later line is number two of the level that may begin here: "(i)" and then "(ii)". */
  #nextFollows(begins: NumberReading, index: number): boolean {
    for (const line of this.#lines.slice(index + 1, index + 40)) {
      const number = line.number === null ? typedNumber(lineText(line)) : typedNumber(line.number, true);
      if (!number) continue;
      const readings = readingsOf(number, this.#numbering);
      if (readings.some(({ kind, ordinal }) => kind === begins.kind && ordinal === 2)) return true;
      if (readings.some(({ kind, ordinal }) => kind === this.#open.at(-1)?.kind && ordinal !== 1)) return false;
    }
    return false;
  }

  /** An item of a list that does not say its level: its depth says it, a paragraph at least. */
  #openList(line: PasteLine): void {
    this.#flushHeading();
    const depth = Math.max(1, line.depth);
    while (this.#open.at(-1)?.depth !== 0 && (this.#open.at(-1)?.depth ?? 0) >= depth) this.#close();
    const numbered = this.#open.findLast((one) => one.depth === 0) ?? this.#around.at(-1);
    if (this.#open.at(-1)?.depth === 0 && this.#open.at(-1)?.kind === 'item') this.#close();
    const base = Math.max(levelOf('paragraph') ?? 0, (levelOf(numbered?.kind ?? 'section') ?? 0) + 1);
    const kind = kindAt(Math.min(levelOf('item') ?? 0, base + depth - 1));
    this.#open.push({ kind, ordinal: null, num: null, depth, content: [] });
  }

  #addText(line: PasteLine, runs: readonly Run[], opened: boolean, index: number): void {
    const headingLike = isHeadingLike(line, runs);
    const top = this.#open.at(-1);
    const wanted = top && containers.has(top.kind) && top.content.length === 0;
    if (
      wanted ||
      (opened &&
        top?.kind === 'section' &&
        top.content.length === 0 &&
        (headingLike || this.#opensWithSub(line, index)))
    ) {
      top?.content.push(lineNode('heading', runs, true));
      return;
    }
    if (!opened && headingLike) {
      this.#flushHeading();
      this.#pendingHeading = lineNode('heading', runs, true);
      return;
    }
    this.#flushHeading();
    if (!opened) this.#closeList(line);
    this.#addBlock(lineNode('p', runs, false));
  }

  /** A short line before "(1)" is the section's heading though nothing marks it as one. */
  #opensWithSub(line: PasteLine, index: number): boolean {
    const text = lineText(line);
    const next = this.#lines[index + 1];
    if (!next || text.length > 90 || /[.;:,—–-]$/.test(text)) return false;
    const number = next.number === null ? typedNumber(lineText(next)) : typedNumber(next.number, true);
    return number === null
      ? next.number === null && !next.table
      : !readingsOf(number, this.#numbering).some((r) => r.kind === 'section');
  }

  /** Text without a number after a list belongs to what the list stands in (the words "commits an offence"). */
  #closeList(line: PasteLine): void {
    const top = this.#open.at(-1);
    if (!top || line.depth > 0 || top.content.length === 0) return;
    if (isAbove('subsection', top.kind) && this.#open.length > 1) {
      const kind = top.kind;
      while (this.#open.length > 1 && !isAbove(this.#open.at(-1)?.kind ?? kind, kind)) this.#close();
    }
  }

  #takeHeading(): Node | null {
    const heading = this.#pendingHeading;
    this.#pendingHeading = null;
    return heading;
  }

  /** A heading that no section followed is a crossheading in a part, and text elsewhere. */
  #flushHeading(): void {
    const heading = this.#takeHeading();
    if (!heading) return;
    const top = this.#open.at(-1);
    const inContainer = !top || containers.has(top.kind);
    const kind = inContainer && this.#around.length === 0 ? 'crossheading' : 'p';
    this.#addBlock(schema.nodes[kind]?.create(null, heading.content) as Node);
  }

  #addBlock(node: Node): void {
    (this.#open.at(-1)?.content ?? this.#out).push(node);
  }

  #close(): void {
    const done = this.#open.pop();
    if (!done) return;
    const attrs = done.num === null ? null : { num: done.num };
    this.#addBlock(schema.nodes[done.kind]?.create(attrs, done.content) as Node);
  }

  /** Closes what a provision of this kind cannot stand in; null: everything. */
  #closeTo(kind: ProvisionKind | null): void {
    const stays = (one: Building): boolean => kind !== null && isAbove(one.kind, kind);
    for (let top = this.#open.at(-1); top && !stays(top); top = this.#open.at(-1)) this.#close();
  }
}

function isHeadingLike(line: PasteLine, runs: readonly Run[]): boolean {
  const text = runs.map((run) => run.text).join('');
  if (text.length > 120 || /[.;:,—–]$/.test(text)) return false;
  return line.heading || runs.every((run) => run.marks.includes('bold') || run.text.trim() === '');
}

function lineNode(kind: 'heading' | 'p', runs: readonly Run[], plainBold: boolean): Node {
  const content = runs.map((run) => {
    const marks = run.marks.filter((mark) => !(plainBold && mark === 'bold'));
    return schema.text(
      run.text,
      marks.map((mark) => schema.marks[mark]?.create()).filter((mark): mark is Mark => !!mark),
    );
  });
  return schema.nodes[kind]?.create(null, Fragment.from(content)) as Node;
}

function tableOf(rows: NonNullable<PasteLine['table']>): Node {
  const { table, tableRow, tableCell, tableHeader } = schema.nodes;
  const cells = (row: (typeof rows)[number]): Node[] =>
    row.map((cell) => {
      const blocks = cell.lines.flatMap((line) => (line.table ? flatten(line.table) : [line]));
      const content = blocks.map((line) => lineNode('p', printed(line), false));
      const type = cell.header ? tableHeader : tableCell;
      const attrs = { colspan: cell.colspan, rowspan: cell.rowspan };
      return type?.create(attrs, content.length > 0 ? content : [schema.nodes.p?.create() as Node]) as Node;
    });
  return table?.create(
    null,
    rows.map((row) => tableRow?.create(null, cells(row)) as Node),
  ) as Node;
}

/** A table inside a cell gives its words to the cell. */
function flatten(rows: NonNullable<PasteLine['table']>): PasteLine[] {
  return rows.flatMap((row) =>
    row.flatMap((cell) => cell.lines.flatMap((line) => (line.table ? flatten(line.table) : [line]))),
  );
}

/** In a cell a list keeps its number as text. */
function printed(line: PasteLine): readonly Run[] {
  return line.number === null ? line.runs : [{ text: `${line.number} `, marks: [] }, ...line.runs];
}
