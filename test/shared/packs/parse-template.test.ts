import { describe, expect, it } from 'vitest';
import { identifiedKinds, nodeSpecs } from '../../../shared/ordinance/node-specs.ts';
import { parseTemplate } from '../../../shared/packs/parse-pack.ts';
import { templateKinds } from '../../../shared/packs/template.ts';
import { type Json, smallTemplate } from '../../builders/small-packs.ts';

describe('a model ordinance with a fault is refused, naming the place', () => {
  it('and without one is taken', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  const cases: [string, (template: Json) => unknown, string[]][] = [
    [
      'a misspelt field',
      (t) => (t.body[1].headng = 'x'),
      ['body[1].headng is not a field here. Did you mean “heading”?'],
    ],
    [
      'a kind that does not exist',
      (t) => (t.body[2].kind = 'secton'),
      ['body[2].kind “secton” is no kind of provision. Did you mean “section”?'],
    ],
    [
      'a fact that is not asked for',
      (t) => (t.body[0].text = '{{councl}}'),
      ['body[0].text asks for “councl”, which is not among the facts. Did you mean “council”?'],
    ],
    [
      'a fact that nothing uses',
      (t) => (t.body[1].children[0].text = 'x'),
      ['facts[0].name “council” is asked for, but no text uses it'],
    ],
    [
      'two facts of one name',
      (t) => t.facts.push(t.facts[0]),
      ['facts[1].name “council” stands here twice: it is also facts[0]'],
    ],
    [
      'a reference to no provision',
      (t) => (t.body[2].text = 'See {{>definition}}.'),
      ['body[2].text refers to “definition”, and no provision has that key. Did you mean “definitions”?'],
    ],
    [
      'two provisions of one key',
      (t) => (t.body[2].key = 'definitions'),
      ['body[2].key “definitions” stands twice: it is also body[1]'],
    ],
    [
      'a brace too many',
      (t) => (t.body[2].text = 'See {{>definitions}.'),
      ['body[2].text has a brace that is not part of {{name}} or {{>key}}'],
    ],
    ['a term that is not closed', (t) => (t.body[2].text = 'A **term.'), ['body[2].text has a ** that nothing closes']],
    [
      'a tag that does not exist',
      (t) => (t.body[2].tags = ['plac']),
      [
        'body[2].tags[0] “plac” is no tag. Did you mean “place”? The tags are “service”, “place”, “permit”, “penalty”, “works”, “limits-right” or “none”',
      ],
    ],
    ['“none” beside another tag', (t) => (t.body[2].tags = ['none', 'place']), ['body[2].tags “none” stands alone']],
    ['a section without a heading', (t) => delete t.body[2].heading, ['body[2].heading is missing: a section has one']],
    [
      'rows outside a table',
      (t) => (t.body[2].rows = [['x']]),
      ['body[2].rows are what a table has, and nothing else'],
    ],
    [
      'a table without rows',
      (t) => delete t.body[3].children[0].rows,
      ['body[3].children[0].rows are what a table has, and nothing else'],
    ],
    [
      'rows of unequal length',
      (t) => t.body[3].children[0].rows.push(['x']),
      ['body[3].children[0].rows must all have the same number of cells'],
    ],
    [
      'a title with provisions in it',
      (t) => (t.body[0].children = [{ kind: 'section', heading: 'x' }]),
      ['body[0].children cannot stand in a title'],
    ],
    [
      'words straight in a part',
      (t) => t.body.push({ kind: 'part', heading: 'x', text: 'y' }),
      ['body[4].text cannot stand in a part: it holds sections'],
    ],
  ];
  it.each(cases)('%s', (_, harm, expected) => {
    expect(faults(harm)).toEqual(expected);
  });

  it('in the cells of a table too', () => {
    const found = faults((template) => (template.body[3].children[0].rows[1][1] = '{{number}}'));
    expect(found).toEqual(['body[3].children[0].rows[1][1] asks for “number”, which is not among the facts.']);
  });
});

it('knows only kinds that the document model has, each with a place of its own to tag or refer to', () => {
  expect([...templateKinds].filter((kind) => !Object.hasOwn(nodeSpecs, kind))).toEqual([]);
  expect(identifiedKinds.filter((kind) => !templateKinds.has(kind))).toEqual(['quotedStructure', 'figure', 'note']);
});

function faults(harm: (template: Json) => unknown): string[] {
  const template = smallTemplate();
  harm(template);
  const parsed = parseTemplate(template, 'small.json');
  return parsed.ok ? [] : parsed.error.problems.map(({ path, message }) => `${path} ${message}`);
}
