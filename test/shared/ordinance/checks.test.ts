import { readdirSync, readFileSync } from 'node:fs';
import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { findingPlace } from '../../../shared/ordinance/finding-place.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import {
  doc,
  enactingClause,
  heading,
  note,
  p,
  paragraph,
  quotedStructure,
  ref,
  row,
  section,
  subsection,
  table,
  cell,
  title,
} from '../../builders/ordinance.ts';
import { cases } from './check-cases.ts';
import { partTexts } from './part-texts.ts';
import { smallProfile as profile } from '../../builders/small-profile.ts';

describe('the rule', () => {
  for (const [rule, { finds, spares }] of Object.entries(cases)) {
    it(`${rule} finds what it must and spares what it must`, () => {
      expect(finds.map((body) => rulesOf(body).includes(rule))).toEqual(finds.map(() => true));
      expect(spares.map((body) => rulesOf(body).includes(rule))).toEqual(spares.map(() => false));
    });
  }
});

describe('every rule', () => {
  it('has five texts that must trigger it and five that must not', () => {
    const folder = new URL('../../../shared/ordinance/checks/', import.meta.url);
    const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const rules = source.flatMap((text) =>
      [...text.matchAll(/(?:rule: |advice\(|finding\(|rough\()\s*'([a-z-]+)'/g)].map(([, rule = '']) => rule),
    );
    expect(new Set(rules).size).toBeGreaterThan(25);
    const lacking = [...new Set(rules)].filter(
      (rule) => !((cases[rule]?.finds.length ?? 0) >= 5 && (cases[rule]?.spares.length ?? 0) >= 5),
    );
    expect(lacking).toEqual([]);
  });

  for (const shipped of loadPacks().profiles) {
    it(`about a part that ${shipped.title} asks for finds that it is missing, and not where it stands`, () => {
      for (const part of shipped.mandatoryParts) {
        const { lacking, having } = partTexts(part);
        const isFound = (body: Node): boolean => rulesOf(body, shipped).includes(`mandatory-${part.id}`);
        expect([part.id, lacking.length >= 5, having.length >= 5]).toEqual([part.id, true, true]);
        expect([part.id, ...lacking.map(isFound)]).toEqual([part.id, ...lacking.map(() => true)]);
        expect([part.id, ...having.map(isFound)]).toEqual([part.id, ...having.map(() => false)]);
      }
    });

    it(`about words of ${shipped.title} finds them as words, and not in notes, quotations or other words`, () => {
      for (const { id: name, words, unless = [] } of shipped.prose) {
        for (const word of words) {
          const finds = [word, `A ${word} b`, `(${word})`, `${word}, c`, word.toUpperCase()].map((text) =>
            doc(section(text)),
          );
          const spares = [
            doc(section(note(word))),
            doc(section(quotedStructure(section(word)))),
            doc(section(`q${word}q`)),
            doc(section(`${word}9`)),
            doc(section(unless[0] ?? 'A street')),
          ];
          const isFound = (body: Node): boolean =>
            checkOrdinance(body, { ...shipped, prose: shipped.prose.filter((rule) => rule.id === name) }).some(
              ({ rule }) => rule === `prose-${name}`,
            );
          expect([word, ...finds.map(isFound)]).toEqual([word, true, true, true, true, true]);
          expect([word, ...spares.map(isFound)]).toEqual([word, false, false, false, false, false]);
          const whole = checkOrdinance(doc(section(`A ${word} b`)), shipped).map(({ rule }) => rule);
          expect([word, whole.includes(`prose-${name}`)]).toEqual([word, true]);
        }
      }
    });
  }
});

describe('a safe replacement', () => {
  it('forbids with “may” what “no person shall” forbids, lays a duty with “must”, and leaves the rest to a person', () => {
    const fixOf = (text: string): string | null => {
      const found = checkOrdinance(doc(section(text)), profile).find(({ rule }) => rule === 'prose-shall');
      return found?.fix?.kind === 'replace-words' ? found.fix.instead : null;
    };
    expect(fixOf('No person shall beg.')).toBe('may');
    expect(fixOf('A person shall not beg.')).toBe('must');
    expect(fixOf('The owner shall pay.')).toBe('must');
    expect(fixOf('This by-law shall come into force.')).toBeNull();
    expect(fixOf('A person shall be guilty of an offence.')).toBeNull();
    expect(fixOf('Nothing in this section shall apply.')).toBeNull();
    expect(fixOf('It shall not in itself be a reason.')).toBeNull();
  });

  it('leaves “shall” to a person where the sentence goes on with another subject', () => {
    const fixes = (body: Node): (string | null)[] =>
      checkOrdinance(body, profile)
        .filter(({ rule }) => rule === 'prose-shall')
        .map(({ fix }) => (fix?.kind === 'replace-words' ? fix.instead : null));
    expect(fixes(doc(section('No person shall build a wall, and such wall shall be white.')))).toEqual(['may', null]);
    expect(fixes(doc(section('No person—', paragraph('shall park; or'), paragraph('shall camp.'))))).toEqual([
      'may',
      'may',
    ]);
    expect(fixes(doc(section('The owner—', paragraph('shall pay; and'), paragraph('shall sweep.'))))).toEqual([
      'must',
      'must',
    ]);
  });

  it('writes a date that can only be one day in words, and leaves one that can be two', () => {
    const fixOf = (body: Node): (string | null)[] =>
      checkOrdinance(body, profile)
        .filter(({ rule }) => rule === 'date-format')
        .map(({ fix }) => (fix?.kind === 'replace-text' ? fix.instead : null));
    expect(fixOf(doc(section('on 13/02/2024 and 01/02/2024')))).toEqual(['13 February 2024', null]);
    expect(fixOf(doc(section(table(row(cell('13/02/2024'), cell('01/02/2024'))))))).toEqual([]);
    expect(fixOf(doc(section(table(row(cell('01/02/2024'))))))).toEqual([null]);
  });

  it('says “despite” where a provision or a thing follows, and “although” for “notwithstanding that”', () => {
    const england = loadPacks().profiles.find(({ id: name }) => name === 'england') ?? profile;
    const said = (text: string): string[] =>
      checkOrdinance(doc(section(text)), england).flatMap(({ fix }) =>
        fix?.kind === 'replace-words' ? fix.instead : [],
      );
    expect(said('Notwithstanding subsection (2), it ends.')).toEqual(['despite']);
    expect(said('Notwithstanding that it ends.')).toEqual(['although']);
    expect(said('the owner notwithstanding')).toEqual([]);
  });

  it('leaves words alone that are part of the title of another law in a table of laws', () => {
    const england = loadPacks().profiles.find(({ id: name }) => name === 'england') ?? profile;
    const found = (text: string): string[] =>
      rulesOf(doc(section(table(row(cell(text))))), england).filter((rule) => rule === 'prose-stigma-words');
    expect(found('Regulation No. 19: For Preventing Shelter for Vagrants, 1982. Regulations')).toEqual([]);
    expect(found('No vagrants may enter. Regulations')).toEqual(['prose-stigma-words']);
  });
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

  it('about a broken reference stand at the reference itself, and say what it was to', () => {
    const lost = ordinanceSchema.nodes.reference.create({ to: ['gone'], was: 'section 9' });
    const body = doc(
      section({ id: 'a' }, heading('H'), p('see ', lost), paragraph({ id: 'b' }, p('or ', ref('a'), ' or ', lost))),
    );
    const found = checkOrdinance(body, profile).filter(({ rule }) => rule === 'broken-reference');
    expect(found.map((one) => [one.provision, one.message.includes('section 9')])).toEqual([
      ['a', true],
      ['b', true],
    ]);
    const places = found.map((one) => findingPlace(body, one)?.from ?? -1);
    expect(places.map((pos) => body.nodeAt(pos)?.attrs['was'])).toEqual(['section 9', 'section 9']);
    expect(new Set(places).size).toBe(2);
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

  it('name the outermost of two provisions that are cited alike', () => {
    const twice = () => section({ num: '3' }, subsection(paragraph()));
    expect(rulesOf(doc(twice(), twice())).filter((rule) => rule === 'duplicate-number')).toHaveLength(1);
  });

  it('take phrases as words, whatever signs are in them', () => {
    const words = ['by-law', 'his/her', 'a.b', '(x)', 'c++', '[y]', 'no. 3', 'what?', '$5', 'a\\b', '{z}', '^'];
    const prose = words.map((word, i) => ({
      id: `w${i}`,
      words: [word],
      instead: null,
      message: '',
      severity: 'advice' as const,
      source: '',
    }));
    const found = checkOrdinance(doc(section(...words.map((word) => p(`- ${word} -`)))), { ...profile, prose });
    expect(found.filter(({ rule }) => rule.startsWith('prose-w'))).toHaveLength(words.length);
  });

  it('take the longest phrase', () => {
    const found = checkOrdinance(doc(section('in the event that')), profile).filter(
      ({ rule }) => rule === 'prose-event',
    );
    expect(found.map(({ fix }) => fix)).toEqual([expect.objectContaining({ words: 'in the event that' })]);
  });
});

const rulesOf = (body: Node, by = profile): string[] => checkOrdinance(body, by).map(({ rule }) => rule);
