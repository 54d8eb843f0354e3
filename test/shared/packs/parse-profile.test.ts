import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../../shared/packs/parse-pack.ts';
import type { Json } from '../../builders/small-packs.ts';

const england = readFileSync(new URL('../../../templates/profiles/england.json', import.meta.url), 'utf8');

describe('a profile with a fault is refused, naming the place', () => {
  const cases: [string, (profile: Json) => unknown, string[]][] = [
    [
      'a misspelt field',
      (p) => (p.numbering.body.part.resart = 'never'),
      ['numbering.body.part.resart is not a field here. Did you mean “restart”?'],
    ],
    [
      'an unknown scheme of numbers',
      (p) => (p.numbering.body.item.scheme = 'upper-alfa'),
      [
        'numbering.body.item.scheme must be “decimal”, “lower-alpha”, “upper-alpha”, “lower-roman”, “upper-roman” or “none”, not "upper-alfa". Did you mean “upper-alpha”?',
      ],
    ],
    [
      'a label that shows no number',
      (p) => (p.numbering.inSchedule.section.label = '.'),
      ['numbering.inSchedule.section.label must hold {n}, the number, once'],
    ],
    [
      'a citation that shows no number',
      (p) => (p.numbering.schedule.cite = 'the Schedule'),
      ['numbering.schedule.cite must hold {n}, the number, once'],
    ],
    [
      'a language that is none',
      (p) => (p.language = 'English'),
      ['language “English” is not a language tag, as in en-GB'],
    ],
    [
      'a mandatory part of a kind that does not exist',
      (p) => (p.mandatoryParts[0].kinds = ['titel']),
      ['mandatoryParts[0].kinds[0] “titel” is no kind of provision. Did you mean “title”?'],
    ],
    [
      'a mandatory part that cannot be found',
      (p) => delete p.mandatoryParts[0].kinds,
      ['mandatoryParts[0] needs kinds or words by which the part is found'],
    ],
    [
      'two steps of one name',
      (p) => (p.procedure[1].id = p.procedure[0].id),
      ['procedure[1].id “choose-route” stands here twice: it is also procedure[0]'],
    ],
    [
      'a step called verified on doubtful ground',
      (p) => (p.procedure.at(-3).verified = true),
      ['procedure[7].verified is true, though its source “K-1972-236” is not verified'],
    ],
    ['a prose rule without words', (p) => (p.prose[0].words = []), ['prose[0].words names no words']],
    [
      'a prose rule that replaces a word by itself',
      (p) => (p.prose[0].instead = 'shall'),
      ['prose[0].instead is “shall”, one of the words that it is to replace'],
    ],
  ];
  it.each(cases)('%s', (_, harm, expected) => {
    const profile: Json = JSON.parse(england);
    harm(profile);
    const parsed = parseProfile(profile, 'england.json');
    expect(parsed.ok ? [] : parsed.error.problems.map(({ path, message }) => `${path} ${message}`)).toEqual(expected);
  });
});
