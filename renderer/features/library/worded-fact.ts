import type { Template } from '../../../shared/packs/template.ts';

/** A fact as it stands in the text: a date in words ("1 January 2027"), all else as it was given. */
export function wordedFact(type: Template['facts'][number]['type'], value: string, language: string): string {
  if (type !== 'date' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  // Noon of that day in UTC is the same day wherever the person sits.
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${value}T12:00:00Z`));
}
