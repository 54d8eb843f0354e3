/**
 * What a reference prints, so that no line ends between a word and the number after it: "section 3", "Part IV",
 * "subsection (2)". As long as before, sign for sign. For what is drawn or set: in plain text, in searches and where
 * wordings are compared a space stays a space.
 */
export const keptTogether = (printed: string): string => printed.replace(beforeNumber, '\u00a0');

const beforeNumber =
  /(?<=[\p{L}\p{M}.§])(?<!\b(?:and|or|to|of|in|as)) (?=\(?\p{N}|\(\p{L}{1,5}\)|[A-Z]{1,5}(?![\p{L}\p{N}]))/gu;
