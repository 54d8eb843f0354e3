import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { applyFix } from '../../../shared/ordinance/apply-fix.ts';
import { checkOrdinance, type Finding } from '../../../shared/ordinance/checks.ts';
import {
  bold,
  definition,
  doc,
  id,
  newTestId,
  paragraph,
  ref,
  section,
  term,
  title,
  p,
} from '../../builders/ordinance.ts';
import { cases } from './check-cases.ts';
import { smallProfile as profile } from '../../builders/small-profile.ts';

describe('a fix', () => {
  it('makes its finding go away, whatever the finding', () => {
    const bodies = Object.values(cases).flatMap(({ finds }) => finds);
    let fixed = 0;
    for (const body of bodies) {
      for (const finding of checkOrdinance(body, profile)) {
        if (finding.fix === null || finding.fix.kind === 'add-heading' || finding.fix.kind === 'insert-block') continue;
        const tr = new Transform(body);
        expect(applyFix(tr, finding.fix, newTestId)).toBe(true);
        tr.doc.check();
        expect(isThere(tr.doc, finding)).toBe(false);
        fixed++;
      }
    }
    expect(fixed).toBeGreaterThan(20);
  });

  it('replaces the very words, in their case and with their marks', () => {
    const body = doc(section({ id: 's' }, p('Shall he, ', ref('s'), ' and ', bold('shall'), ' she')));
    const fixes = checkOrdinance(body, profile).filter(({ rule }) => rule === 'prose-shall');
    const tr = new Transform(body);
    for (const { fix } of fixes.toReversed()) if (fix !== null) applyFix(tr, fix, newTestId);
    expect(tr.doc.textContent).toBe('Must he,  and must she');
    expect(tr.doc.child(0).child(0).child(3).marks).toHaveLength(1);
  });

  it('ends the items of a list as most of them end, and leaves “and” and the last as they are', () => {
    const items = ['go;', 'stay,', 'eat', 'drink; and', 'come.'];
    const body = doc(section('A person must—', ...items.map((text) => paragraph(text)), paragraph('x;')));
    const mixed = checkOrdinance(doc(section(paragraph('go;'), ...body.child(0).content.content.slice(1))), profile);
    const fix = mixed.find(({ rule }) => rule === 'mixed-list-endings')?.fix;
    expect(fix?.kind).toBe('end-items');
    const tr = new Transform(doc(section({ id: 's' }, ...items.map((text) => paragraph(text)))));
    expect(applyFix(tr, { kind: 'end-items', provision: id('s'), sign: ';' }, newTestId)).toBe(true);
    expect(tr.doc.child(0).content.content.map((node) => node.textContent)).toEqual([
      'go;',
      'stay;',
      'eat;',
      'drink; and',
      'come.',
    ]);
    expect(applyFix(tr, { kind: 'end-items', provision: id('s'), sign: ';' }, newTestId)).toBe(false);
  });

  it('ends definitions in a semicolon where the style is a list and most of them do', () => {
    const england = loadPacks().profiles.find(({ id: name }) => name === 'england') ?? profile;
    const defines = (...endings: string[]): Node =>
      doc(section(...endings.map((end, i) => definition(p('“', term(`a${i}`), `” means a thing${end}`)))));
    const fixed = (body: Node): string[] => {
      const tr = new Transform(body);
      const found = checkOrdinance(body, england).filter(({ rule }) => rule === 'definition-ending');
      for (const { fix } of found.toReversed()) if (fix !== null) applyFix(tr, fix, newTestId);
      return tr.doc.child(0).content.content.map((node) => node.textContent.slice(-6));
    };
    expect(fixed(defines(';', '.', '', ';', ';', ';', '.'))).toEqual([
      'thing;',
      'thing;',
      'thing;',
      'thing;',
      'thing;',
      'thing;',
      'thing.',
    ]);
    expect(fixed(defines('.', '.', ';'))).toEqual(['thing.', 'thing.', 'thing;']);
  });

  it('puts what is missing where it belongs', () => {
    const tr = new Transform(doc(title('T'), section('x')));
    applyFix(tr, { kind: 'insert-block', node: 'conclusion' }, newTestId);
    applyFix(tr, { kind: 'insert-block', node: 'enactingClause' }, newTestId);
    applyFix(tr, { kind: 'add-heading', provision: tr.doc.child(2).attrs['id'] }, newTestId);
    expect(tr.doc.content.content.map((node) => node.type.name)).toEqual([
      'title',
      'enactingClause',
      'section',
      'conclusion',
    ]);
    expect(tr.doc.child(2).firstChild?.type.name).toBe('heading');
  });

  it('does nothing where the text has moved on', () => {
    const tr = new Transform(doc(section({ id: 's' }, 'must')));
    const words = {
      kind: 'replace-words',
      provision: id('s'),
      words: 'shall',
      occurrence: 0,
      instead: 'must',
    } as const;
    expect(applyFix(tr, words, newTestId)).toBe(false);
    expect(applyFix(tr, { kind: 'delete-provision', provision: id('gone') }, newTestId)).toBe(false);
    expect(tr.steps).toHaveLength(0);
  });
});

const isThere = (body: Node, { rule, provision, fix }: Finding): boolean =>
  checkOrdinance(body, profile).some(
    (found) => JSON.stringify([found.rule, found.provision, found.fix]) === JSON.stringify([rule, provision, fix]),
  );
