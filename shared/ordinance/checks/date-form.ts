import type { Profile } from '../../packs/profile.ts';
import type { NodeRule, Rough } from './checked-node.ts';
import { plainLines } from './plain-lines.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]; // prettier-ignore
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const name = `(${months.join('|')})`;
const year = String.raw`(\d{4})`;
const numeric = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]|\p{L})/gu;
const dayFirst = new RegExp(
  String.raw`(?<![\d.])(?:the\s+)?(\d{1,2})(?:(?:st|nd|rd|th)(?:\s+day\s+of)?|\s+day\s+of)?\s+${name}(?:,)?\s+${year}(?!\d)`,
  'gi',
);
const monthFirst = new RegExp(String.raw`\b${name}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+${year}(?!\d)`, 'gi');

/** The order of a date in words, as the profile says or else as the country of its language has it. */
const orderOf = ({ dates, language }: Profile): 'day-month-year' | 'month-day-year' | 'either' =>
  dates ?? (/-(?:US|PH)$/.test(language) ? 'month-day-year' : language.endsWith('-CA') ? 'either' : 'day-month-year');

const isUnambiguous = ([, a, , b]: RegExpExecArray): boolean => Math.max(Number(a), Number(b)) > 12;

const ambiguous = 'write the month as a word: figures are read as two different days.';

const written = (day: number, month: string, year: string, order: ReturnType<typeof orderOf>): string =>
  order === 'month-day-year' ? `${month} ${day}, ${year}` : `${day} ${month} ${year}`;

/** Dates in figures, which two readers read as two days; days that no calendar has; dates in another order than is usual. */
export const dateForm: NodeRule = (checked, profile) => {
  const lines = plainLines(checked);
  const isTable = checked.inTable || checked.node.type.name === 'table';
  // In the columns of a table figures are the usual way; one date past the twelfth says how they are all read.
  const isPlain = isTable && lines.some(({ text }) => [...text.matchAll(numeric)].some(isUnambiguous));
  return lines.flatMap(({ text, from }): Rough[] => {
    const order = orderOf(profile);
    const finding = (
      rule: string,
      severity: Rough['severity'],
      words: string,
      index: number,
      why: string,
      instead?: string,
    ): Rough => ({
      rule,
      severity,
      message: `“${words}”: ${why}`,
      fix:
        instead === undefined
          ? null
          : { kind: 'replace-text', provision: checked.id, from: from + index, words, instead },
      source: null,
      at: { from: from + index, to: from + index + words.length },
    });
    const found: Rough[] = [];
    for (const { 0: words, 1: a = '', 3: b = '', 4: of = '', index } of text.matchAll(numeric)) {
      const [least, most] = [Math.min(Number(a), Number(b)), Math.max(Number(a), Number(b))];
      if (most > 31 || least > 12 || least === 0) continue;
      if (most <= 12 && least !== most) {
        if (!isPlain) found.push(finding('date-format', 'warning', words, index, ambiguous));
        continue;
      }
      if (isTable) continue;
      const instead = of.length === 4 ? written(most, months[least - 1] ?? '', of, order) : undefined;
      found.push(finding('date-format', 'advice', words, index, 'write the month as a word.', instead));
    }
    const inWords = (words: string, index: number, day: string, month: string, of: string, isUsual: boolean): void => {
      const at = months.findIndex((one) => one.toLowerCase() === month.toLowerCase());
      const proper = months[at] ?? month;
      const leap = Number(of) % 4 === 0 && (Number(of) % 100 !== 0 || Number(of) % 400 === 0);
      const last = at === 1 && !leap ? 28 : (days[at] ?? 31);
      if (Number(day) < 1 || Number(day) > last) {
        found.push(finding('impossible-date', 'error', words, index, 'no calendar has this day.'));
        return;
      }
      const isMonthFirst = order === 'either' && !/^\D*\d/.test(words.slice(0, 3));
      const instead = written(Number(day), proper, of, isMonthFirst ? 'month-day-year' : order);
      if (isUsual && words === instead) return;
      if (order === 'either' && !/st|nd|rd|th|day/i.test(words.replace(/august/i, ''))) return;
      const why = isUsual ? `write “${instead}”.` : `write “${instead}”, in the order that is usual here.`;
      found.push(finding('date-format', 'advice', words, index, why, instead));
    };
    for (const { 0: words, 1: day = '', 2: month = '', 3: of = '', index } of text.matchAll(dayFirst)) {
      inWords(words, index, day, month, of, order !== 'month-day-year');
    }
    for (const { 0: words, 1: month = '', 2: day = '', 3: of = '', index } of text.matchAll(monthFirst)) {
      inWords(words, index, day, month, of, order !== 'day-month-year');
    }
    return found;
  });
};
