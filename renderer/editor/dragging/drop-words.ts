import type { Node } from '@tiptap/pm/model';
import type { TFunction } from 'i18next';
import { type Numbering, numberOrdinance, type ProvisionNumber } from '../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { idOf } from '../../../shared/ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { runsOf } from '../../../shared/ordinance/selected-provisions.ts';
import { capitalised } from '../../../shared/ordinance/sentence-start.ts';
import { type Drop, numberingAfterDrop } from '../../../shared/ordinance/structure-commands.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';

/** What letting go would do, in words: "Section 4 becomes section 6", "Section 4 stays where it is". */
export function dropWords(doc: Node, drop: Drop, profile: NumberingProfile, t: TFunction<'editor'>): string {
  const count = drop.provisions.length;
  const inWords = (of: Numbering, isOneRun: boolean): string => {
    const cited = drop.provisions.map((id) => of.get(id)).toSorted((a, b) => placeOf(of, a) - placeOf(of, b));
    const [first = '', last = ''] = [cited[0]?.fullLabel, cited.at(-1)?.fullLabel];
    if (count === 1) return first;
    if (count === 2) return t('drag.pair', { first, last });
    return isOneRun ? t('drag.span', { first, last }) : t('drag.several', { count });
  };
  const now = inWords(numberOrdinance(doc, profile), runsOf(doc, drop.provisions).length === 1);
  const what = capitalised(now);
  const after = numberingAfterDrop(doc, drop, profile);
  if (after === null) return t('drag.stays', { what, count });
  const to = inWords(after, true);
  const words = t(to === now ? 'drag.keeps' : 'drag.becomes', { what, to, count });
  // What is a division itself is understood to stand beside its fellows.
  const [first] = drop.provisions;
  const dragged = first === undefined ? null : (findProvision(doc, first)?.node ?? null);
  const where = isDivision(dragged) ? null : atEdge(doc, drop.target);
  const around = where === null ? undefined : numberOrdinance(doc, profile).get(where.id)?.fullLabel;
  if (where === null || around === undefined) return words;
  return t(where.isInside ? 'drag.inside' : 'drag.outside', { words, around });
}

const isDivision = (node: Node | null): node is Node => node?.type.name === 'part' || node?.type.name === 'chapter';

/** The part or chapter at whose end a place is, and on which side of that end; null elsewhere. */
function atEdge(doc: Node, target: number): { readonly id: ProvisionId; readonly isInside: boolean } | null {
  const { parent, nodeBefore, nodeAfter } = doc.resolve(target);
  const isInside = isDivision(parent) && nodeAfter === null;
  const division = isInside ? parent : isDivision(nodeBefore) && !isDivision(nodeAfter) ? nodeBefore : null;
  const id = division === null ? null : idOf(division);
  return id === null ? null : { id, isInside };
}

const placeOf = (numbering: Numbering, number: ProvisionNumber | undefined): number =>
  (number && numbering.position(number.id)) ?? 0;
