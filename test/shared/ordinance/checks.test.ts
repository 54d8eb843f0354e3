import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../shared/ordinance/apply-fix.ts';
import { checkOrdinance, type Finding } from '../../../shared/ordinance/checks.ts';
import {
  blank,
  bold,
  br,
  cell,
  chapter,
  conclusion,
  definition,
  doc,
  enactingClause,
  figure,
  heading,
  id,
  item,
  newTestId,
  note,
  p,
  paragraph,
  part,
  quotedStructure,
  ref,
  row,
  schedule,
  section,
  subparagraph,
  subsection,
  table,
  title,
} from '../../builders/ordinance.ts';
import { smallProfile as profile } from '../../builders/small-profile.ts';

/** Texts that must trigger a rule, and texts that must not. */
const cases: Readonly<Record<string, { readonly finds: readonly Node[]; readonly spares: readonly Node[] }>> = {
  'mandatory-title': {
    finds: [doc(), doc(title()), doc(title(' ')), doc(section(heading('Title'), 'title')), doc(note('The title goes here'))],
    spares: [doc(title('T')), doc(title(blank('name'))), doc(part(title('T'))), doc(section('x'), title('T')), doc(title(bold('T')))],
  },
  'mandatory-power': {
    finds: [doc(), doc(section('in exercise')), doc(note('in exercise of')), doc(section(quotedStructure('in exercise of'))), doc(section('inin exercise of'))],
    spares: [
      doc(enactingClause('We make')),
      doc(p('In exercise of its powers')),
      doc(section('x', 'in  exercise\u00a0of powers')),
      doc(part(section(subsection('made in exercise of')))),
      doc(section(heading('In exercise of'))),
    ],
  },
  'broken-reference': {
    finds: [
      doc(section(p(ref('gone')))),
      doc(section(p(ref([])))),
      doc(section({ id: 'here1' }, p(ref(['here1', 'gone'])))),
      doc(section(table(row(cell(p(ref('gone'))))))),
      doc(section(heading(ref('gone')))),
    ],
    spares: [
      doc(section({ id: 'here2' }, p(ref('here2')))),
      doc(section(p(ref('later'))), section({ id: 'later' })),
      doc(section('see section 12')),
      doc(title({ id: 'tt' }, 'x'), section(p(ref('tt')))),
      doc(schedule({ id: 'sc' }, section({ id: 'in' }, p(ref(['sc', 'in']))))),
    ],
  },
  'unfilled-blank': {
    finds: [
      doc(section(p(blank('council')))),
      doc(title(blank('council'))),
      doc(section(heading(blank('place')))),
      doc(section(table(row(cell(p(blank('fee'))))))),
      doc(section(subsection(p('by ', blank('date'))))),
    ],
    spares: [doc(section('[council]')), doc(title('council')), doc(), doc(section(p(br()))), doc(section('____'))],
  },
  'empty-provision': {
    finds: [doc(section()), doc(section(p())), doc(section('x', subsection(p(' ')))), doc(title()), doc(section(heading(), paragraph(subparagraph())))],
    spares: [
      doc(section('x')),
      doc(section(heading('x'))),
      doc(section(subsection('x'))),
      doc(section(p(blank('x')))),
      doc(section(figure()), p({ id: 'pp' })),
    ],
  },
  'duplicate-number': {
    finds: [
      doc(section('x'), section({ num: '1' }, 'y')),
      doc(section({ num: '3A' }), section({ num: '3A' })),
      doc(section(subsection(), subsection({ num: '1' }))),
      doc(section(subsection({ num: '' }, paragraph()), subsection({ num: '' }, paragraph()))),
      doc(part({ num: '1' }), part({ num: '1' })),
    ],
    spares: [
      doc(section(), section()),
      doc(section(subsection()), section(subsection())),
      doc(section({ num: '' }), section({ num: '' })),
      doc(section({ num: '5' }, quotedStructure(section({ num: '3A' }), section({ num: '3A' })))),
      doc(section({ num: '2' }, table(row(cell(paragraph()), cell(paragraph()))))),
    ],
  },
  'wrong-level': {
    finds: [
      doc(part(item())),
      doc(section(section())),
      doc(paragraph(subsection())),
      doc(subsection()),
      doc(chapter(part())),
    ],
    spares: [
      doc(part(chapter(section(subsection(paragraph(subparagraph(item()))))))),
      doc(section(paragraph())),
      doc(schedule(paragraph(), item())),
      doc(section(definition(paragraph()))),
      doc(section(quotedStructure(item()), table(row(cell(item()))))),
    ],
  },
  'figure-alternative': {
    finds: [
      doc(figure()),
      doc(figure('Map')),
      doc(figure({ alt: ' ' })),
      doc(section(figure())),
      doc(section(table(row(cell(figure()))))),
    ],
    spares: [doc(figure({ alt: 'A map' })), doc(), doc(section('figure')), doc(table()), doc(section(figure({ alt: 'x' }, 'Map')))],
  },
  'prose-shall': {
    finds: [
      doc(section('A person shall not')),
      doc(section('SHALL')),
      doc(section(heading('What shall be'))),
      doc(section(p('it ', bold('sha'), 'll'))),
      doc(section(table(row(cell(p('shall,')))))),
    ],
    spares: [
      doc(section('must')),
      doc(section('marshall shallow')),
      doc(section(note('shall'))),
      doc(section(quotedStructure(section('shall')))),
      doc(section(p('sha', br(), 'll'))),
    ],
  },
  'prose-and-or': {
    finds: [doc(section('a and/or b')), doc(section('And/Or')), doc(p({ id: 'q' }, 'x and/or')), doc(section(p('(and/or)'))), doc(title('and/or'))],
    spares: [doc(section('and or')), doc(section('and')), doc(section('band/or')), doc(section('and/order')), doc(section('and / or'))],
  },
  'missing-heading': {
    finds: [doc(section('x')), doc(part()), doc(chapter()), doc(section(heading())), doc(part(heading('x'), section('y')))],
    spares: [
      doc(section(heading('x'))),
      doc(schedule(section('x'))),
      doc(part(heading('x'))),
      doc(section(heading('x'), quotedStructure(section('y')))),
      doc(section(heading(blank('x')))),
    ],
  },
  'two-headings': {
    finds: [
      doc(section(heading('a'), heading('b'))),
      doc(section(heading('a'), p('x'), heading('b'))),
      doc(part(heading(), heading('b'))),
      doc(schedule(heading('a'), heading('b'))),
      doc(section(heading('x'), subsection(heading('a'), heading('b')))),
    ],
    spares: [
      doc(section(heading('a'), subsection(heading('b')))),
      doc(section(heading('a'))),
      doc(section()),
      doc(section(quotedStructure(heading('a'), heading('b')))),
      doc(conclusion(heading('a'))),
    ],
  },
};

describe('the rule', () => {
  for (const [rule, { finds, spares }] of Object.entries(cases)) {
    it(`${rule} finds what it must and spares what it must`, () => {
      expect(finds.map((body) => rulesOf(body).includes(rule))).toEqual(finds.map(() => true));
      expect(spares.map((body) => rulesOf(body).includes(rule))).toEqual(spares.map(() => false));
    });
  }
});

describe('findings', () => {
  it('stand at the lowest identified node, in the order of the document', () => {
    const body = doc(
      title('T'),
      enactingClause('We make'),
      section({ id: 'a' }, heading('H'), 'It shall', paragraph({ id: 'b' }, 'shall'), p('shall and comes into force')),
      section({ id: 'c' }, heading('H'), p('see ', ref('gone'))),
    );
    expect(checkOrdinance(body, profile).map(({ rule, provision }) => [rule, provision])).toEqual([
      ['prose-shall', 'a'],
      ['prose-shall', 'a'],
      ['prose-shall', 'b'],
      ['broken-reference', 'c'],
    ]);
  });

  it('of the whole come first and name no provision', () => {
    const [first] = checkOrdinance(doc(section()), profile);
    expect(first).toEqual({
      rule: 'mandatory-title',
      severity: 'error',
      provision: null,
      message: 'Title is missing. Name it.',
      fix: { kind: 'insert-block', node: 'title' },
      source: 'A',
    });
  });

  it('take phrases as words, whatever signs are in them', () => {
    const words = ['by-law', 'his/her', 'a.b', '(x)', 'c++', '[y]', 'no. 3', 'what?', '$5', 'a\\b', '{z}', '^'];
    const prose = words.map((word, i) => ({ id: `w${i}`, words: [word], instead: null, message: '', severity: 'advice' as const, source: '' }));
    const found = checkOrdinance(doc(section(...words.map((word) => p(`- ${word} -`)))), { ...profile, prose });
    expect(found.filter(({ rule }) => rule.startsWith('prose-w'))).toHaveLength(words.length);
  });

  it('take the longest phrase', () => {
    const found = checkOrdinance(doc(section('in the event that')), profile).filter(({ rule }) => rule === 'prose-event');
    expect(found.map(({ fix }) => fix)).toEqual([expect.objectContaining({ words: 'in the event that' })]);
  });
});

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

  it('puts what is missing where it belongs', () => {
    const tr = new Transform(doc(title('T'), section('x')));
    applyFix(tr, { kind: 'insert-block', node: 'conclusion' }, newTestId);
    applyFix(tr, { kind: 'insert-block', node: 'enactingClause' }, newTestId);
    applyFix(tr, { kind: 'add-heading', provision: tr.doc.child(2).attrs['id'] }, newTestId);
    expect(tr.doc.content.content.map((node) => node.type.name)).toEqual(['title', 'enactingClause', 'section', 'conclusion']);
    expect(tr.doc.child(2).firstChild?.type.name).toBe('heading');
  });

  it('does nothing where the text has moved on', () => {
    const tr = new Transform(doc(section({ id: 's' }, 'must')));
    const words = { kind: 'replace-words', provision: id('s'), words: 'shall', occurrence: 0, instead: 'must' } as const;
    expect(applyFix(tr, words, newTestId)).toBe(false);
    expect(applyFix(tr, { kind: 'delete-provision', provision: id('gone') }, newTestId)).toBe(false);
    expect(tr.steps).toHaveLength(0);
  });
});

const rulesOf = (body: Node): string[] => checkOrdinance(body, profile).map(({ rule }) => rule);
const isThere = (body: Node, { rule, provision, fix }: Finding): boolean =>
  checkOrdinance(body, profile).some((found) => JSON.stringify([found.rule, found.provision, found.fix]) === JSON.stringify([rule, provision, fix]));
