import type { Node } from '@tiptap/pm/model';
import type { TFunction } from 'i18next';
import { type Numbering, numberOrdinance, type ProvisionNumber } from '../../../shared/ordinance/numbering.ts';
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
  return t(to === now ? 'drag.keeps' : 'drag.becomes', { what, to, count });
}

const placeOf = (numbering: Numbering, number: ProvisionNumber | undefined): number =>
  (number && numbering.position(number.id)) ?? 0;
