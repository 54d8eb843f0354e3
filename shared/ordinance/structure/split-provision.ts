import type { Transform } from '@tiptap/pm/transform';
import { isProvision } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';

/**
 * Divides the provision around a cursor in one of its lines: what follows the cursor becomes a provision of the same
 * kind. The part that keeps the words keeps id, number and tags: at the very beginning the empty one before is new. In a
 * heading the rest of it becomes the first line below. False in a part, chapter or schedule, in a table and where the
 * cursor is in no provision.
 */
export function splitProvision(tr: Transform, pos: number, { newId }: { readonly newId: () => ProvisionId }): boolean {
  const $pos = tr.doc.resolve(pos);
  if (!$pos.parent.type.inlineContent || $pos.depth < 2) return false;
  const provision = $pos.node(-1);
  if (!isProvision(provision)) return false;
  const line = $pos.parent.type.name;
  const { p } = tr.doc.type.schema.nodes;
  if (p === undefined) throw new RangeError('the schema has no p');
  if (line === 'heading') {
    tr.split(pos, 1, [{ type: p }]);
    return true;
  }
  if (line !== 'p' || ['part', 'chapter', 'schedule'].includes(provision.type.name)) return false;
  const fresh = { id: newId(), num: null, tags: null };
  const start = $pos.before(-1);
  const isAtStart = tr.doc.textBetween(start, pos, '', leaf).trim() === '';
  const hasRest = tr.doc.textBetween(pos, $pos.end(-1), '', leaf).trim() !== '';
  const startsAnew = isAtStart && hasRest;
  tr.split(pos, 2, [{ type: provision.type, attrs: startsAnew ? provision.attrs : fresh }, { type: p }]);
  if (startsAnew) tr.setNodeMarkup(start, null, fresh);
  return true;
}

const leaf = (): string => '*';
