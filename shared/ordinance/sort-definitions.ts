import { Fragment, type Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';
import { definedTerm } from './defined-term.ts';
import { bareTerm } from './definition/term-pattern.ts';
import { findProvision } from './provision-index.ts';
import type { ProvisionId } from './provision-id.ts';

/** By the letters of their terms, whatever their case, "the City" under C; a fixed collation, alike on every machine. */
const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
const keyOf = (definition: Node): string => bareTerm(definedTerm(definition));

/** The definitions that follow one another straight in a node, with the place of the first among its children. */
export function definitionRuns(
  node: Node,
): readonly { readonly first: number; readonly definitions: readonly Node[] }[] {
  const runs: { first: number; definitions: Node[] }[] = [];
  node.content.content.forEach((child, index) => {
    if (child.type.name !== 'definition') return;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.definitions.length === index) last.definitions.push(child);
    else runs.push({ first: index, definitions: [child] });
  });
  return runs;
}

/** The first definition of a run that stands after one that the alphabet puts behind it; null: all are in order. */
export function firstOutOfOrder(definitions: readonly Node[]): Node | null {
  const named = definitions.filter((definition) => keyOf(definition) !== '');
  return named.find((one, i) => i > 0 && collator.compare(keyOf(named[i - 1] ?? one), keyOf(one)) > 0) ?? null;
}

/** True if the definitions of a run may change places: each says its term. */
export const canSort = (definitions: readonly Node[]): boolean => definitions.every((one) => keyOf(one) !== '');

/**
 * Puts the definitions that stand straight in a provision in the order of the alphabet; false if they were. Each goes with
 * its id; the signs at their ends ("; and" before the last, a full stop after it) stay where they stood.
 */
export function sortDefinitions(tr: Transform, id: ProvisionId): boolean {
  const found = findProvision(tr.doc, id);
  if (found === null) return false;
  const children = [...found.node.content.content];
  let changed = false;
  for (const { first, definitions } of definitionRuns(found.node)) {
    if (!canSort(definitions) || firstOutOfOrder(definitions) === null) continue;
    const sorted = definitions.toSorted((a, b) => collator.compare(keyOf(a), keyOf(b)));
    const endings = definitions.map(endingOf);
    children.splice(first, definitions.length, ...sorted.map((one, i) => withEnding(one, endings[i] ?? '')));
    changed = true;
  }
  if (!changed) return false;
  const from = found.pos + 1;
  tr.replaceWith(from, from + found.node.content.size, Fragment.from(children));
  return true;
}

const ending = /\s*(?:;(?:\s*(?:and|or))?|[.,])?\s*$/i;

/** The sign after the last word of a node, with "and" or "or" where a semicolon stands before it. */
const endingOf = (node: Node): string => ending.exec(lastText(node)?.text ?? '')?.[0] ?? '';

function lastText(node: Node): Node | null {
  if (node.isText) return node;
  return node.lastChild === null ? null : lastText(node.lastChild);
}

/** The node with another sign at its end; itself, if that is its own or it ends in what is no text. */
function withEnding(node: Node, sign: string): Node {
  if (node.isText) {
    const text = node.text ?? '';
    const next = text.replace(ending, '') + sign;
    return next === text || next === '' ? node : node.type.schema.text(next, node.marks);
  }
  const last = node.lastChild;
  if (last === null) return node;
  const next = withEnding(last, sign);
  return next === last ? node : node.copy(node.content.replaceChild(node.childCount - 1, next));
}
