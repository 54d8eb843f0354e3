import type { Node } from '@tiptap/pm/model';
import type { TFunction } from 'i18next';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { capitalised } from '../../../shared/ordinance/sentence-start.ts';
import { type Drop, numbersAfterDrop } from '../../../shared/ordinance/structure-commands.ts';
import type { NumberingProfile } from '../../../shared/packs/profile.ts';

/** What letting go would do, in words: "Section 4 becomes section 6", "Section 4 stays where it is". */
export function dropWords(doc: Node, drop: Drop, profile: NumberingProfile, t: TFunction<'editor'>): string {
  const count = drop.provisions.length;
  const span = (first: string | undefined, last: string | undefined): string =>
    first === undefined || last === undefined || first === last ? (first ?? '') : t('drag.span', { first, last });
  const numbering = numberOrdinance(doc, profile);
  const now = drop.provisions.map((id) => numbering.get(id)?.fullLabel);
  const what = capitalised(span(now[0], now.at(-1)));
  const numbers = numbersAfterDrop(doc, drop, profile);
  if (numbers === null) return t('drag.stays', { what, count });
  const to = span(numbers[0].fullLabel, count === 1 ? undefined : numbers[1].fullLabel);
  return t(to === span(now[0], now.at(-1)) ? 'drag.keeps' : 'drag.becomes', { what, to, count });
}
