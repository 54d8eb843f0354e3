import { exactDate } from '../../ui/time-text.tsx';
import type { Template } from '../../../shared/packs/template.ts';

/** A fact as it stands in the text: a date in words ("1 January 2027"), all else as it was given. */
export function wordedFact(type: Template['facts'][number]['type'], value: string, language: string): string {
  return type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? exactDate(value, language) : value;
}
