import { strFromU8, unzipSync } from 'fflate';
import { provisionKinds } from '../../ordinance/node-specs.ts';
import type { OutlineEntry } from '../../ordinance/outline.ts';
import { err, ok, type Result } from '../../result.ts';
import { bookmarkName } from './bookmark-name.ts';
import { type EvaluatedDocx, evaluateDocx } from './evaluator/docx-evaluator.ts';

/** What a file must hold: every provision with its number and every word of an outline, and these texts. */
export interface DocxExpectation {
  readonly outline: readonly OutlineEntry[];
  /** Stretches of text that must stand in one paragraph each, space apart. */
  readonly texts?: readonly string[];
}

export interface DocxProof {
  readonly paragraphs: number;
  /** Those with a number. */
  readonly provisions: number;
  readonly fields: number;
}

export type DocxFault =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'number'; readonly provision: string; readonly expected: string; readonly found: string | null }
  | { readonly kind: 'reference'; readonly instruction: string; readonly shown: string; readonly expected: string }
  | { readonly kind: 'words'; readonly missing: readonly string[] }
  | { readonly kind: 'text'; readonly missing: string };

/**
 * Reopens a Word file and proves it, before "done" is said: the number of every provision as Word will print it, every
 * reference as Word will work it out, and every word. The first fault found is given; a proof counts what was checked.
 */
export function verifyDocx(bytes: Uint8Array, { outline, texts = [] }: DocxExpectation): Result<DocxProof, DocxFault> {
  let found: EvaluatedDocx;
  try {
    const parts = unzipSync(bytes);
    if (!parts['word/document.xml']) throw new Error('the package holds no document');
    found = evaluateDocx((path) => (parts[path] ? strFromU8(parts[path]) : ''));
  } catch (error) {
    return err({ kind: 'unreadable', message: error instanceof Error ? error.message : String(error) });
  }
  const written = outline.filter(({ kind }) => kind !== 'note');
  const fault =
    firstOf(written, (entry) => numberFault(entry, found)) ??
    firstOf(found.fields, ({ instruction, shown, expected }) =>
      expected === null || expected === shown ? null : { kind: 'reference', instruction, shown, expected },
    ) ??
    wordsFault(written, found) ??
    textsFault(texts, found);
  if (fault) return err(fault);
  const provisions = written.filter(({ kind, label }) => isNumbered(kind) && label !== '').length;
  const fields = found.fields.filter(({ expected }) => expected !== null).length;
  return ok({ paragraphs: found.paragraphs.length, provisions, fields });
}

function numberFault({ id, kind, label }: OutlineEntry, found: EvaluatedDocx): DocxFault | null {
  if (!isNumbered(kind)) return null;
  const at = found.bookmarks.get(bookmarkName(id))?.paragraph;
  const paragraph = at === undefined ? undefined : found.paragraphs[at];
  if (!paragraph) return label === '' ? null : { kind: 'number', provision: id, expected: label, found: null };
  const counted = paragraph.place?.label ?? null;
  if (counted !== null)
    return counted === label ? null : { kind: 'number', provision: id, expected: label, found: counted };
  const typed = paragraph.text.split(/[\t\n]/, 1)[0] ?? '';
  if (label === '' || typed === label) return null;
  return { kind: 'number', provision: id, expected: label, found: typed };
}

/** Lines that stand in the file as they are, are found whole; only what is left over is compared word by word. */
function wordsFault(outline: readonly OutlineEntry[], found: EvaluatedDocx): DocxFault | null {
  const lines = new Map<string, number>();
  for (const { text } of found.paragraphs) {
    for (const line of linesOf(text)) lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  const left: string[] = [];
  for (const { heading, text } of outline) {
    for (const line of [...linesOf(heading), ...linesOf(text)]) {
      const count = lines.get(line) ?? 0;
      if (count > 0) lines.set(line, count - 1);
      else left.push(line);
    }
  }
  const there = new Map<string, number>();
  if (left.length > 0) {
    for (const [line, count] of lines) {
      if (count > 0) for (const token of tokens(line)) there.set(token, (there.get(token) ?? 0) + count);
    }
  }
  const missing = left.flatMap(tokens).filter((token) => {
    const count = there.get(token) ?? 0;
    there.set(token, count - 1);
    return count <= 0;
  });
  return missing.length > 0 ? { kind: 'words', missing } : null;
}

const linesOf = (text: string): string[] =>
  text.includes('\n') ? text.split('\n').filter((line) => line !== '') : text === '' ? [] : [text];

function textsFault(texts: readonly string[], found: EvaluatedDocx): DocxFault | null {
  if (texts.length === 0) return null;
  const all = found.paragraphs.map(({ text }) => tokens(text).join(' ')).join('\n');
  const missing = texts.find((text) => !all.includes(tokens(text).join(' ')));
  return missing === undefined ? null : { kind: 'text', missing };
}

function firstOf<T>(items: readonly T[], fault: (item: T) => DocxFault | null): DocxFault | null {
  for (const item of items) {
    const found = fault(item);
    if (found) return found;
  }
  return null;
}

const numbered: ReadonlySet<string> = new Set(provisionKinds);
const isNumbered = (kind: string): boolean => numbered.has(kind);

/** Words parted by space; what XML cannot hold is no part of them. */
function tokens(text: string): string[] {
  return (
    text
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff](?<![\ud800-\udbff][\udc00-\udfff])(?![\udc00-\udfff])/g,
        '',
      )
      .match(/\S+/g) ?? []
  );
}
