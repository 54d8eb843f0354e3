/** The words of a query as one pattern: each at the beginning of a word, without regard to case. */
function wordsPattern(query: string): RegExp | null {
  const words = query.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})`, 'giu');
}

/** Splits text at the words that were looked for: every second piece is a word that was found. */
export function splitAtWords(text: string, query: string): readonly string[] {
  const pattern = wordsPattern(query);
  return pattern === null ? [text] : text.split(pattern);
}

/** The first line in which most of the words stand, cut so that the first of them is in view; '' when none is. */
export function cutAround(lines: Iterable<string>, query: string): string {
  const pattern = wordsPattern(query);
  if (pattern === null) return '';
  const wanted = new Set(query.toLowerCase().split(/\s+/).filter(Boolean)).size;
  let best = { words: 0, line: '', at: 0 };
  for (const raw of lines) {
    const line = raw.replace(/\s+/g, ' ').trim();
    const found = [...line.matchAll(pattern)];
    const words = new Set(found.map((match) => match[0].toLowerCase())).size;
    if (words > best.words) best = { words, line, at: found[0]?.index ?? 0 };
    if (best.words >= wanted) break;
  }
  if (best.at < 40) return best.line.slice(0, 240);
  const start = best.line.lastIndexOf(' ', best.at - 24) + 1;
  return `…${best.line.slice(start, start + 240)}`;
}
