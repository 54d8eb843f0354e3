import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { insertReference } from '../../../renderer/editor/commands/insert-inline.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { printReference } from '../../../shared/ordinance/reference-text.ts';
import type { ReferenceAttrs } from '../../../shared/ordinance/reference-ways.ts';
import { doc, p, section } from './sample-body.ts';
import { sampleProfile } from './sample-profile.ts';

const body = ordinanceSchema.nodeFromJSON(
  doc(section('s1', p('One.')), section('s2', p('Two.')), section('s3', p('x'))),
);

describe('a reference that is put in', () => {
  it('joins several with "or" where that was chosen', () => {
    expect(putIn({ joined: 'or' })).toBe('sections 1 or 2');
    expect(putIn({})).toBe('sections 1 and 2');
  });
  it('begins with a capital where that was chosen', () => {
    expect(putIn({ capital: true })).toBe('Sections 1 and 2');
    expect(putIn({ capital: true, range: true })).toBe('Sections 1 to 2');
  });
});

/** What the reference prints that stands in section 3 afterwards. */
function putIn(chosen: Partial<ReferenceAttrs>): string {
  const to = ['s1', 's2'] as ProvisionId[];
  const attrs: ReferenceAttrs = { to, range: false, form: 'full', capital: false, joined: 'and', ...chosen };
  let state = EditorState.create({ doc: body });
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(state.doc)));
  insertReference(attrs)(state, (tr) => {
    state = state.apply(tr);
  });
  const node = state.doc.lastChild?.lastChild?.lastChild;
  if (node?.type.name !== 'reference') throw new Error('no reference was put in');
  return printReference(node, numberOrdinance(state.doc, sampleProfile.numbering)).text;
}
