/** Opening and closing marks, double then single. */
type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const narrow = '\u202f';
const english: Quotes = ['“', '”', '‘', '’'];
const low: Quotes = ['„', '“', '‚', '‘'];
const lowHigh: Quotes = ['„', '”', '‚', '’'];
const angled: Quotes = ['«', '»', '“', '”'];
const closing: Quotes = ['”', '”', '’', '’'];
const pointed: Quotes = ['«', '»', '‹', '›'];
const corners: Quotes = ['「', '」', '『', '』'];

/** By language (BCP 47), the most exact first; one that is not here, as Welsh or Afrikaans, has the English marks. */
const quotes: Readonly<Record<string, Quotes>> = {
  'de-CH': pointed,
  de: low,
  cs: low,
  sk: low,
  bg: low,
  et: low,
  is: low,
  ka: low,
  lt: low,
  mk: low,
  sl: low,
  pl: lowHigh,
  hu: lowHigh,
  ro: lowHigh,
  bs: lowHigh,
  hr: lowHigh,
  sr: lowHigh,
  'fr-CH': pointed,
  fr: [`«${narrow}`, `${narrow}»`, '“', '”'],
  es: angled,
  it: angled,
  'pt-PT': angled,
  el: angled,
  ca: angled,
  sq: angled,
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
  be: ['«', '»', '„', '“'],
  nb: ['«', '»', '‘', '’'],
  nn: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  hy: pointed,
  ar: pointed,
  fa: pointed,
  he: closing,
  ja: corners,
  'zh-Hant': corners,
  sv: closing,
  fi: closing,
};

/** The word that is being typed is an address, in which every sign is what it is. */
const isAddress = /(?:\w:\/\/|\bwww\.|\w@)\S*$/;

/** The sign to be written in place of what was typed and of so many characters before it. */
export interface TypographicSign {
  readonly sign: string;
  readonly instead: number;
}

/**
 * What a typist means by a straight quotation mark, an apostrophe, "--", "---" or "..." after these words; null: what was
 * typed, as always inside an address of the web or of mail. In the words, U+FFFC stands for a reference or a blank.
 * A mark at the start, or after a space, an opening bracket or a dash opens; any other closes, and a single one after a
 * letter, a digit or a reference is an apostrophe.
 */
export function typographicSign(before: string, typed: string, language: string): TypographicSign | null {
  const last = before.slice(-1);
  if (isAddress.test(before)) return null;
  if (typed === '-') {
    if (last === '–') return { sign: '—', instead: 1 };
    return last === '-' && !/[-–]-$/.test(before) ? { sign: '–', instead: 1 } : null;
  }
  if (typed === '.') return /(^|[^.])\.\.$/.test(before) ? { sign: '…', instead: 2 } : null;
  if (typed !== '"' && typed !== "'") return null;
  const [open, close, innerOpen, innerClose] = quotesOf(language);
  const opens = last === '' || /[\s([{<“„«‘‚‹「『（—–\u00a0]/u.test(last);
  if (typed === '"') return { sign: opens ? open : close, instead: 0 };
  if (opens) return { sign: innerOpen, instead: 0 };
  const isApostrophe = /[\p{L}\p{N}\ufffc]/u.test(last) && !before.includes(innerOpen);
  return { sign: isApostrophe ? '’' : innerClose, instead: 0 };
}

function quotesOf(language: string): Quotes {
  const subtags = language.split('-');
  while (subtags.length > 0 && !Object.hasOwn(quotes, subtags.join('-'))) subtags.pop();
  return quotes[subtags.join('-')] ?? english;
}
