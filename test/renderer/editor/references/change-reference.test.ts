import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { type EditorCommand, editorCommand } from '../../../../renderer/editor/commands/editor-command.ts';
import { brokenReferences } from '../../../../renderer/editor/plugins/broken-references.ts';
import { numberingProfile } from '../../../../renderer/editor/plugins/numbering-profile.ts';
import { referenceHere } from '../../../../renderer/editor/references/reference-here.ts';
import { ordinanceSchema } from '../../../../shared/ordinance/ordinance-schema.ts';
import { inlinePrinter, textOf } from '../../../../shared/ordinance/ordinance-text.ts';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import type { ReferenceAttrs } from '../../../../shared/ordinance/reference-ways.ts';
import { englandLike } from '../../../builders/numbering-profiles.ts';
import * as b from '../../../builders/ordinance.ts';

const body = b.doc(
  b.section({ id: 's1' }, b.p('Under ', b.ref('s2'), b.ref('s2').mark([ordinanceSchema.marks.bold.create()]), '.')),
  b.section({ id: 's2' }, b.p('Two.')),
  b.section({ id: 's3' }, b.p('Three.')),
);
const plain: Omit<ReferenceAttrs, 'to'> = { range: false, form: 'full', capital: false, joined: 'and' };

describe('changing a reference', () => {
  it('lets it point elsewhere and print otherwise, keeping its marks and selecting it', () => {
    const to = [b.id('s1'), b.id('s3')];
    const after = run(start(), { kind: 'changeReference', pos: places(body)[1] ?? 0, ...plain, to, joined: 'or' });
    expect(words(after.doc)).toBe('Under section 2sections 1 or 3.');
    const changed = after.selection instanceof NodeSelection ? after.selection.node : null;
    expect(changed?.type.name).toBe('reference');
    expect(changed?.marks.map(({ type }) => type.name)).toEqual(['bold']);
  });

  it('is one step of undo', () => {
    const [pos = 0] = places(body);
    let state = run(start(), { kind: 'changeReference', pos, ...plain, to: [b.id('s3')] });
    undo(state, (tr) => (state = state.apply(tr)));
    expect(state.doc.toJSON()).toEqual(body.toJSON());
  });

  it('does nothing where nothing changes, no target is named, or no reference stands', () => {
    const [pos = 0] = places(body);
    for (const command of [
      { kind: 'changeReference', pos, ...plain, to: [b.id('s2')] },
      { kind: 'changeReference', pos, ...plain, to: [] },
      { kind: 'changeReference', pos: pos - 1, ...plain, to: [b.id('s3')] },
      { kind: 'referenceToText', pos: pos - 1 },
    ] satisfies EditorCommand[]) {
      expect(run(start(), command).doc).toBe(body);
    }
  });

  it('mends a broken one, which then no longer says what it was', () => {
    const lost = run(start(), { kind: 'delete', provision: b.id('s2') });
    const [pos = 0] = places(lost.doc);
    const mended = run(lost, { kind: 'changeReference', pos, ...plain, to: [b.id('s3')] });
    expect(mended.doc.nodeAt(pos)?.attrs).toMatchObject({ to: ['s3'], was: '' });
  });
});

describe('turning a reference into words', () => {
  it('leaves what it prints', () => {
    const [pos = 0] = places(body);
    const after = run(start(), { kind: 'referenceToText', pos });
    expect(places(after.doc)).toHaveLength(1);
    expect(words(after.doc)).toBe(words(body));
  });

  it('puts back what a broken one printed', () => {
    const lost = run(start(), { kind: 'delete', provision: b.id('s2') });
    const [pos = 0] = places(lost.doc);
    expect(words(run(lost, { kind: 'referenceToText', pos }).doc)).toBe(
      'Under section 2[missing reference: section 2].',
    );
  });

  it('takes out one of which nothing is known', () => {
    const unknown = b.doc(b.section(b.p('Under ', b.ref('gone'), ' only.')));
    const [pos = 0] = places(unknown);
    expect(words(run(start(unknown), { kind: 'referenceToText', pos }).doc)).toBe('Under  only.');
  });
});

describe('the reference at the cursor', () => {
  it('is the one that is selected, or that the cursor touches', () => {
    const [first = 0, second = 0] = places(body);
    const at = (selection: (doc: Node) => TextSelection | NodeSelection) =>
      referenceHere(start().apply(start().tr.setSelection(selection(body))))?.pos ?? null;
    expect(at((doc) => TextSelection.create(doc, first))).toBe(first);
    expect(at((doc) => TextSelection.create(doc, second + 1))).toBe(second);
    expect(at((doc) => NodeSelection.create(doc, second))).toBe(second);
    expect(at((doc) => TextSelection.create(doc, first - 1))).toBeNull();
    expect(at((doc) => TextSelection.create(doc, first, second + 1))).toBeNull();
  });
});

const start = (doc: Node = body): EditorState =>
  EditorState.create({ doc, plugins: [history(), brokenReferences(englandLike), numberingProfile(englandLike)] });

function run(state: EditorState, command: EditorCommand): EditorState {
  let after = state;
  editorCommand(command, b.newTestId)(state, (tr) => (after = state.applyTransaction(tr).state));
  return after;
}

function places(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'reference') found.push(pos);
  });
  return found;
}

const words = (doc: Node): string => textOf(doc.child(0), inlinePrinter(numberOrdinance(doc, englandLike)));
