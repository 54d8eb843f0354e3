import type { MergedPacks } from '../packs/merge-packs.ts';
import type { Consultation } from '../record/registers.ts';

const day = 24 * 60 * 60 * 1000;

/** Days from the first to the last of them, both counted; null while one is not set, or where they stand in the wrong order. */
export function daysOf({ from, until }: Pick<Consultation, 'from' | 'until'>): number | null {
  if (from === '' || until === '') return null;
  const days = Math.round((Date.parse(until) - Date.parse(from)) / day) + 1;
  return days > 0 ? days : null;
}

export interface ShortPeriod {
  readonly days: number;
  /** What the pack asks for. */
  readonly least: number;
  readonly pack: string;
  readonly source: string;
  readonly verified: boolean;
}

/** The minimum periods of the packs in force that a consultation falls short of. */
export function shortPeriods(consultation: Pick<Consultation, 'from' | 'until'>, packs: MergedPacks): ShortPeriod[] {
  const days = daysOf(consultation);
  if (days === null) return [];
  // The longest minimum of all packs says who asks for it; every other rule of theirs stands in the list.
  const general = packs.consultation;
  const rules = packs.consultationRules.flatMap((rule) =>
    rule.measures === 'consultation' && rule.days !== null ? [{ ...rule, least: rule.days }] : [],
  );
  const isRule = rules.some(({ least, pack }) => least === general?.days && pack === general.pack);
  const asked = general === null || isRule ? rules : [{ ...general, least: general.days }, ...rules];
  return asked.flatMap(({ least, pack, source, verified }) =>
    days < least ? [{ days, least, pack, source, verified }] : [],
  );
}
