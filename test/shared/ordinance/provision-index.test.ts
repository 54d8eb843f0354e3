import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProvision, findUnit, isIndexContainer } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { idOf, isIdentified } from '../../../shared/ordinance/provision-kinds.ts';
import { rewrittenUnits } from '../../../shared/ordinance/rewritten-units.ts';
import { doc, part, section } from '../../builders/ordinance.ts';
import { anyOrdinance } from './random-ordinance.ts';

describe('the index of a document that is written in', () => {
  it('finds what a walk through the document finds, version after version', () => {
    fc.assert(
      fc.property(
        anyOrdinance(),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('shorten', 'drop', 'swap'))),
        (start, acts) => {
          let version = start;
          for (const [pick, act] of acts) {
            version = changed(version, pick, act);
            const found = allOf(version).map(([id]) => [id, findProvision(version, id)?.pos]);
            expect(found).toEqual(allOf(version));
          }
        },
      ),
    );
  });

  it('is right of each version, in whatever order they are asked', () => {
    const rest = [section({ id: 'b' }, 'x'), part({ id: 'p' }, section({ id: 'c' }, 'x'))];
    const [one, longer] = [doc(section({ id: 'a' }, 'x'), ...rest), doc(section({ id: 'a' }, 'longer'), ...rest)];
    const at = (version: Node) => findProvision(version, 'c' as ProvisionId)?.pos;
    const first = at(one);
    expect([at(longer), at(one)]).toEqual([(first ?? 0) + 5, first]);
    expect(findUnit(longer, 'c' as ProvisionId)).toMatchObject({ container: longer.child(2), index: 0 });
  });
});

describe('rewritten units', () => {
  it('are the section that was written in, and none are told where anything moved', () => {
    const [kept, other] = [section({ id: 'k' }, 'x'), section({ id: 'o' }, 'x')];
    const written = section({ id: 'k' }, 'xy');
    const units = (before: Node, after: Node) => rewrittenUnits(before, after, isIndexContainer);
    expect(units(doc(part({ id: 'p' }, kept), other), doc(part({ id: 'p' }, written), other))).toEqual([written]);
    expect(units(doc(kept, other), doc(other, kept))).toBeNull();
    expect(units(doc(kept, other), doc(kept))).toBeNull();
    expect(units(doc(part({ id: 'p' }, kept)), doc(part({ id: 'q' }, kept)))).toBeNull();
  });
});

/** A version in which one of the nodes at the top loses its last line, dropped or changes place with the first. */
function changed(version: Node, pick: number, act: string): Node {
  const children = [...version.content.content];
  if (children.length === 0) return version;
  const index = pick % children.length;
  const node = children[index] as Node;
  if (act === 'drop') children.splice(index, 1);
  else if (act === 'swap') [children[0], children[index]] = [node, children[0] as Node];
  else
    children[index] = node.type.create(
      node.attrs,
      node.content.cut(0, node.content.size - (node.lastChild?.nodeSize ?? 0)),
    );
  return version.type.create(version.attrs, children);
}

/** Every identified node that is the first with its id, with the position before it. */
function allOf(version: Node): [ProvisionId, number][] {
  const found = new Map<ProvisionId, number>();
  version.descendants((node, pos, parent) => {
    const id = isIdentified(node, parent) ? idOf(node) : null;
    if (id !== null && !found.has(id)) found.set(id, pos);
    return !node.type.inlineContent;
  });
  return [...found];
}
