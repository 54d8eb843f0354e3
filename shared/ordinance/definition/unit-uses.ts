import type { Node } from '@tiptap/pm/model';
import type { ProvisionId } from '../provision-id.ts';
import { lineTerms, longestTerms, type TermAt } from './line-terms.ts';
import type { TermIndex } from './term-index.ts';
import { unitLines } from './unit-lines.ts';

/** A term where a top node uses it. */
export interface UnitUse {
  readonly key: string;
  /** The lowest identified node around it, and the place in that one's own lines. */
  readonly provision: ProvisionId;
  readonly from: number;
  readonly to: number;
  readonly around: readonly ProvisionId[];
}

export interface UnitUses {
  /** In order, the longest where two overlap. */
  readonly all: readonly UnitUse[];
  /** Those too that are part of a longer one. */
  readonly byKey: ReadonlyMap<string, readonly UnitUse[]>;
}

const known = new WeakMap<Node, { readonly index: TermIndex; readonly uses: UnitUses }>();
const none: UnitUses = { all: [], byKey: new Map() };

/** The terms that a top node uses; a key typed in one line looks at that line only. */
export function unitUses(unit: Node, index: TermIndex): UnitUses {
  let found = known.get(unit);
  if (found?.index !== index) known.set(unit, (found = { index, uses: collect(unit, index) }));
  return found.uses;
}

function collect(unit: Node, index: TermIndex): UnitUses {
  const all: UnitUse[] = [];
  const byKey = new Map<string, UnitUse[]>();
  for (const { line, start, id, around } of unitLines(unit)) {
    const found = lineTerms(line, index);
    if (found.length === 0) continue;
    const longest = new Set<TermAt>(longestTerms(found));
    for (const at of found) {
      const { key } = at.term;
      const use = { key, provision: id, from: start + at.from, to: start + at.to, around };
      if (longest.has(at)) all.push(use);
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [use]);
      else others.push(use);
    }
  }
  return all.length === 0 ? none : { all, byKey };
}
