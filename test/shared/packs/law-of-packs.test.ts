import { describe, expect, it } from 'vitest';
import { testSteps } from '../../../shared/packs/limitation-test.ts';
import { parseRightsPack } from '../../../shared/packs/parse-pack.ts';
import { type Json, smallRightsPack } from '../../builders/small-packs.ts';

const said = { source: 'S1', verified: true };

/** A small pack with every kind of statement of law. */
function packOfLaw(): Json {
  return {
    ...smallRightsPack(),
    regions: [{ id: 'north', title: 'The North' }],
    consultationRules: [
      {
        id: 'hearing',
        title: 'Hearing',
        text: 'Hear all.',
        measures: 'consultation',
        days: 21,
        region: 'north',
        ...said,
      },
    ],
    aims: [{ right: 'EQ', aims: ['Safety'], not: ['Convenience'], where: 'art 1', ...said }],
    tests: [
      {
        id: 'balance',
        title: 'Balance',
        rights: ['EQ'],
        steps: [
          'Is it law?',
          { id: 'need', title: 'Need', question: 'Would less do?', asks: 'necessity', weight: 'weigh' },
        ],
        where: 'art 2',
        ...said,
      },
    ],
    cautions: [
      { id: 'trap', text: 'Mind this.', at: { questions: ['SCR-1'], prompts: ['T01'], rights: ['EQ'] }, ...said },
    ],
    wording: { assessment: 'Impact assessment', signOff: 'I have read it.', ...said },
  };
}

describe('what a pack says of the law', () => {
  it('is taken whole', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  it('may be left out, so that a dossier opens with the packs that it began with years ago', () => {
    const old = smallRightsPack();
    old.tests = [{ id: 'general', title: 'Test', steps: ['Is it law?'], where: 'x', ...said }];
    old.cautions = [{ id: 'trap', text: 'x', ...said }];
    expect(parseRightsPack(old, 'old').ok).toBe(true);
  });

  const cases: [string, (pack: Json) => unknown, string[]][] = [
    [
      'a region that the pack does not have',
      (p) => (p.duties[0].region = 'nroth'),
      ['duties[0].region there is no region “nroth”. Did you mean “north”?'],
    ],
    [
      'two regions of one name',
      (p) => p.regions.push({ id: 'north', title: 'x' }),
      ['regions[1].id “north” stands here twice: it is also regions[0]'],
    ],
    [
      'a statement later than the pack',
      (p) => (p.grounds[0].as_of = '2026-08-01'),
      ['grounds[0].as_of is after 2026-07-31, the day as of which the pack states the law'],
    ],
    ['words without a source', (p) => (p.wording.source = 'S9'), ['wording.source there is no source “S9”.']],
    [
      'a rule of consultation that claims more than its source bears',
      (p) => (p.consultationRules[0].source = 'K1'),
      ['consultationRules[0].verified is true, though its source “K1” is not verified'],
    ],
    [
      'a rule that measures nothing known',
      (p) => (p.consultationRules[0].measures = 'notise'),
      [
        'consultationRules[0].measures must be “consultation”, “notice” or “challenge”, not "notise". Did you mean “notice”?',
      ],
    ],
    [
      'an aim that counts and does not count',
      (p) => p.aims[0].not.push('Safety'),
      ['aims[0].not[1] “Safety” is also among the aims that count'],
    ],
    [
      'two lists of aims for one right',
      (p) => p.aims.push({ ...p.aims[0] }),
      ['aims[1].right “EQ” stands here twice: it is also aims[0]'],
    ],
    [
      'a test of a right that there is not',
      (p) => (p.tests[0].rights = ['QE']),
      ['tests[0].rights[0] there is no right “QE”. Did you mean “EQ”?'],
    ],
    [
      'a step that asks for nothing known',
      (p) => (p.tests[0].steps[1].asks = 'ballance'),
      [expect.stringMatching(/^tests\[0\]\.steps\[1\]\.asks must be “law”.*Did you mean “balance”\?$/)] as string[],
    ],
    [
      'a misspelt field of a step',
      (p) => {
        p.tests[0].steps[1].wieght = 'must';
        delete p.tests[0].steps[1].weight;
      },
      ['tests[0].steps[1].wieght is not a field here. Did you mean “weight”?'],
    ],
    [
      'a step that is neither words nor a step',
      (p) => (p.tests[0].steps[0] = 3),
      ['tests[0].steps[0] must be text or an object, not 3.'],
    ],
    [
      'a caution at a question that is not asked',
      (p) => (p.cautions[0].at.questions = ['SCR-7']),
      [expect.stringMatching(/^cautions\[0\]\.at\.questions\[0\] there is no question “SCR-7”/)] as string[],
    ],
    [
      'a ground that is open in an unknown way',
      (p) => (p.grounds[0].open = 'analogus'),
      [expect.stringMatching(/^grounds\[0\]\.open must be .*Did you mean “analogous”\?$/)] as string[],
    ],
  ];
  it.each(cases)('is refused for %s', (_, harm, expected) => {
    expect(faults(harm)).toEqual(expected);
  });
});

describe('the steps of a test', () => {
  it('that are only questions are called by their place and have to be answered yes', () => {
    const steps = testSteps(packOfLaw().tests[0].steps);
    expect(steps.map(({ id, question, weight }) => [id, question, weight])).toEqual([
      ['step-1', 'Is it law?', 'must'],
      ['need', 'Would less do?', 'weigh'],
    ]);
  });
});

function faults(harm: (pack: Json) => unknown): string[] {
  const pack = packOfLaw();
  harm(pack);
  const parsed = parseRightsPack(pack, 'law.json');
  return parsed.ok ? [] : parsed.error.problems.map(({ path, message }) => `${path} ${message}`);
}
