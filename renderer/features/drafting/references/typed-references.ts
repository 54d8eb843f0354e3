import type { Node } from '@tiptap/pm/model';
import type { ListedReference } from '../../../../shared/ordinance/list-references.ts';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import type { RecognisedReference } from '../../../../shared/ordinance/recognise-references.ts';
import { offerFor } from '../../../../shared/ordinance/reference-offer.ts';

/** A reference that is typed as words, with the words round it. */
export interface TypedReference {
  readonly key: string;
  readonly recognised: RecognisedReference;
  readonly provision: ProvisionId | null;
  /** The citation of where it stands; '' where that bears no number. */
  readonly where: string;
  readonly before: string;
  readonly after: string;
}
export interface ReadyReference extends TypedReference {
  /** What it would print; null: the very words that are typed. */
  readonly prints: string | null;
}
export interface MissingReference extends TypedReference {
  /** As much of it as is there, "section 3" of "section 3(9)"; null: nothing. */
  readonly nearest: string | null;
}

/** All references that are typed as words, by what can be done about them. */
export interface TypedReferences {
  readonly ready: readonly ReadyReference[];
  readonly missing: readonly MissingReference[];
  /** "the Schedule": right as they stand. */
  readonly pointingBack: readonly TypedReference[];
  readonly external: readonly TypedReference[];
}

/** Characters shown to each side. */
const context = 60;

/** One reference a step: each is tried in every way that it may be printed. */
export function* typedReferences(
  doc: Node,
  numbering: Numbering,
  references: readonly ListedReference[],
): Generator<void, TypedReferences> {
  const ready: ReadyReference[] = [];
  const missing: MissingReference[] = [];
  const pointingBack: TypedReference[] = [];
  const external: TypedReference[] = [];
  for (const { recognised, pos, text } of references) {
    if (recognised === null) continue;
    yield;
    const typed = inContext(doc, numbering, recognised, pos, text);
    const offer = offerFor(doc, recognised, numbering);
    if (offer.kind === 'same') ready.push({ ...typed, prints: null });
    else if (offer.kind === 'other-words') ready.push({ ...typed, prints: offer.text });
    else if (offer.kind === 'points-back') pointingBack.push(typed);
    else if (offer.kind === 'external') external.push(typed);
    else missing.push({ ...typed, nearest: offer.nearest });
  }
  return { ready, missing, pointingBack, external };
}

function inContext(
  doc: Node,
  numbering: Numbering,
  recognised: RecognisedReference,
  pos: number,
  text: string,
): TypedReference {
  const $from = doc.resolve(pos);
  const offset = $from.parentOffset;
  const words = (from: number, to: number) => $from.parent.textBetween(from, to, '', ' ');
  const end = Math.min(offset + text.length, $from.parent.content.size);
  const [start, stop] = [Math.max(0, offset - context), Math.min($from.parent.content.size, end + context)];
  return {
    key: `${recognised.provision} ${recognised.from}`,
    recognised,
    provision: recognised.provision,
    where: numbering.get(recognised.provision)?.fullLabel ?? '',
    before: `${start > 0 ? '…' : ''}${words(start, offset)}`,
    after: `${words(end, stop)}${stop < $from.parent.content.size ? '…' : ''}`,
  };
}
