import type { Node } from '@tiptap/pm/model';
import { idOf, isIdentified, isProvision } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { ProvisionNumber } from '../provision-number.ts';

/** A numbered provision by the numbers that lead to it: "12/3/a". */
export interface Target {
  readonly id: ProvisionId;
  readonly kind: string;
  readonly path: string;
}

/** The provisions of one top node by path, and the path that what stands in each identified node begins with. */
export interface UnitPaths {
  readonly byPath: ReadonlyMap<string, Target>;
  readonly pathOf: ReadonlyMap<ProvisionId, string>;
}

const known = new WeakMap<readonly ProvisionNumber[], UnitPaths>();

/** What has no number is passed over, a definition begins anew, and quoted words cannot be cited. */
export function unitPaths(unit: Node, numbers: readonly ProvisionNumber[]): UnitPaths {
  let found = known.get(numbers);
  if (found === undefined) known.set(numbers, (found = collect(unit, numbers)));
  return found;
}

export const childPath = (parent: string, number: string): string => `${parent}/${number}`;

function collect(unit: Node, numbers: readonly ProvisionNumber[]): UnitPaths {
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  const byPath = new Map<string, Target>();
  const pathOf = new Map<ProvisionId, string>();
  const visit = (node: Node, around: string, above: string): void => {
    if (node.type.name === 'quotedStructure') return;
    const id = idOf(node);
    let path = around;
    let number = above;
    if (id !== null && isProvision(node)) {
      const own = numberOf.get(id) ?? '';
      if (node.type.name === 'definition') path = `:${id}`;
      else if (own !== '') {
        // "8.6.1" says itself that it is within 8.6.
        path = node === unit || (number !== '' && own.startsWith(`${number}.`)) ? own : childPath(around, own);
        number = own;
        if (!byPath.has(path)) byPath.set(path, { id, kind: node.type.name, path });
      }
    }
    if (id !== null && !pathOf.has(id)) pathOf.set(id, path);
    if (node.type.inlineContent) return;
    for (const child of node.content.content)
      if (!child.type.inlineContent || isIdentified(child, node)) visit(child, path, number);
  };
  visit(unit, '', '');
  return { byPath, pathOf };
}
