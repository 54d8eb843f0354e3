import type { NewerPack } from '../../../shared/assessment/newer-packs.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import type { DossierEvent, Person } from '../../../shared/record/draft.ts';

const kind = 'pack-stayed';

/** Whether somebody chose to stay with the pack that the dossier has, when this very one was offered. */
export function hasStayed(events: readonly DossierEvent[], offered: RightsPack): boolean {
  return events.some(({ kind: one, detail }) => {
    const { pack, version, as_of } = detail;
    return one === kind && pack === offered.id && version === offered.version && as_of === offered.as_of;
  });
}

/** What the record says of staying: one event for each pack that was offered. */
export function stayedEvents(
  offered: readonly NewerPack[],
  { at, by, newId }: { at: string; by: Person | null; newId: () => string },
): DossierEvent[] {
  return offered.map(({ newer: { id, version, as_of } }) => ({
    id: newId(),
    kind,
    at,
    by,
    detail: { pack: id, version, as_of },
  }));
}
