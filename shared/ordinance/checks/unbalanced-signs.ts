import type { NodeRule } from './checked-node.ts';
import { plainLines } from './plain-lines.ts';

const pairs: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“' };
const opening: ReadonlySet<string> = new Set(Object.values(pairs));

/** Brackets and quotation marks that are opened and not closed, or closed and not opened, in one line. */
export const unbalancedSigns: NodeRule = (checked) =>
  plainLines(checked).flatMap(({ text, from }) => {
    const at = firstUnbalanced(text);
    if (at === null) return [];
    return [
      {
        rule: 'unbalanced-signs',
        severity: 'warning',
        message: `“${text.charAt(at)}” here has no fellow: a bracket or quotation mark is missing or too many.`,
        fix: null,
        source: null,
        at: { from: from + at, to: from + at + 1 },
      },
    ];
  });

/** A bracket after a letter or number that begins the line, as in "a) the", is a number that somebody typed. */
function firstUnbalanced(text: string): number | null {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const typed = /^\s*[\p{L}\p{N}]{1,4}\)/u.exec(text)?.[0].length ?? 0;
  for (let at = typed; at < text.length; at++) {
    const sign = text.charAt(at);
    if (opening.has(sign)) open.push({ sign, at });
    const fellow = pairs[sign];
    if (fellow === undefined) continue;
    if (open.at(-1)?.sign !== fellow) return at;
    open.pop();
  }
  return open[0]?.at ?? null;
}
