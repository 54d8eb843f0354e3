import type { Template } from '../packs/template.ts';

/** A fact as it stands in the text: a date in words ("1 January 2027"), all else as it was given. */
export function wordedFact(type: Template['facts'][number]['type'], value: string, language: string): string {
  if (type !== 'date' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const day = new Date(`${value}T12:00:00Z`);
  // "2027-02-30" is no day: it stays to be seen.
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(value)) return value;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
