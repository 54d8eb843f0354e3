import type { Transform } from '@tiptap/pm/transform';
import { lineText } from './checks/own-lines.ts';
import { endingOf, listItems } from './checks/list-form.ts';
import { findProvision } from './provision-index.ts';
import type { ProvisionId } from './provision-id.ts';

/**
 * Ends the items of a list in one sign, but for the last and for those with "and" or "or", which have theirs. False if
 * there is nothing to change.
 */
export function endItemsAlike(tr: Transform, id: ProvisionId, sign: string): boolean {
  const found = findProvision(tr.doc, id);
  if (found === null) return false;
  const items = new Set(listItems(found.node).slice(0, -1));
  const places: { readonly from: number; readonly to: number }[] = [];
  found.node.forEach((item, offset) => {
    const ending = items.has(item) ? endingOf(item) : null;
    const line = item.lastChild;
    if (ending === null || line === null || ending.conjunction || ending.sign === sign) return;
    const end = found.pos + 1 + offset + item.nodeSize - 2;
    const text = lineText(line);
    places.push({ from: end - text.length + text.search(/\s*[.;,]?\s*$/u), to: end });
  });
  for (const { from, to } of places.toReversed()) {
    const marks = tr.doc.resolve(from).marks();
    tr.replaceWith(from, to, tr.doc.type.schema.text(sign, marks));
  }
  return places.length > 0;
}
