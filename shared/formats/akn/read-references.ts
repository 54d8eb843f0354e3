import type { Numbering } from '../../ordinance/numbering.ts';
import { ordinanceSchema } from '../../ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { referenceWays } from '../../ordinance/reference-ways.ts';
import type { Made, MadeInline, PendingReference } from './made.ts';

/**
 * Settles what the file's references have become. One to a provision of the document is a live reference, if that prints
 * the very words that the law has ("section 12(3)", also when the file links only the "12(3)" of them): a reference
 * that would print others would change the text, so there the words stay words. One to elsewhere is a citation.
 */
export function settleReferences(doc: Made, targets: ReadonlyMap<string, ProvisionId>, numbering: Numbering): void {
  const visit = (made: Made, owner: ProvisionId | null) => {
    const id = (made.attrs['id'] as ProvisionId | undefined) ?? owner;
    if (made.inline.some((part) => part.type === 'text' && part.ref !== null)) {
      made.inline = settleLine(made.inline, (pending) => liveReference(pending, targets), numbering, id);
    }
    for (const block of made.blocks) visit(block, id);
  };
  visit(doc, null);
}

interface Live {
  readonly to: readonly ProvisionId[];
  readonly range: boolean;
}

function liveReference(pending: PendingReference, targets: ReadonlyMap<string, ProvisionId>): Live | null {
  const to = pending.hrefs.map((href) => (href.startsWith('#') ? targets.get(href.slice(1)) : undefined));
  return to.every((id) => id !== undefined) ? { to, range: pending.range } : null;
}

function settleLine(
  line: readonly MadeInline[],
  live: (pending: PendingReference) => Live | null,
  numbering: Numbering,
  from: ProvisionId | null,
): MadeInline[] {
  const settled: MadeInline[] = [];
  for (let i = 0; i < line.length; i++) {
    const part = line[i] as MadeInline;
    if (part.type !== 'text' || part.ref === null) {
      settled.push(part);
      continue;
    }
    const { ref } = part;
    const pieces = [part];
    for (let next = line[i + 1]; next?.type === 'text' && next.ref === ref; next = line[i + 1]) {
      pieces.push(next);
      i++;
    }
    const target = live(ref);
    const reference =
      target === null ? null : printing(target, pieces.map((piece) => piece.text).join(''), settled, numbering, from);
    if (reference !== null) settled.push(reference);
    else settled.push(...pieces.map((piece) => asWords(piece, ref, target)));
  }
  return settled;
}

/** The reference whose printed words are the law's, taking the level's word before it ("section ") if need be. */
function printing(
  { to, range }: Live,
  words: string,
  before: MadeInline[],
  numbering: Numbering,
  from: ProvisionId | null,
): MadeInline | null {
  const last = before.at(-1);
  const lead = last?.type === 'text' ? (/\p{L}+ $/u.exec(last.text)?.[0] ?? '') : '';
  for (const { attrs, text } of referenceWays({ to, range }, ordinanceSchema.nodes.reference, numbering, from)) {
    if (text === words) return { type: 'reference', attrs: { ...attrs } };
    if (lead === '' || text !== lead + words || last?.type !== 'text') continue;
    last.text = last.text.slice(0, -lead.length);
    if (last.text === '') before.pop();
    return { type: 'reference', attrs: { ...attrs } };
  }
  return null;
}

type TextPart = Extract<MadeInline, { type: 'text' }>;

function asWords(piece: TextPart, ref: PendingReference, target: Live | null): MadeInline {
  const [href = ''] = ref.hrefs;
  const elsewhere = target === null && href !== '' && !href.startsWith('#') && href.length <= 2000;
  return {
    ...piece,
    ref: null,
    marks: elsewhere ? [...piece.marks, { type: 'citation', attrs: { href } }] : piece.marks,
  };
}
