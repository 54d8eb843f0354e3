import type { EffectLevel } from '../packs/rights-pack.ts';

/** How grave a finding is, for a reader who knows no forms. */
export const plainLevels: Readonly<Record<EffectLevel, string>> = {
  block: 'This has to be put right before the council can go on.',
  high: 'This is a serious problem.',
  medium: 'This is a problem.',
  low: 'This is a small problem.',
};

/** Of a harm that somebody rated, by its severity from 1 to 4. */
export const plainSeverities: readonly string[] = [
  'The harm would be small.',
  'The harm would be felt in daily life.',
  'The harm would be serious.',
  'The harm would be very serious.',
];

const longest = 150;

/** What somebody wrote, to the end of a sentence that still fits; what is cut off is said to be. */
export function inShort(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= longest) return whole;
  const head = whole.slice(0, longest);
  const end = Math.max(...['. ', '? ', '! '].map((mark) => head.lastIndexOf(mark)));
  return end > 40
    ? `${head.slice(0, end + 1)} (There is more in the full report.)`
    : `${head.slice(0, head.lastIndexOf(' '))}… (There is more in the full report.)`;
}

export const ended = (text: string): string => (/[.!?…][)”’]?$/.test(text) || text === '' ? text : `${text}.`);
