import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../../shared/ordinance/definitions.ts';
import { meaningOf, termsUsedIn, usesBetween } from '../../../shared/ordinance/definition/term-meaning.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import { englandLike } from '../../builders/numbering-profiles.ts';
import { definition, doc, id, p, paragraph, part, ref, section, subsection, term } from '../../builders/ordinance.ts';

describe('the terms that a provision uses', () => {
  const body = doc(
    section(
      definition({ id: 'stall' }, p('“', term('stall'), '” means what ', ref('x'), ' says, or—'), paragraph('a table')),
      definition({ id: 'trader' }, p('“', term('trader'), '” means a person')),
    ),
    part(
      section({ id: 'x' }, subsection({ id: 'a' }, 'Traders’ stalls and a stall'), subsection({ id: 'b' }, 'a stall')),
    ),
  );
  const definitions = definitionsOf(body);
  const numbering = numberOrdinance(body, englandLike);
  const termsOf = (at: string) =>
    termsUsedIn(body, id(at), definitions, numbering).map(({ definition: one }) => one.term);

  it('are each named once, plurals and possessives among them', () => {
    expect(termsOf('a')).toEqual(['trader', 'stall']);
    expect(termsOf('b')).toEqual(['stall']);
    expect(termsOf('x')).toEqual(['trader', 'stall']);
    expect(termsOf('trader')).toEqual([]);
    expect(termsOf('gone')).toEqual([]);
  });

  it('come with the whole of their meaning, references as they print', () => {
    const [first] = definitions.all;
    expect(first && meaningOf(body, first, numbering)).toBe('“stall” means what section 2 says, or—\na table');
  });

  it('stand where they are said to', () => {
    const found = usesBetween(body, 0, body.content.size, definitions);
    expect(found.map(({ from, to }) => body.textBetween(from, to))).toEqual(['Traders’', 'stalls', 'stall', 'stall']);
    const [last] = found.slice(-1);
    expect(last && usesBetween(body, last.from, last.to, definitions)).toHaveLength(4);
  });
});
