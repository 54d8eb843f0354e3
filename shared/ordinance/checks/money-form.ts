import type { MoneyStyle, Profile } from '../../packs/profile.ts';
import type { NodeRule, Rough } from './checked-node.ts';
import { plainLines } from './plain-lines.ts';

type Style = Omit<MoneyStyle, 'source'>;
const byCountry: Readonly<Record<string, Style>> = {
  GB: { signs: ['£'], thousands: ',' },
  ZA: { signs: ['R', 'ZAR'], thousands: ' ' },
  PH: { signs: ['₱', 'PHP', 'P', 'Php'], thousands: ',' },
};
const dollars: Style = { signs: ['$'], thousands: ',' };

/** How a profile writes money: as it says, or else as the country of its language does. */
export const moneyStyle = ({ money, language }: Profile): Style =>
  money ?? byCountry[language.split('-').at(-1) ?? ''] ?? dollars;

/** A sum in figures in a line: £1,000, R 10 000.00, $500. The sign is one of the usual ones, or one of the profile's. */
export interface Sum {
  readonly words: string;
  readonly index: number;
  readonly sign: string;
  /** As it stands, without cents. */
  readonly figures: string;
  readonly cents: string | null;
  readonly value: number;
}

const sum =
  /(?<![\p{L}\p{N}])(£|\$|€|₱|ZAR|PHP|Php|R|P)([\s\u00a0]?)(\d{1,3}(?:[,\s\u00a0]\d{3})+|\d+)(?:[.,](\d{2}))?(?![\d\p{L}]|[.,]\d|%)/gu;

export function sumsIn(text: string, { signs }: Style): Sum[] {
  return [...text.matchAll(sum)].flatMap(({ 0: words, 1: sign = '', 3: figures = '', 4: cents, index }) => {
    // A letter is a sign of money only where it is the profile's.
    if (/^[A-Z]$/.test(sign) && !signs.includes(sign)) return [];
    const value = Number(figures.replace(/[\s,\u00a0]/g, '')) + Number(cents ?? 0) / 100;
    return [{ words, index, sign, figures, cents: cents ?? null, value }];
  });
}

/** Sums without the mark that parts the thousands, with another one, or in the money of another country. */
export const moneyForm: NodeRule = (checked, profile) => {
  const style = moneyStyle(profile);
  return plainLines(checked).flatMap(({ text, from }) =>
    sumsIn(text, style).flatMap((one): Rough[] => {
      const { words, index, sign } = one;
      const rough = (rule: string, severity: Rough['severity'], why: string, instead: string | null): Rough => ({
        rule,
        severity,
        message: `“${words}”: ${why}`,
        fix:
          instead === null ? null : { kind: 'replace-text', provision: checked.id, from: from + index, words, instead },
        source: profile.money?.source ?? null,
        at: { from: from + index, to: from + index + words.length },
      });
      if (!style.signs.includes(sign)) {
        return [rough('money-foreign', 'warning', `is not the money of ${profile.title}.`, null)];
      }
      const instead = written(one, style);
      return instead === words ? [] : [rough('money-format', 'advice', `write “${instead}”.`, instead)];
    }),
  );
};

function written({ figures, sign, cents }: Sum, { thousands }: Style): string {
  const digits = figures.replace(/[\s,\u00a0]/g, '');
  // A space that may break would part the sum at the end of a line.
  const mark = thousands === ' ' ? '\u00a0' : thousands;
  const isPlain = thousands === ' ' && /^[\d ]+$/.test(figures) && figures.includes(' ');
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, isPlain ? ' ' : mark);
  return `${sign}${grouped}${cents === null || cents === '00' ? '' : `.${cents}`}`;
}
