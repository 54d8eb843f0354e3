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

/**
 * True if the definitions of a run may change places: each says its term, and all end in the same sign, so that no "; and"
 * is left in the middle.
 */
export const canSort = (definitions: readonly Node[]): boolean =>
  definitions.every((one) => keyOf(one) !== '') &&
  new Set(definitions.map((one) => one.textContent.trimEnd().at(-1))).size === 1;

/** Puts the definitions that stand straight in a provision in the order of the alphabet; false if they were. */
export function sortDefinitions(tr: Transform, id: ProvisionId): boolean {
  const found = findProvision(tr.doc, id);
  if (found === null) return false;
  const children = [...found.node.content.content];
  let changed = false;
  for (const { first, definitions } of definitionRuns(found.node)) {
    if (!canSort(definitions) || firstOutOfOrder(definitions) === null) continue;
    children.splice(first, definitions.length, ...definitions.toSorted((a, b) => collator.compare(keyOf(a), keyOf(b))));
    changed = true;
  }
  if (!changed) return false;
  const from = found.pos + 1;
  tr.replaceWith(from, from + found.node.content.size, Fragment.from(children));
  return true;
}
