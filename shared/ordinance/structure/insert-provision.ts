import type { Node, ResolvedPos, Schema } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import type { ProvisionKind } from '../node-specs.ts';
import { isProvision, isProvisionKind, levelOf } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import { type Place, selectedProvisions } from '../selected-provisions.ts';

export interface Insertion {
  readonly newId: () => ProvisionId;
  /** Of the same kind as the provision at the place, if not said. */
  readonly kind?: ProvisionKind;
}

/**
 * An empty provision after the one at the place. Of another kind it comes where that kind belongs: a section after the
 * section around, a subsection inside the section after what leads in, a schedule after the last of the document.
 */
export function insertProvisionAfter(tr: Transform, place: Place, { newId, kind }: Insertion): boolean {
  const run = selectedProvisions(tr.doc, place);
  const last = run?.parent.child(run.last).type.name ?? '';
  const wanted = kind ?? (isProvisionKind(last) ? last : 'section');
  const pos = positionAfter(tr.doc, place, wanted);
  tr.replaceWith(pos - emptyLineBefore(tr.doc.resolve(pos)), pos, emptyProvision(tr.doc.type.schema, wanted, newId()));
  return true;
}

/** Where a provision of a kind belongs, after the one at the place. */
export function positionAfter(doc: Node, place: Place, kind: ProvisionKind): number {
  const run = selectedProvisions(doc, place);
  return run === null ? topOf(doc, place).pos : positionFor(doc, run.end, run.parent.child(run.last), kind);
}

/** The size of an unused line between a heading and the first provision below it, which would stand there as a gap. */
function emptyLineBefore({ parent, nodeBefore }: ResolvedPos): number {
  const isUnused = nodeBefore?.type.name === 'p' && nodeBefore.content.size === 0;
  return isUnused && parent.firstChild?.type.name === 'heading' ? nodeBefore.nodeSize : 0;
}

/** A provision to be written: a section with a heading and a line, any other with a line. */
export function emptyProvision(schema: Schema, kind: ProvisionKind, id: ProvisionId): Node {
  const lines: Readonly<Record<string, readonly string[]>> = {
    part: ['heading'],
    chapter: ['heading'],
    section: ['heading', 'p'],
    schedule: ['heading', 'p'],
  };
  const content = (lines[kind] ?? ['p']).map((name) => schema.nodes[name]?.create());
  const type = schema.nodes[kind];
  if (type === undefined) throw new RangeError(`the schema has no ${kind}`);
  return type.create(
    { id },
    content.filter((node) => node !== undefined),
  );
}

function positionFor(doc: Node, end: number, node: Node, kind: ProvisionKind): number {
  if (kind === 'schedule' && node.type.name !== 'schedule') return doc.content.size;
  if (node.type.name === kind) return end;
  let $end = doc.resolve(end);
  // Parts stand in chapters in some countries, chapters in parts in others: what is there already says where its like goes.
  for (let d = $end.depth; d > 0; d--) if ($end.node(d).type.name === kind) return $end.after(d);
  const level = levelOf(kind) ?? 0;
  const own = levelOf(node.type.name) ?? 0;
  if (own < level) return end - node.nodeSize + 1 + leadIn(node);
  // Climb while what it stands in lies as deep as the new provision, or deeper.
  while ($end.depth > 0 && isProvision($end.parent) && (levelOf($end.parent.type.name) ?? 0) >= level) {
    $end = doc.resolve($end.after());
  }
  return $end.pos;
}

/** The size of the lines before the first provision. */
function leadIn(node: Node): number {
  let size = 0;
  for (const child of node.content.content) {
    if (isProvision(child)) break;
    size += child.nodeSize;
  }
  return size;
}

/** After the block of the document around a place that is in no provision. */
function topOf(doc: Node, place: Place): ResolvedPos {
  if (typeof place === 'object' && !('to' in place)) return doc.resolve(doc.content.size);
  const $pos = doc.resolve(typeof place === 'number' ? place : place.to);
  return $pos.depth === 0 ? $pos : doc.resolve($pos.after(1));
}
