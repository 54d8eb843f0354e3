import type { Node } from '@tiptap/pm/model';
import { keptTogether } from '../../ordinance/kept-together.ts';
import { brokenReference, printReference } from '../../ordinance/reference-text.ts';
import type { Numbering } from '../../ordinance/numbering.ts';
import { idOf, isProvision } from '../../ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { figureXml, type FigureSource } from './figure-xml.ts';
import { lineDirection, type TextDirection } from '../../ordinance/text-direction.ts';
import { runsOf, textRun } from './inline-runs.ts';
import type { NumberMark, NumberPlan } from './number-plan.ts';
import { isHeadingKind } from './ordinance-styles.ts';
import { step } from './page-layout.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { leadIndex, lineIndent, linesBeforeSigning, lineNumber, lineStyle } from './provision-line.ts';
import { boundPieces, referencePieces } from './reference-fields.ts';
import { deepestText } from './style-sheet.ts';
import { tableXml } from './table-xml.ts';
import { isCentred, type Region } from './word-lists.ts';

export interface OrdinanceSource {
  readonly doc: Node;
  readonly numbering: Numbering;
  readonly plan: NumberPlan;
  readonly styleOf: (kind: NumberMark['kind'], region: Region) => string | null;
  readonly figures: FigureSource;
  /** Between the margins, in twips. */
  readonly textWidth: number;
  /** Of the by-law's language. */
  readonly direction: TextDirection;
}

/** Where a block stands. */
interface Scope {
  readonly region: Region;
  readonly quoted: boolean;
  /** Left edge of the text, in twips. */
  readonly indent: number;
  /** The nearest node with an id: references print from there. */
  readonly from: ProvisionId | null;
  /** Style for plain lines, where what they stand in gives one. */
  readonly style: string | null;
}

/**
 * The body of the ordinance as WordprocessingML, a section or another top block at a time so that the caller can stop
 * between them. Notes to the drafter are left out, and nothing else is.
 */
export function* ordinanceBody(source: OrdinanceSource): Generator<string> {
  const writer = new BodyWriter(source);
  const top: Scope = { region: 'body', quoted: false, indent: 0, from: null, style: null };
  yield* writer.container(source.doc, top);
}

class BodyWriter {
  readonly #source: OrdinanceSource;
  readonly #kept: Set<Node>;
  #next = 0;
  #bookmarks = 0;

  constructor(source: OrdinanceSource) {
    this.#source = source;
    this.#kept = new Set(linesBeforeSigning(source.doc));
  }

  *container(parent: Node, scope: Scope, skip = -1): Generator<string> {
    for (let at = 0; at < parent.childCount; at += 1) {
      if (at === skip) continue;
      const node = parent.child(at);
      const kind = node.type.name;
      if (kind === 'part' || kind === 'chapter' || kind === 'schedule') {
        const { head, used, inside } = this.#open(node, scope);
        yield head;
        yield* this.container(node, inside, used);
      } else yield this.#block(node, scope);
    }
  }

  #blocks(parent: Node, scope: Scope, skip = -1): string {
    let xml = '';
    for (let at = 0; at < parent.childCount; at += 1) {
      const node = parent.child(at);
      const after = parent.maybeChild(at + 1);
      // A line that leads into provisions or a table does not stay behind at the foot of a page.
      if (node.type.name === 'p' && after && (isProvision(after) || after.type.name === 'table')) this.#kept.add(node);
      if (at !== skip) xml += this.#block(node, scope);
    }
    return xml;
  }

  #block(node: Node, scope: Scope): string {
    if (isProvision(node)) {
      const { head, used, inside } = this.#open(node, scope);
      return head + this.#blocks(node, inside, used);
    }
    const here = { ...scope, from: idOf(node) ?? scope.from };
    switch (node.type.name) {
      case 'note':
        return '';
      case 'title':
        return this.#line(node, here, 'Title');
      case 'longTitle':
        return this.#line(node, here, 'LongTitle');
      case 'recital':
        return this.#line(node, here, 'Recital');
      case 'enactingClause':
        return this.#line(node, here, 'EnactingClause');
      case 'crossheading':
        return this.#line(node, here, scope.quoted ? 'QuotedHeading' : 'Crossheading');
      case 'heading':
        return this.#line(node, here, 'QuotedHeading', scope.indent);
      case 'quotedStructure':
        return this.#blocks(node, { ...here, quoted: true, indent: scope.indent + step, style: 'Quoted' });
      case 'conclusion':
        return this.#blocks(node, { ...here, style: 'Conclusion' });
      case 'figure':
        return figureXml(node, this.#runs(node, here), this.#isFromTheRight(node.textContent), this.#source.figures);
      case 'table':
        return tableXml(
          node,
          {
            indent: scope.indent,
            width: this.#source.textWidth - scope.indent,
            isFromTheRight: this.#source.direction === 'rtl',
          },
          (cell, style) => this.#blocks(cell, { ...here, indent: 0, style }),
        );
      default:
        return node.isTextblock ? this.#plain(node, here) : this.#blocks(node, here);
    }
  }

  /** The numbered line of a provision, which of its children stands in that line, and where the others go. */
  #open(node: Node, scope: Scope): { head: string; used: number; inside: Scope } {
    const mark = this.#source.plan.marks[this.#next++] as NumberMark;
    const region: Region = mark.kind === 'schedule' ? 'schedule' : scope.region;
    const centred = isCentred(mark.kind);
    const hanging = centred || (mark.kind === 'definition' && mark.label === '') ? 0 : step;
    const indent = scope.indent + hanging;
    const inside: Scope = { ...scope, region, indent, from: idOf(node) ?? scope.from };
    const used = leadIndex(node);
    const lead = used < 0 ? null : node.child(used);
    if (!lead && mark.label === '') return { head: '', used, inside };

    const isHeading = lead?.type.name === 'heading';
    const bold = isHeading && !isHeadingKind(mark.kind) ? '<w:b/><w:bCs/>' : '';
    const runs = lead ? this.#runs(lead, { ...inside, from: idOf(lead) ?? inside.from }, bold) : '';
    const text = lead?.textContent ?? '';
    const place = { region, quoted: scope.quoted, isHeading: isHeading || centred };
    const style = lineStyle(mark.kind, place, this.#source.styleOf);
    // A lead-in stays with what it leads into, and a bare number with what it numbers.
    const keep = lead === null || (node.childCount > 1 && text.length < 400);
    const head = paragraphXml({
      style: style.id,
      keepNext: (keep || this.#kept.has(lead)) && !style.keeps,
      number: lineNumber(mark, style),
      indent: lineIndent(mark, style, indent),
      bidi: this.#isFromTheRight(text),
      runs: this.#numbered(mark, runs, lead !== null),
    });
    return { head, used, inside };
  }

  /** The line's runs with its bookmarks, after the number where that is typed. */
  #numbered(mark: NumberMark, runs: string, hasText: boolean): string {
    const { direction } = this.#source;
    let typed = '';
    if (!mark.list && mark.label !== '') {
      const { from, to } = mark.typed ?? { from: 0, to: 0 };
      const number = this.#bookmark(mark.typed?.bookmark ?? null, textRun(mark.label.slice(from, to), '', direction));
      typed = textRun(mark.label.slice(0, from), '', direction) + number + textRun(mark.label.slice(to), '', direction);
    }
    const below = isCentred(mark.kind) && mark.label !== '' && hasText ? '<w:r><w:br/></w:r>' : '';
    const between = typed === '' || below !== '' || !hasText ? below : '<w:r><w:tab/></w:r>';
    return this.#bookmark(mark.bookmark, typed + between + runs);
  }

  #plain(node: Node, scope: Scope): string {
    if (scope.style === 'Quoted') return this.#line(node, scope, 'Quoted', scope.indent);
    if (scope.style !== null) return this.#line(node, scope, scope.style);
    const depth = scope.indent / step;
    if (depth === 0) return this.#line(node, scope, 'BodyText');
    return depth <= deepestText
      ? this.#line(node, scope, `Text${depth}`)
      : this.#line(node, scope, 'BodyText', scope.indent);
  }

  #line(node: Node, scope: Scope, style: string, left = 0): string {
    return paragraphXml({
      style,
      keepNext: this.#kept.has(node),
      indent: left > 0 ? { left, hanging: 0 } : null,
      bidi: this.#isFromTheRight(node.textContent),
      runs: this.#runs(node, scope),
    });
  }

  #runs(line: Node, scope: Scope, also = ''): string {
    const { numbering, plan } = this.#source;
    return runsOf(
      line,
      (reference) => {
        const { text, state } = printReference(reference, numbering, scope.from);
        if (state === 'broken') return { pieces: [{ text: text || brokenReference, field: null }], broken: true };
        const found = (reference.attrs['to'] as readonly string[]).flatMap((id) => plan.byId.get(id) ?? []);
        // Printed in the order of the document, of a range only the ends.
        const sorted = found.sort((one, other) => one.order - other.order);
        const targets =
          reference.attrs['range'] === true ? [...sorted.slice(0, 1), ...sorted.slice(1).slice(-1)] : sorted;
        return { pieces: boundPieces(referencePieces(text, targets), keptTogether(text)), broken: false };
      },
      also,
      lineDirection(line.textContent, this.#source.direction),
    );
  }

  /** In a by-law from right to left every line begins at the right, so that all numbers hang in one margin. */
  #isFromTheRight(line: string): boolean {
    return this.#source.direction === 'rtl' || lineDirection(line) === 'rtl';
  }

  #bookmark(name: string | null, inside: string): string {
    if (name === null) return inside;
    const id = this.#bookmarks++;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${inside}<w:bookmarkEnd w:id="${id}"/>`;
  }
}
