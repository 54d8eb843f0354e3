import type { Penalties, Profile } from '../../packs/profile.ts';
import type { CheckedNode, NodeRule, Rough } from './checked-node.ts';
import { moneyStyle, sumsIn } from './money-form.ts';
import type { PlacedLine } from './own-lines.ts';
import { plainLines } from './plain-lines.ts';
import { valueInWords } from './value-in-words.ts';

/** A punishment that a line threatens with, and how much of it. */
interface Threat {
  readonly of: Penalties['limits'][number]['of'];
  readonly amount: number;
  readonly words: string;
  readonly index: number;
}

const fine = /\b(?:fines?|fined|penalty|penalties)\b/gi;
const unpunished = /\b(?:fees?|charges?|deposit|tariff|licen[cs]e\s+fee)\b/i;
const perDay = /\b(?:per\s+day|a\s+day|each\s+day|every\s+day|for\s+each\s+(?:further\s+)?day|daily)\b/i;
const level = /\blevel\s+([1-5])\s+on\s+the\s+standard\s+scale\b/gi;
const units = /\b(\d+)\s+penalty\s+units?\b/gi;
const prison =
  /\bimprison(?:ment|ed)\b[^.;]{0,60}?\b(\d+|[a-z]+(?:-[a-z]+)?)(?:\s+\(\d+\))?\s+(months?|years?|days?)\b/gi;

/** A fine, a level, penalty units or a term of imprisonment above what the profile says that a by-law may threaten. */
export const penaltyLimits: NodeRule = (checked, profile) => {
  const { penalties } = profile;
  if (penalties === undefined) return [];
  return plainLines(checked).flatMap(({ text, from }) =>
    threatsIn(text, profile).flatMap(({ of, amount, words, index }): Rough[] => {
      const limit = penalties.limits.find((one) => one.of === of && amount > one.most);
      if (limit === undefined) return [];
      const at = { from: from + index, to: from + index + words.length };
      return [
        {
          rule: 'penalty-limit',
          severity: limit.severity,
          message: `“${words}”: ${limit.message}`,
          fix: null,
          source: limit.source,
          at,
        },
      ];
    }),
  );
};

/** True if a node threatens with a fine or imprisonment. */
export const threatens = (checked: CheckedNode): PlacedLine | null =>
  checked.node.type.name === 'definition'
    ? null
    : (plainLines(checked).find(({ text }) =>
        /\bliable\b[^.]{0,80}\b(?:fine|imprisonment)\b|\b(?:a|to\s+a)\s+fine\s+(?:of|not|up)\b/i.test(text),
      ) ?? null);

function threatsIn(text: string, profile: Profile): Threat[] {
  const found: Threat[] = [];
  for (const { 0: words, 1: number = '', index } of text.matchAll(level)) {
    found.push({ of: 'level', amount: Number(number), words, index });
  }
  for (const { 0: words, 1: number = '', index } of text.matchAll(units)) {
    found.push({ of: 'units', amount: Number(number), words, index });
  }
  for (const { 0: words, 1: number = '', 2: unit = '', index } of text.matchAll(prison)) {
    const value = /^\d+$/.test(number) ? Number(number) : valueInWords(number);
    if (value > 0) found.push({ of: 'imprisonment', amount: inMonths(value, unit), words, index });
  }
  for (const { words, index, value } of sumsIn(text, moneyStyle(profile))) {
    const sentence = (
      text
        .slice(0, index)
        .split(/[.;](?=\s)/)
        .at(-1) ?? ''
    ).slice(-160);
    if (sentence.search(fine) < 0 || unpunished.test(sentence.slice(sentence.search(fine)))) continue;
    const isDaily = perDay.test(text.slice(index, index + 80).split(/[.;]/)[0] ?? '');
    found.push({ of: isDaily ? 'daily-fine' : 'fine', amount: value, words, index });
  }
  return found;
}

const inMonths = (value: number, unit: string): number =>
  unit.toLowerCase().startsWith('y') ? value * 12 : unit.toLowerCase().startsWith('d') ? value / 31 : value;
