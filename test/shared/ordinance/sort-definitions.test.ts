import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { sortDefinitions } from '../../../shared/ordinance/sort-definitions.ts';
import { definition, doc, id, p, paragraph, ref, section, term } from '../../builders/ordinance.ts';

const defines = (text: string, ending: string): Node =>
  definition({ id: text.replaceAll(' ', '-') }, p('“', term(text), `” means a thing${ending}`));
const sorted = (body: Node): Node | null => {
  const tr = new Transform(body);
  return sortDefinitions(tr, id('s')) ? tr.doc : null;
};
const lines = (body: Node | null): string[] => {
  const found: string[] = [];
  body?.descendants((node) => {
    if (node.type.name === 'p') found.push(node.textContent);
  });
  return found;
};

describe('sorting definitions', () => {
  it('puts them in the order of the alphabet, whatever their case and article, each with its id', () => {
    const body = doc(
      section(
        { id: 's' },
        p('In this by-law—'),
        defines('noise', '.'),
        defines('the City', '.'),
        defines('Beach', '.'),
      ),
    );
    const after = sorted(body);
    expect(lines(after)).toEqual([
      'In this by-law—',
      '“Beach” means a thing.',
      '“the City” means a thing.',
      '“noise” means a thing.',
    ]);
    expect(after?.firstChild?.content.content.slice(1).map(({ attrs }) => String(attrs['id']))).toEqual([
      'Beach',
      'the-City',
      'noise',
    ]);
  });

  it('leaves “; and” before the last and the full stop after it', () => {
    const body = doc(section({ id: 's' }, defines('street', ';'), defines('noise', '; and'), defines('beg', '.')));
    expect(lines(sorted(body))).toEqual([
      '“beg” means a thing;',
      '“noise” means a thing; and',
      '“street” means a thing.',
    ]);
  });

  it('takes lists and references along, and touches nothing that stands between two runs', () => {
    const body = doc(
      section(
        { id: 's' },
        definition({ id: 'b' }, p('“', term('b'), '” means—'), paragraph({ id: 'b1' }, 'one; or'), paragraph('two;')),
        definition({ id: 'a' }, p('“', term('a'), '” means what ', ref('b1'), ' says.')),
        p('and'),
        defines('z', '.'),
      ),
    );
    const after = sorted(body);
    expect(lines(after)).toEqual([
      '“a” means what  says;',
      '“b” means—',
      'one; or',
      'two.',
      'and',
      '“z” means a thing.',
    ]);
    expect(JSON.stringify(after?.toJSON())).toContain('"b1"');
  });

  it('does nothing where they are in order, or where one has no term', () => {
    expect(sorted(doc(section({ id: 's' }, defines('a', '.'), defines('b', '.'))))).toBeNull();
    expect(
      sorted(doc(section({ id: 's' }, defines('b', '.'), definition(p('no term')), defines('a', '.')))),
    ).toBeNull();
    expect(sorted(doc(section({ id: 'other' }, defines('b', '.'), defines('a', '.'))))).toBeNull();
  });
});
