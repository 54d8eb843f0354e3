import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import { deleteProvisions, moveDown, moveTo, moveUp } from '../../../shared/ordinance/structure-commands.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { doc, p, part, section, subsection } from '../../renderer/editor/sample-body.ts';

const body: Node = ordinanceSchema.nodeFromJSON(
  doc(
    part('p1', section('s1', subsection('s1-1', p('one'))), section('s2', p('two')), section('s3', p('three'))),
    part('p2', section('s4', p('four')), section('s5', p('five'))),
  ),
);
const ids = (...names: string[]) => ({ ids: names as ProvisionId[] });
const sections = (tr: Transform): string[] => {
  const found: string[] = [];
  tr.doc.descendants((node) => void (node.type.name === 'section' && found.push(node.attrs['id'])));
  return found;
};

it('brings provisions of several places together, in the order in which they stood', () => {
  const tr = new Transform(body);
  const target = findProvision(body, 's5' as ProvisionId)?.pos ?? 0;
  expect(moveTo(tr, ids('s3', 's1'), target)).toBe(true);
  expect(sections(tr)).toEqual(['s2', 's4', 's1', 's3', 's5']);
});

it('leaves out what moves with what it stands in', () => {
  const tr = new Transform(body);
  expect(deleteProvisions(tr, ids('s1-1', 's1'))).toBe(true);
  expect(sections(tr)).toEqual(['s2', 's3', 's4', 's5']);
});

it('moves those that are not neighbours one place each', () => {
  const down = new Transform(body);
  moveDown(down, ids('s1', 's4'));
  expect(sections(down)).toEqual(['s2', 's1', 's3', 's5', 's4']);
  const up = new Transform(body);
  moveUp(up, ids('s2', 's5'));
  expect(sections(up)).toEqual(['s2', 's1', 's3', 's5', 's4']);
});
