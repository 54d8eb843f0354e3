import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../shared/ordinance/definitions.ts';
import { parseBody } from '../../../shared/ordinance/parse-body.ts';
import { recogniseReferences } from '../../../shared/ordinance/recognise-references.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import {
  definition,
  doc,
  heading,
  note,
  p,
  paragraph,
  part,
  schedule,
  section,
  subsection,
  term,
} from '../../builders/ordinance.ts';

/** Its id is the term, as far as letters go. */
const idOf = (text: string): string => text.replace(/[^a-zA-Z]+/g, '-');
const defined = (text: string, id = idOf(text)): Node => definition({ id }, p('“', term(text), '” means a thing'));
const uses = (body: Node, unit: Node): string[] =>
  definitionsOf(body)
    .uses(unit)
    .map(
      ({ definition: { definition: found }, from, to }) => `${unit.textContent.slice(from, to)} = ${found.provision}`,
    );

describe('a defined term', () => {
  it.each([
    ['permit', 'a permit and permits, the permit’s and permits’ holder', ['permit', 'permits', 'permit’s', 'permits’']],
    ['party', 'a party or parties', ['party', 'parties']],
    ['bench', 'benches', ['benches']],
    ['mode of transport', 'modes of transport', ['modes of transport']],
    ['Council', 'the Council and a council', ['Council']],
    ['Chief Officer', 'the chief officers', ['chief officers']],
    ['the City', 'the City’s streets', ['City’s']],
    ['road', 'broad crossroads, by-road, road-side', ['road']],
    ['a.b (c)', 'an a.b (c) here, axb', ['a.b (c)']],
  ])('“%s” is found in “%s”', (text, sentence, expected) => {
    const unit = section({ id: 'u' }, p(sentence));
    expect(uses(doc(section(defined(text)), unit), unit)).toEqual(expected.map((found) => `${found} = ${idOf(text)}`));
  });

  it('is the longest of two, and not what is quoted, noted or defined itself', () => {
    const unit = section(note('City'), p('the City Manager of the City, “City”'));
    const body = doc(section(defined('City'), defined('City Manager')), unit);
    expect(definitionsOf(body).uses(unit)).toHaveLength(2);
    expect(definitionsOf(body).uses(body.child(0))).toEqual([]);
  });

  it('means in its section, Part or schedule what is said there, elsewhere what is said for all', () => {
    const narrow = section(
      { id: 'n' },
      subsection({ id: 'own' }, 'In this section, “noise” means music'),
      subsection('noise'),
    );
    const inPart = section('noise');
    const inSchedule = section('noise');
    const other = section('noise');
    const body = doc(
      section(defined('noise', 'all')),
      narrow,
      part(section('In this Part—', defined('noise', 'part')), inPart),
      other,
      schedule(section(defined('noise', 'schedule')), inSchedule),
    );
    const means = (unit: Node) =>
      definitionsOf(body)
        .uses(unit)
        .map((use) => use.definition.definition.provision);
    expect([narrow, inPart, inSchedule, other].map(means)).toEqual([['own'], ['part'], ['schedule'], ['all']]);
  });

  it('is known by its mark, by quotation marks, or by brackets', () => {
    const body = doc(
      section(p('a ', term('“stall”'), ' is a table')),
      section(
        subsection('the word “din” or ‘row’ means a sound'),
        subsection('the Town of Example (hereinafter called “the Town”)'),
      ),
    );
    expect(definitionsOf(body).all.map(({ definition: { term: text, form } }) => [text, form])).toEqual([
      ['stall', 'marked'],
      ['din', 'quoted'],
      ['row', 'quoted'],
      ['the Town', 'inline'],
    ]);
  });
});

describe('after any change', () => {
  it('definitions, uses and recognised references are those of the document read anew', () => {
    let body = doc(
      section(heading('Definitions'), defined('stall'), defined('street trader')),
      part(
        section(
          'In this Part, “noise” means music in section 4',
          paragraph('a stall'),
          paragraph('paragraph (a), noise'),
        ),
      ),
      section('the stalls of street traders and section 2(a)'),
      section({ id: 'last' }, 'section 1, section 9, noise'),
    );
    const changes: ((tr: Transform) => unknown)[] = [
      (tr) => tr.insert(tr.doc.content.size - 2, body.type.schema.text(' stall, section 2')),
      (tr) =>
        tr.insert(
          textPos(tr.doc, 'stall') + 2,
          body.type.schema.text('w', tr.doc.resolve(textPos(tr.doc, 'stall') + 2).marks()),
        ),
      (tr) => tr.delete(textPos(tr.doc, 'street trader'), textPos(tr.doc, 'street trader') + 7),
      (tr) => tr.insert(0, section('first, section 3')),
      (tr) => tr.setNodeAttribute(0, 'num', '7'),
      (tr) => tr.delete(0, tr.doc.child(0).nodeSize),
      (tr) => tr.delete(0, tr.doc.child(0).nodeSize),
      (tr) => tr.insert(tr.doc.content.size, section(defined('noise', 'x'), 'street stall')),
    ];
    for (const change of changes) {
      const tr = new Transform(body);
      change(tr);
      body = tr.doc;
      expect(summary(body, englandLike)).toEqual(summary(anew(body), { ...englandLike }));
    }
  });
});

function textPos(body: Node, text: string): number {
  let found = -1;
  body.descendants((node, pos) => {
    if (found < 0 && node.isText && node.text?.includes(text) === true) found = pos + node.text.indexOf(text);
    return found < 0;
  });
  return found;
}

function anew(body: Node): Node {
  const parsed = parseBody(JSON.parse(JSON.stringify(body.toJSON())));
  if (!parsed.ok) throw new Error('not read again');
  return parsed.value;
}

function summary(body: Node, profile: typeof englandLike): unknown {
  const definitions = definitionsOf(body);
  return {
    counts: definitions.all.map((placed) => [placed.definition, placed.scope, definitions.useCount(placed)]),
    uses: definitions.units.map(({ node }) => definitions.uses(node)),
    references: recogniseReferences(body, profile).all(),
  };
}
