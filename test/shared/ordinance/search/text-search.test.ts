import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { numberOrdinance } from '../../../../shared/ordinance/numbering.ts';
import { compileQuery, type Matcher, type Query } from '../../../../shared/ordinance/search/compile-query.ts';
import { replacePlaces } from '../../../../shared/ordinance/search/replace-places.ts';
import { type FoundPlace, TextSearch } from '../../../../shared/ordinance/search/text-search.ts';
import {
  blank,
  bold,
  br,
  cell,
  crossheading,
  definition,
  doc,
  heading,
  note,
  p,
  part,
  ref,
  row,
  schedule,
  section,
  subsection,
  table,
  term,
  title,
} from '../../../builders/ordinance.ts';
import { englandLike } from '../../../builders/numbering-profiles.ts';
import { anyOrdinance } from '../random-ordinance.ts';

const plain: Query = { text: '', matchCase: false, wholeWords: false, isPattern: false, where: 'anywhere' };

describe('finding', () => {
  const text = doc(
    title('Dogs By-law'),
    part(
      heading('Dogs in parks'),
      crossheading('About dogs'),
      section({ id: 's1' }, heading('Dogs'), subsection(p('A d', bold('o'), 'g must be on a lead.'), p('No cats.'))),
      section({ id: 's2' }, p('A dogma is no ', term('dog'), '; see ', ref('s1'), '.')),
    ),
    section({ id: 's3' }, definition(p('“dog” means a dog')), note('Ask about dogs')),
    schedule(table(row(cell(p('dog'))))),
  );
  test.each([
    ['everywhere, hidden by no mark, heading, note or table', { text: 'dog' }, 11],
    ['as whole words', { text: 'dog', wholeWords: true }, 5],
    ['in the case that was typed', { text: 'Dog', matchCase: true }, 3],
    ['in headings', { text: 'dog', where: 'headings' }, 4],
    ['in the text alone', { text: 'dog', where: 'text' }, 7],
    ['in definitions: provisions of that kind and lines that define a term', { text: 'dog', where: 'definitions' }, 4],
    ['by a pattern', { text: 'd[ao]g(s|ma)?\\b', isPattern: true }, 11],
    ['what a reference prints', { text: 'section 1' }, 1],
  ] as const)('%s', (_, query, count) => {
    expect(found(text, { ...plain, ...query })).toHaveLength(count);
  });

  it('finds words however their spaces, hyphens and quotation marks were typed', () => {
    const typed = doc(section(p('section\u00a03 of the “by‑law” doesn’t apply')));
    for (const words of ['section 3', '"by-law"', "doesn't"]) {
      expect(found(typed, { ...plain, text: words })).toHaveLength(1);
    }
  });

  it('finds a Tamil word whole, vowel signs included, and no part of another', () => {
    const typed = doc(section(p('நாய் நாய்கள்'), p('Собака и собаки')));
    expect(found(typed, { ...plain, text: 'நாய', wholeWords: true })).toHaveLength(0);
    expect(found(typed, { ...plain, text: 'நாய்', wholeWords: true })).toHaveLength(1);
    expect(found(typed, { ...plain, text: 'СОБАКА', wholeWords: true })).toHaveLength(1);
  });

  test.each([
    ['(', 'is not a regular expression'],
    ['(a+)+b', 'can take forever'],
    ['(?=a)', 'looks around'],
    ['(a)\\1', 'refers back'],
  ])('refuses the pattern %s and says why', (pattern, why) => {
    const compiled = compileQuery({ ...plain, text: pattern, isPattern: true });
    expect(compiled).toMatchObject({ ok: false, error: { kind: 'pattern', detail: expect.stringContaining(why) } });
  });

  it('looks through one section again after an edit in it, and through no other', () => {
    const search = new TextSearch(matcherOf({ ...plain, text: 'dog' }));
    placesOf(search, text);
    const tr = new Transform(text).insert(placesOf(search, text)[5]?.from ?? 0, text.type.schema.text('big '));
    expect([...search.unread(tr.doc, numbers(tr.doc))]).toHaveLength(1);
    expect(placesOf(search, tr.doc)).toHaveLength(11);
  });
});

describe('replacing', () => {
  it('keeps the bold of what stays, and gives new words the look of the first that they replace', () => {
    const before = doc(section({ id: 's' }, p('A ', bold('dog'), ' must not')));
    const after = replaced(before, { ...plain, text: 'dog must' }, 'dog shall');
    expect(after.tr.doc.eq(doc(section({ id: 's' }, p('A ', bold('dog'), ' shall not'))))).toBe(true);
    const grown = replaced(before, { ...plain, text: 'dog' }, 'dogs');
    expect(grown.tr.doc.eq(doc(section({ id: 's' }, p('A ', bold('dogs'), ' must not'))))).toBe(true);
  });

  it('puts in what a pattern caught', () => {
    const before = doc(section({ id: 's' }, p('12 May 2025')));
    const { tr } = replaced(before, { ...plain, text: '(\\d+) (\\w+) (\\d+)', isPattern: true }, '$2 $1, $3 costs $$1');
    expect(tr.doc.textContent).toBe('May 12, 2025 costs $1');
    expect(replaced(before, { ...plain, text: '2025' }, '$1').tr.doc.textContent).toBe('12 May $1');
  });

  it('leaves a reference, a blank and a break as they are, though their words are found', () => {
    const before = doc(section({ id: 's1' }, p('in ', ref('s1'), ', ', blank('area'), br(), 'section 1')));
    const query = { ...plain, text: 'section 1|\\[area\\]\\n', isPattern: true };
    expect(found(before, query).map(({ canReplace }) => canReplace)).toEqual([false, false, true]);
    const { tr, count } = replaced(before, query, 'X');
    expect(count).toBe(1);
    expect(tr.doc.eq(doc(section({ id: 's1' }, p('in ', ref('s1'), ', ', blank('area'), br(), 'X'))))).toBe(true);
  });

  it('does nothing where the words are no longer there', () => {
    const before = doc(section(p('a dog')));
    const places = found(before, { ...plain, text: 'dog' });
    const tr = new Transform(before).delete(2, 4);
    expect(replacePlaces(tr, places, matcherOf({ ...plain, text: 'dog' }), 'cat')).toBe(0);
  });

  it('changes the words found and nothing else: no id, no kind, no other word', () => {
    const query: Query = { ...plain, text: 'e', matchCase: true };
    fc.assert(
      fc.property(anyOrdinance(), fc.constantFrom('', 'x', 'ee', '😀e'), (before, instead) => {
        const places = found(before, query).filter(({ canReplace }) => canReplace);
        const { tr, count } = replaced(before, query, instead);
        expect(count).toBe(places.length);
        expect(skeleton(tr.doc)).toEqual(skeleton(before));
        expect(lines(tr.doc)).toEqual(lines(before).map((line) => line.replaceAll('e', instead)));
      }),
      { numRuns: 60 },
    );
  });
});

const numbers = (text: Node) => numberOrdinance(text, englandLike);

function matcherOf(query: Query): Matcher {
  const compiled = compileQuery(query);
  if (!compiled.ok) throw new Error(`a test looks for ${query.text}`);
  return compiled.value;
}

function placesOf(search: TextSearch, text: Node): readonly FoundPlace[] {
  for (const unit of search.unread(text, numbers(text))) search.note(unit);
  return search.places(text, numbers(text));
}

const found = (text: Node, query: Query) => placesOf(new TextSearch(matcherOf(query)), text);

function replaced(text: Node, query: Query, instead: string) {
  const tr = new Transform(text);
  const count = replacePlaces(tr, found(text, query), matcherOf(query), instead);
  return { tr, count };
}

function lines(text: Node): string[] {
  const all: string[] = [];
  text.descendants((node) => {
    if (node.isText) all.push(node.text ?? '');
    return true;
  });
  return all.filter((line) => line.replaceAll('e', '') !== '');
}

/** Everything but the words. */
function skeleton(text: Node): unknown[] {
  const all: unknown[] = [];
  text.descendants((node) => {
    if (!node.isText) all.push([node.type.name, node.attrs]);
    return true;
  });
  return all;
}
