import { describe, expect, it } from 'vitest';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { makeLive, placeOfRecognised } from '../../../shared/ordinance/make-live.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { inlinePrinter, textOf } from '../../../shared/ordinance/ordinance-text.ts';
import { type RecognisedReference, recogniseReferences } from '../../../shared/ordinance/recognise-references.ts';
import { contrary, englandLike } from '../../builders/numbering-profiles.ts';
import {
  chapter,
  definition,
  doc,
  heading,
  note,
  p,
  paragraph,
  part,
  quotedStructure,
  recital,
  ref,
  schedule,
  section,
  subparagraph,
  subsection,
} from '../../builders/ordinance.ts';

/** Sections 1 to 6, the third with subsections and paragraphs; the sentence stands in section 3(2)(b). */
function byLaw(sentence: string): Node {
  const letters = ['a', 'b', 'c'];
  return doc(
    part(
      { id: 'part1' },
      section({ id: 's1' }, 'One'),
      section(
        { id: 's2' },
        subsection({ id: 's2.1' }, ...['g', 'h'].map((n) => paragraph({ id: `s2.1${n}`, num: n }))),
      ),
    ),
    part(
      { id: 'part2' },
      section(
        { id: 's3' },
        heading('Three'),
        subsection(
          { id: 's3.1' },
          ...letters.map((letter) => paragraph({ id: `s3.1${letter}` }, subparagraph({ id: `s3.1${letter}i` }, 'x'))),
        ),
        subsection({ id: 's3.2' }, paragraph({ id: 's3.2a' }, 'x'), paragraph({ id: 'here' }, sentence)),
        subsection({ id: 's3.3' }, 'x'),
      ),
      section({ id: 's4' }, 'Four'),
      section({ id: 's5' }, 'Five'),
      section({ id: 's6' }, definition({ id: 'def' }, 'x', paragraph({ id: 'def-a' }, 'x'))),
    ),
    schedule(
      { id: 'sch1' },
      heading('Model scheme of signs'),
      section({ id: 'sch1-1' }, 'One'),
      section({ id: 'sch1-2' }, subsection({ id: 'sch1-2.1' }, 'x')),
    ),
    schedule({ id: 'sch2' }, section({ id: 'sch2-1' }, 'x')),
  );
}

const found = (body: Node): readonly RecognisedReference[] => recogniseReferences(body, englandLike).all();
const say = (sentence: string): string[] =>
  found(byLaw(sentence)).map(({ text, targets, state, range }) =>
    [text, state === 'resolved' ? targets.join(range ? '..' : ' ') : state].join(' = '),
  );

describe('a reference in words', () => {
  it.each([
    ['see section 4', 'section 4 = s4'],
    ['see section 3(1)(a)', 'section 3(1)(a) = s3.1a'],
    ['see section 3 (1) (a)(i)', 'section 3 (1) (a)(i) = s3.1ai'],
    ['Section 4 applies', 'Section 4 = s4'],
    ['SECTION 4', 'SECTION 4 = s4'],
    ['s 4 and no other', 's 4 = s4'],
    ['see ss. 4 and 5', 'ss. 4 and 5 = s4 s5'],
    ['see § 4', '§ 4 = s4'],
    ['sections 4 to 6', 'sections 4 to 6 = s4..s6'],
    ['sections 4–6', 'sections 4–6 = s4..s6'],
    ['sections 1, 4 and 5', 'sections 1, 4 and 5 = s1 s4 s5'],
    ['sections 1, 3 to 5 and 6', 'sections 1, 3 to 5 and 6 = s1 s3 s4 s5 s6'],
    ['sections 2(1)(g), (h) and 4', 'sections 2(1)(g), (h) and 4 = s2.1g s2.1h s4'],
    ['section 3(1) and (2)', 'section 3(1) and (2) = s3.1 s3.2'],
    ['section 3(1)(a) to (c)', 'section 3(1)(a) to (c) = s3.1a..s3.1c'],
    ['subsection (1)', 'subsection (1) = s3.1'],
    ['sub-section (1)(b)', 'sub-section (1)(b) = s3.1b'],
    ['subsections (1) and (3)', 'subsections (1) and (3) = s3.1 s3.3'],
    ['paragraph (a)', 'paragraph (a) = s3.2a'],
    ['paragraph (c)', 'paragraph (c) = unresolved'],
    ['paragraph (a) of subsection (1)', 'paragraph (a) of subsection (1) = s3.1a'],
    ['subsection (1) of section 2', 'subsection (1) of section 2 = s2.1'],
    ['this section', 'this section = s3'],
    ['under this Part', 'this Part = part2'],
    ['this subsection and this paragraph', 'this subsection = s3.2', 'this paragraph = here'],
    ['Part 1', 'Part 1 = part1'],
    ['Part I', 'Part I = part1'],
    ['Schedule 2', 'Schedule 2 = sch2'],
    ['Schedules 1 and 2', 'Schedules 1 and 2 = sch1 sch2'],
    ['paragraph 2 of Schedule 1', 'paragraph 2 of Schedule 1 = sch1-2'],
    ['paragraph 2(1) of Schedule 1', 'paragraph 2(1) of Schedule 1 = sch1-2.1'],
    ['paragraph 1 of the Model Scheme of Signs', 'paragraph 1 = sch1-1'],
    ['section 4 of this by-law', 'section 4 = s4'],
    ['section 4 of these byelaws', 'section 4 = s4'],
    ['section 3(2) of the By-law', 'section 3(2) = s3.2'],
    ['section 4, section 5 or Part 1', 'section 4 = s4', 'section 5 = s5', 'Part 1 = part1'],
    ['Subject to the Act, section 4 applies', 'section 4 = s4'],
    ['section 4 and 14 days', 'section 4 = s4'],
    ['section 4, 5 persons', 'section 4 = s4'],
    ['in section 4 to the extent that section allows', 'section 4 = s4', 'that section = s4'],
    ['Schedule 2, as far as that Schedule says so', 'Schedule 2 = sch2', 'that Schedule = sch2'],
    ['see section 4; section 5 of the Act holds and that section ends', 'section 4 = s4', 'section 5 = external'],
    ['Part 1, in that part of the town', 'Part 1 = part1'],
    ['section 4, and that section of the road', 'section 4 = s4'],
    ['sections 4 and 5 respectively of this by-law', 'sections 4 and 5 = s4 s5'],
    ['section 99', 'section 99 = unresolved'],
    ['sections 4 and 99', 'sections 4 and 99 = unresolved'],
    ['in section 3(1)(a) or subsection (3)', 'section 3(1)(a) = s3.1a', 'subsection (3) = s3.3'],
  ])('%s', (sentence, ...expected) => {
    expect(say(sentence)).toEqual(expected);
  });

  it('is left to another enactment, wherever that is named', () => {
    const sentences = [
      'section 4 of the Criminal Procedure Act',
      'section 4 of the Act',
      'section 4(1) of the Constitution',
      'in terms of section 4 of Act 51 of 1977',
      'sections 4 and 5 of the Local Government Act 1972',
      'section 4 or section 5 of the Act',
      'section 4, read with section 5 of the Act',
      'subsection (1) of section 4 of the Act',
      'section 5 thereof',
      'Schedule 1 to the Public Finance Act, 1999',
      'Part 1 of Schedule 2 to the Constitution',
      'the Local Government Act 1972, section 4',
      'the Criminal Procedure Act, 1977 (Act 51 of 1977), section 4',
      'the Constitution’s section 4',
      'section 4 of that Ordinance',
      'sections 4 and 5 respectively of the Local Government Act 1972',
      'section 4 Local Government Act 1972',
      'section 4 of a permit',
      'SANS 10400: Part 1',
      'SABS 089, Part 2',
      'Chapter 1 of the Rules of the Council',
    ];
    expect(sentences.filter((sentence) => say(sentence).some((text) => !text.endsWith('= external')))).toEqual([]);
  });

  it('is no more than a word where it points nowhere', () => {
    const sentences = [
      'this part of the town',
      'a section of road 4 m wide',
      'in part 4 hours',
      'an item of clothing',
      'the schedule of fees',
      'this schedule of fees',
      'paragraphs',
      'this Chapter',
      'parts (the)',
      'its 4 items',
      '4 sections',
    ];
    expect(sentences.flatMap((sentence) => say(sentence))).toEqual([]);
  });
});

describe('recognition', () => {
  it('leaves notes, quoted words, live references and the preamble alone', () => {
    const body = doc(
      recital('WHEREAS section 1 gives the power'),
      section({ id: 's1' }, note('see section 1'), quotedStructure(section({ num: '9' }, 'section 1'))),
      section(p('under ', ref('s1'))),
    );
    expect(found(body).map(({ state }) => state)).toEqual(['external']);
  });

  it('prefers the Part that the reference stands in where sections begin again in each', () => {
    const inPart = (name: string) =>
      part({ id: name }, section({ id: `${name}-1` }, 'x'), section({ id: `${name}-2` }, 'see Section 1'));
    const body = doc(inPart('one'), inPart('two'));
    expect(
      recogniseReferences(body, contrary)
        .all()
        .map(({ targets }) => targets),
    ).toEqual([['one-1'], ['two-1']]);
  });

  it('knows the word that the profile cites by', () => {
    const byelaws = {
      ...englandLike,
      body: { ...englandLike.body, section: { ...englandLike.body.section, cite: 'byelaw {n}' } },
    };
    const body = doc(section({ id: 'b1' }, 'x'), section('a breach of byelaw 1 or regulation 1'));
    expect(
      recogniseReferences(body, byelaws)
        .all()
        .map(({ text, targets }) => [text, ...targets]),
    ).toEqual([['byelaw 1', 'b1']]);
  });

  it('finds paragraphs of a definition, of a schedule, and numbers that repeat the one above', () => {
    const body = doc(
      section(
        { id: 's1' },
        definition({ id: 'd' }, paragraph({ id: 'da' }, 'x'), paragraph({ id: 'db' }, 'as in paragraph (a)')),
        subsection({ id: 's1.1', num: '1.1' }, paragraph({ id: 's1.1.1', num: '1.1.1' }, 'x')),
      ),
      section('sections 1.1 and 1.1.1, paragraph 1.1.1, section 1(1)'),
      chapter(schedule(section({ id: 'sc' }, 'x'), section('paragraph 1 and section 1'))),
    );
    expect(found(body).map(({ targets }) => targets.join(' '))).toEqual([
      'da',
      's1.1 s1.1.1',
      's1.1.1',
      's1.1',
      'sc',
      's1',
    ]);
  });

  it('follows the numbers of other sections, and is not made again for what has not changed', () => {
    const body = byLaw('see section 4');
    const before = recogniseReferences(body, englandLike);
    const typed = new Transform(body).insert(3, body.type.schema.text('x')).doc;
    const after = recogniseReferences(typed, englandLike);
    const unit = body.child(1).child(0);
    expect(after.within(unit)).toBe(before.within(unit));
    const first = body.child(0).child(0);
    const shorter = new Transform(body).delete(1, 1 + first.nodeSize).doc;
    expect(
      recogniseReferences(shorter, englandLike)
        .all()
        .map(({ targets }) => targets[0]),
    ).toEqual(['s5']);
    expect(
      recogniseReferences(body, englandLike)
        .all()
        .map(({ targets }) => targets[0]),
    ).toEqual(['s4']);
  });

  it('is not made again because a piece of the same text was read by itself meanwhile', () => {
    const body = doc(...['a', 'b', 'c', 'd'].map((name) => section({ id: name }, 'see section 2')));
    const before = recogniseReferences(body, englandLike).within(body.child(2));
    expect(found(doc(body.child(3))).map(({ state }) => state)).toEqual(['unresolved']);
    const typed = new Transform(body).insert(2, body.type.schema.text('x')).doc;
    const after = recogniseReferences(typed, englandLike);
    expect(after.within(typed.child(2))).toBe(before);
    expect(after.all().map(({ targets }) => targets[0])).toEqual(['b', 'b', 'b', 'b']);
  });

  it('stands where it says', () => {
    const body = byLaw('x');
    const one = doc(section({ id: 'z' }, heading('Under section 1'), 'and section 1, too', p('see section 1')));
    for (const recognised of [...found(body), ...found(one)]) {
      const place = placeOfRecognised(one, recognised);
      expect(place && one.textBetween(place.from, place.to)).toBe('section 1');
    }
  });
});

describe('made live', () => {
  it('is a reference that prints the very words, and the rest is left', () => {
    const text =
      'See section 4, subsection (1), paragraph (a), sections 4 to 6, paragraph 2 of Schedule 1 and this section; Section 4 or sections 4 or 5; section 99; section 4 of the Act.';
    const body = byLaw(text);
    const tr = new Transform(body);
    const left = makeLive(tr, found(body), englandLike);
    expect(left.map((one) => one.text)).toEqual(['section 99', 'section 4']);
    const print = inlinePrinter(numberOrdinance(tr.doc, englandLike));
    expect(textOf(tr.doc, print)).toBe(textOf(body, print));
    let count = 0;
    tr.doc.descendants((node) => {
      if (node.type.name === 'reference') count++;
    });
    expect(count).toBe(8);
    expect(makeLive(new Transform(doc(section('x'))), found(body), englandLike)).toHaveLength(10);
  });

  it('may be worded as the profile words it, where that is asked for', () => {
    const text = 'see s. 4, sub-section (1), sections 1, 3 to 5 and 6; section 99';
    const body = byLaw(text);
    expect(makeLive(new Transform(body), found(body), englandLike)).toHaveLength(4);
    const tr = new Transform(body);
    const left = makeLive(tr, found(body), englandLike, 'any');
    expect(left.map((one) => one.text)).toEqual(['section 99']);
    expect(textOf(tr.doc, inlinePrinter(numberOrdinance(tr.doc, englandLike)))).toContain(
      'see section 4, subsection (1), sections 1, 3, 4, 5 and 6; section 99',
    );
  });
});
