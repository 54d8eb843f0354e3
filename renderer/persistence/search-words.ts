import type { NodeJson } from '../../shared/ordinance/node-json.ts';

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const accents = /[\u0300-\u036f]/g;
const apostrophes = /(?<=\p{L})['’](?=\p{L})/gu;
/** Scripts that put no space between words: there a word is looked for anywhere, not at the beginning of one only. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a text as they are compared: without case, accents or apostrophes. */
export function foldedWords(text: string): readonly string[] {
  return text.normalize('NFKD').replace(accents, '').replace(apostrophes, '').toLowerCase().match(word) ?? [];
}

/** Every distinct word of some texts, each with a space before it: what a search reads in place of the dossier. */
export function searchWords(texts: Iterable<string>): string {
  const words = new Set<string>();
  for (const text of texts) for (const found of foldedWords(text)) words.add(found);
  return words.size === 0 ? '' : ` ${[...words].join(' ')}`;
}

/** Whether each word sought begins one of the words of `words`. */
export function holdsWords(words: string, sought: readonly string[]): boolean {
  return sought.every((one) => words.includes(unspaced.test(one) ? one : ` ${one}`));
}

/** The texts of a stored entry, one for each block, so that words on two sides of a mark stay one word. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { content, children } = value as { content?: readonly NodeJson[]; children?: readonly unknown[] };
  let line = '';
  for (const child of content ?? []) {
    if (child.type === 'text') line += child.text ?? '';
    else {
      line += ' ';
      yield* textsIn(child);
    }
  }
  if (line.trim() !== '') yield line;
  for (const child of children ?? []) yield* textsIn(child);
}
