import { describe, expect, it } from 'vitest';
import { parseRightsPack } from '../../../shared/packs/parse-pack.ts';
import { type Json, smallRightsPack } from '../../builders/small-packs.ts';

describe('a rights pack with a fault is refused, naming the place', () => {
  it('and without one is taken', () => {
    expect(faults(() => undefined)).toEqual([]);
  });

  const cases: [string, (pack: Json) => unknown, unknown[]][] = [
    [
      'a misspelt field',
      (p) => rename(p.questions[1], 'adverse', 'advers'),
      ['questions[1].advers is not a field here. Did you mean “adverse”?'],
    ],
    [
      'a misspelt field deep in an answer',
      (p) => rename(p.questions[1].answer, 'judgement', 'judgment'),
      ['questions[1].answer.judgment is not a field here. Did you mean “judgement”?'],
    ],
    [
      'a misspelt field of the pack',
      (p) => rename(p, 'as_of', 'asof'),
      ['asof is not a field here. Did you mean “as_of”?'],
    ],
    ['a field that is like none', (p) => (p.questions[0].zzz = 1), ['questions[0].zzz is not a field here.']],
    ['a missing field', (p) => delete p.triggers[0].caution, ['triggers[0].caution is missing']],
    [
      'a value of the wrong kind',
      (p) => (p.questions[0].override = 'yes'),
      ['questions[0].override must be true or false, not "yes"'],
    ],
    [
      'a value not among those allowed',
      (p) => (p.questions[0].effects[1].level = 'hihg'),
      ['questions[0].effects[1].level must be “block”, “high”, “medium” or “low”, not "hihg". Did you mean “high”?'],
    ],
    [
      'an unknown answer type',
      (p) => (p.questions[0].answer.type = 'judgment'),
      [
        'questions[0].answer.type must be “judgement”, “text”, “evidence”, “scale”, “list” or “matrix”, not "judgment". Did you mean “judgement”?',
      ],
    ],
    [
      'a misspelt condition',
      (p) => (p.questions[1].show = { promt: ['T01'] }),
      ['questions[1].show.promt is not a field here. Did you mean “prompt”?'],
    ],
    [
      'a misspelt condition inside another',
      (p) => (p.questions[1].show.any[1] = { grup: ['children'] }),
      ['questions[1].show.any[1].grup is not a field here. Did you mean “group”?'],
    ],
    [
      'a misspelt “always”',
      (p) => (p.questions[0].show = 'alway'),
      ['questions[0].show must be “always”, or an object, not "alway". Did you mean “always”?'],
    ],
    [
      'a condition that is two',
      (p) => (p.questions[1].show = { prompt: ['T01'], group: ['children'] }),
      [expect.stringMatching(/^questions\[1\]\.show must have exactly one of “tier”, “prompt”/)],
    ],
    [
      'a tag that does not exist',
      (p) => (p.questions[1].show = { tag: ['servce'] }),
      [
        'questions[1].show.tag[0] must be “service”, “place”, “permit”, “penalty”, “works”, “limits-right” or “none”, not "servce". Did you mean “service”?',
      ],
    ],
    [
      'a date that is none',
      (p) => (p.as_of = '31 July 2026'),
      ['as_of is not well formed: "31 July 2026" (a date as in 2026-07-31)'],
    ],
    ['a number too small', (p) => (p.consultation.days = 0), ['consultation.days must be more than 0']],
    ['an empty list', (p) => (p.questions[0].rights = []), ['questions[0].rights must have at least 1 entry']],
    [
      'two questions of one id',
      (p) => p.questions.push({ ...p.questions[1] }),
      ['questions[2].id “SCR-2” stands here twice: it is also questions[1]'],
    ],
    [
      'a source that does not exist',
      (p) => (p.grounds[0].source = 'S2'),
      ['grounds[0].source there is no source “S2”.'],
    ],
    [
      'a claim that its source does not bear',
      (p) => (p.rights[0].verified = true),
      ['rights[0].verified is true, though its source “K1” is not verified'],
    ],
    [
      'a right that does not exist',
      (p) => (p.questions[0].rights = ['EX']),
      ['questions[0].rights[0] there is no right “EX”. Did you mean “EQ”?'],
    ],
    [
      'every right and one more',
      (p) => (p.questions[1].rights = ['*', 'EQ']),
      ['questions[1].rights[0] “*” means every right, and stands alone'],
    ],
    [
      'a section that does not exist',
      (p) => (p.questions[0].section = 'SRC'),
      ['questions[0].section there is no section “SRC”. Did you mean “SCR”?'],
    ],
    [
      'a condition on no prompt',
      (p) => (p.questions[1].show.any[0].prompt = ['T99']),
      ['questions[1].show.any[0].prompt[0] there is no prompt “T99”.'],
    ],
    [
      'a condition on no group',
      (p) => (p.questions[1].show.any[1].group = ['childern']),
      ['questions[1].show.any[1].group[0] there is no group “childern”. Did you mean “children”?'],
    ],
    [
      'a condition on no pack',
      (p) => (p.questions[1].show = { pack: ['victora'] }),
      ['questions[1].show.pack[0] there is no rights pack “victora”. Did you mean “victoria”?'],
    ],
    [
      'a condition on an answer that cannot be given',
      (p) => (p.questions[1].show = { answer: { question: 'SCR-1', is: ['maybe'] } }),
      ['questions[1].show.answer.is[0] “maybe” is no answer to SCR-1: it is answered by “yes”, “no”, “partly” or “na”'],
    ],
    [
      'a condition on a judgement that is not asked',
      (p) => (p.questions[1].show = { judged: { question: 'SCR-1', is: ['no'] } }),
      ['questions[1].show.judged.question SCR-1 has no judgement beside its answer'],
    ],
    [
      'an adverse answer of another type',
      (p) => (p.questions[0].adverse = ['harm']),
      ['questions[0].adverse[0] “harm” cannot be the answer: it is one of “yes”, “no”, “partly” or “na”'],
    ],
    [
      'a last effect with a condition',
      (p) => p.questions[0].effects.pop(),
      ['questions[0].effects[0].when the last effect must hold “always”'],
    ],
    [
      'an effect never reached',
      (p) => p.questions[0].effects.unshift({ when: 'always', level: 'low' }),
      ['questions[0].effects[0].when holds always, so that what follows is never reached'],
    ],
    [
      'an effect that hangs on risks',
      (p) => (p.questions[0].effects[0].when = { risk: ['high'] }),
      ['questions[0].effects[0].when an effect cannot depend on the risks, since it is one of them'],
    ],
    [
      'a block without a judgement',
      (p) => {
        p.questions[1].answer.judgement = null;
        p.questions[1].adverse = ['blank'];
      },
      [
        'questions[1].answer.judgement is needed: a question that can block asks for an explicit yes, no or partly beside the words',
      ],
    ],
    [
      'questions that wait for each other',
      (p) => {
        p.questions[0].show = { shown: ['SCR-2'] };
        p.questions[1].show = { shown: ['SCR-1'] };
      },
      ['questions[0].show SCR-1 waits for itself to be shown', 'questions[1].show SCR-2 waits for itself to be shown'],
    ],
    [
      'a prompt that leads to no question',
      (p) => (p.triggers[0].questions = ['SCR-3']),
      ['triggers[0].questions[0] there is no question “SCR-3”.'],
    ],
    [
      'a pattern that does not compile',
      (p) => (p.triggers[0].match = ['(beg']),
      ['triggers[0].match[0] is not a regular expression (Unterminated group)'],
    ],
    [
      'a pattern that looks ahead',
      (p) => (p.triggers[0].match = ['beg(?!inning)']),
      ['triggers[0].match[0] looks around ((?=, (?!, (?<= or (?<!), which is not allowed'],
    ],
    [
      'a pattern that looks behind',
      (p) => (p.triggers[1].absent = ['(?<=guide )dog']),
      ['triggers[1].absent[0] looks around ((?=, (?!, (?<= or (?<!), which is not allowed'],
    ],
    [
      'a pattern that refers back',
      (p) => (p.triggers[0].match = ['(b)\\1']),
      ['triggers[0].match[0] refers back to a group (\\1), which is not allowed'],
    ],
    [
      'a pattern that can take forever',
      (p) => (p.triggers[0].exclude = ['(?:\\w+ ?)+x']),
      ['triggers[0].exclude[0] repeats a repetition without end, as (a+)+ does, which can take forever'],
    ],
    [
      'a word list that is not there',
      (p) => {
        p.wordLists = [{ id: 'forbids', title: 'x', patterns: ['no person'] }];
        p.triggers[0].together = [{ words: ['beg'], within: 5, with: ['@forbid'] }];
      },
      ['triggers[0].together[0].with[0] there is no word list “forbid”. Did you mean “forbids”?'],
    ],
    [
      'a word list within a word list',
      (p) => (p.wordLists = [{ id: 'forbids', title: 'x', patterns: ['@forbids'] }]),
      ['wordLists[0].patterns[0] there is no word list “forbids”.'],
    ],
    [
      'a prompt that nothing raises',
      (p) => (p.triggers[0].match = []),
      ['triggers[0].match is empty, and so is “together”: nothing raises this prompt'],
    ],
    [
      'a silent place that excepts a prompt that is not there',
      (p) => (p.silentPlaces = [{ id: 'formal', title: 'x', kinds: [], text: ['(a'], headings: [], except: ['T99'] }]),
      [
        'silentPlaces[0].text[0] is not a regular expression (Unterminated group)',
        'silentPlaces[0].except[0] there is no prompt “T99”.',
      ],
    ],
    [
      'an example that is not found',
      (p) => (p.triggers[0].example = 'Busking.'),
      ['triggers[0].example is not found by the patterns'],
    ],
    [
      'a negative example that is found',
      (p) => (p.triggers[1].negativeExample = 'No dog.'),
      ['triggers[1].negativeExample is found by the patterns, and should not be'],
    ],
    [
      'a refinement of nothing',
      (p) => (p.refinements = [{ question: 'SCR-1', source: 'S1', verified: true }]),
      ['refinements[0] needs “refines”: the packs whose questions are refined'],
    ],
  ];
  it.each(cases)('%s', (_, harm, expected) => {
    expect(faults(harm)).toEqual(expected);
  });

  it('naming every fault at once, not only the first', () => {
    const found = faults((pack) => {
      pack.rights[0].titel = 'x';
      delete pack.groups[0].title;
      pack.consultation.days = '28';
      pack.triggers[1].scope = 'chapter';
    });
    expect(found.map((fault) => fault.split(' ')[0])).toEqual([
      'rights[0].titel',
      'groups[0].title',
      'consultation.days',
      'triggers[1].scope',
    ]);
  });

  it.each([{ json: null }, { json: 7 }, { json: 'a pack' }, { json: [] }])(
    'when it is not an object but $json',
    ({ json }) => {
      const parsed = parseRightsPack(json, 'x.json');
      expect(!parsed.ok && parsed.error.problems[0]?.message).toMatch(/^must be an object/);
    },
  );

  it('when it is nested to break a reader, without exhausting the stack', () => {
    let show: unknown = 'always';
    for (let depth = 0; depth < 100_000; depth++) show = { not: show };
    expect(faults((pack) => (pack.questions[0].show = show))).toEqual([' is nested more than 40 levels deep']);
  });
});

function rename(object: Json, from: string, to: string) {
  object[to] = object[from];
  delete object[from];
}

function faults(harm: (pack: Json) => unknown): string[] {
  const pack = smallRightsPack();
  harm(pack);
  const parsed = parseRightsPack(pack, 'small.json');
  if (parsed.ok) return [];
  expect(parsed.error.name).toBe('small.json');
  return parsed.error.problems.map(({ path, message }) => `${path} ${message}`);
}
