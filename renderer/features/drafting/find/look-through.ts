import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import type { FoundPlace, TextSearch, UnreadUnit } from '../../../../shared/ordinance/search/text-search.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { matchPatternApart } from '../../../workers/pattern-client.ts';

export type LookFault = { readonly kind: 'slow' | 'failed' | 'stale' };

/** Milliseconds of looking before a key may come between. */
const slice = 12;

/**
 * Every place of this document. Words are looked for here, a few sections at a time; a pattern in a worker that is ended
 * when it takes too long. 'stale': somebody has begun another search meanwhile.
 */
export async function lookThrough(
  search: TextSearch,
  doc: Node,
  numbering: Numbering,
  isStale: () => boolean,
): Promise<Result<readonly FoundPlace[], LookFault>> {
  const isPattern = search.matcher.query.isPattern;
  const unread: UnreadUnit[] = [];
  let since = performance.now();
  for (const unit of search.unread(doc, numbering)) {
    if (isPattern) unread.push(unit);
    else search.note(unit);
    if (performance.now() - since < slice) continue;
    await new Promise((resolve) => window.setTimeout(resolve, 0));
    if (isStale()) return err({ kind: 'stale' });
    since = performance.now();
  }
  if (isPattern) {
    if (unread.length > 0) {
      const found = await matchPatternApart(
        search.matcher.pattern,
        unread.map(({ texts }) => texts),
      );
      if (!found.ok) return err({ kind: found.error.kind === 'slow' ? 'slow' : 'failed' });
      unread.forEach((unit, index) => search.note(unit, found.value[index]));
    }
  }
  return isStale() ? err({ kind: 'stale' }) : ok(search.places(doc, numbering));
}
