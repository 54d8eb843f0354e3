import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { editorCommand } from '../../../renderer/editor/commands/editor-command.ts';
import { type Broken, brokenMeta, brokenReferences } from '../../../renderer/editor/plugins/broken-references.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import * as b from '../../builders/ordinance.ts';

const body = b.doc(
  b.section({ id: 's1' }, b.heading('Fees'), b.p('See ', b.ref('s2'), ' and ', b.ref('a'), '.')),
  b.section({ id: 's2' }, b.heading('Permits'), b.paragraph({ id: 'a' }, 'by day'), b.paragraph({ id: 'c' }, 'or not')),
  b.section({ id: 's3' }, b.heading('Ends'), b.p('Under ', b.ref(['s1', 's2']), '.')),
);

describe('a deletion that breaks references', () => {
  it('lets each of them say what it printed', () => {
    expect(printed(after('delete', 's2').state.doc)).toEqual([
      '[missing reference: section 2]',
      '[missing reference: section 2(a)]',
      '[missing reference: sections 1 and 2]',
    ]);
  });

  it('tells what is gone and where it was referred to', () => {
    expect(after('delete', 's2').broken).toEqual({ targets: ['section 2', 'section 2(a)'], from: ['s1', 's1', 's3'] });
  });

  it('is one step of undo, which gives back the very same document', () => {
    const { state } = after('delete', 's2');
    let back = state;
    undo(state, (tr) => (back = state.apply(tr)));
    expect(back.doc.toJSON()).toEqual(body.toJSON());
  });

  it.each([
    ['the deletion of what nobody refers to', 'delete', 'c'],
    ['a move', 'moveDown', 's2'],
    ['an indent', 'indent', 'c'],
  ] as const)('is not %s', (_, kind, id) => expect(after(kind, id).broken).toBeNull());
});

function after(kind: 'delete' | 'moveDown' | 'indent', id: string) {
  const start = EditorState.create({ doc: body, plugins: [history(), brokenReferences(englandLike)] });
  let state = start;
  let transactions: readonly Transaction[] = [];
  const command = { kind, provision: id as ProvisionId } as const;
  editorCommand(command, () => 'new' as ProvisionId)(start, (tr) => {
    ({ state, transactions } = start.applyTransaction(tr));
  });
  const told = transactions.map((tr) => tr.getMeta(brokenMeta) as Broken | undefined).find(Boolean);
  return { state, broken: told ?? null };
}

function printed(doc: Node): string[] {
  const texts: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === 'reference') texts.push(printReference(node, numberOrdinance(doc, englandLike)).text);
  });
  return texts;
}
