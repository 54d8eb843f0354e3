/** A schedule's name taken apart: what its margin says, and what remains as its heading. */
export interface ScheduleName {
  readonly number: string;
  readonly rest: string;
}

const word = '(?:schedule|annexure|annex|appendix|attachment|addendum)';
const mark = '(?:no\\.?\\s*)?(?:\\d+[A-Z]{0,2}|[IVXLC]+|[A-Z])';
const numbered = new RegExp(`^(${word}\\s+${mark})(?:\\s*[:.–—-]+\\s*|\\s+|$)(.*)$`, 'is');
const letter = new RegExp(`^${word}\\s+(?:[A-Z]|[IVXLC]+)$`, 'i');
const ordinal = new RegExp(
  `^((?:the\\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\s+${word})(?:\\s*[:.–—-]+\\s*(.*)|())$`,
  'is',
);
const bare = new RegExp(`^((?:the\\s+)?${word})(?:\\s*[:–—]+\\s*(.*)|())$`, 'is');

/**
 * "Schedule 1", "SCHEDULE 2: Fees", "Annexure A", "First Schedule", "Schedule": the number's words, as they stand, and
 * the title after them. null where the words are only a title ("Schedule of fees").
 */
export function scheduleName(text: string): ScheduleName | null {
  const words = text.replace(/\s+/g, ' ').trim();
  const found = numbered.exec(words);
  if (found !== null && isMark(found[1] ?? '', words)) return { number: found[1] ?? '', rest: (found[2] ?? '').trim() };
  const other = ordinal.exec(words) ?? bare.exec(words);
  return other === null ? null : { number: other[1] ?? '', rest: (other[2] ?? '').trim() };
}

/** A letter is a number only when punctuation or the end follows: "Annexure A", never "Schedule a fee". */
function isMark(number: string, words: string): boolean {
  if (!letter.test(number)) return true;
  const capital = /[A-Z]$/.test(number);
  return capital && /^\s*([:.–—-]|$)/.test(words.slice(number.length));
}
