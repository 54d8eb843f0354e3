import { describe, expect, it } from 'vitest';
import { parseRightsPack } from '../../../shared/packs/parse-pack.ts';
import { type Json, smallRightsPack } from '../../builders/small-packs.ts';

type Harm = [string, (pack: Json) => unknown];

describe('one pack', () => {
  it('with thirty faults of form by thirty messages, each at its place', () => {
    const places: Harm[] = [
      ['id', (p) => (p.id = 'Not An Id')],
      ['version', (p) => (p.version = 'one')],
      ['as_of', (p) => (p.as_of = 'July')],
      ['sources[0].title', (p) => delete p.sources[0].title],
      ['sources[1].verified', (p) => (p.sources[1].verified = 'no')],
      ['rights[0].tag', (p) => (p.rights[0].tag = 'eq')],
      ['rights[0].titel', (p) => rename(p.rights[0], 'title', 'titel')],
      ['noLimit[0].covers', (p) => (p.noLimit[0].covers = 'all')],
      ['grounds[0].open', (p) => (p.grounds[0].open = 'always')],
      ['grounds[0].verified', (p) => delete p.grounds[0].verified],
      ['groups[0].titel', (p) => rename(p.groups[0], 'title', 'titel')],
      ['duties[0].kind', (p) => (p.duties[0].kind = 'due-regards')],
      ['duties[0].force', (p) => (p.duties[0].force = 'custom')],
      ['consultation.days', (p) => (p.consultation.days = 1.5)],
      ['sections[0].id', (p) => (p.sections[0].id = 'Screening')],
      ['questions[0].id', (p) => (p.questions[0].id = 'SCR1')],
      ['questions[0].help', (p) => (p.questions[0].help = '')],
      ['questions[0].answer.type', (p) => (p.questions[0].answer.type = 'yesno')],
      ['questions[0].show', (p) => (p.questions[0].show = 'never')],
      ['questions[0].rights', (p) => (p.questions[0].rights = 'EQ')],
      ['questions[0].effects[1].level', (p) => (p.questions[0].effects[1].level = 'grave')],
      ['questions[1].answer.judgment', (p) => rename(p.questions[1].answer, 'judgement', 'judgment')],
      ['questions[1].show.any[0].promt', (p) => rename(p.questions[1].show.any[0], 'prompt', 'promt')],
      ['questions[1].show.any[1].group', (p) => (p.questions[1].show.any[1].group = [])],
      ['questions[1].override', (p) => (p.questions[1].override = 1)],
      ['triggers[0].id', (p) => (p.triggers[0].id = 'T1')],
      ['triggers[0].strength', (p) => (p.triggers[0].strength = 'weak')],
      ['triggers[0].exclude', (p) => delete p.triggers[0].exclude],
      ['triggers[1].scope', (p) => (p.triggers[1].scope = 'part')],
      ['triggers[1].absent', (p) => (p.triggers[1].absent = 'dog')],
    ];
    expect(new Set(places.map(([place]) => place)).size).toBe(30);
    expect(placesOf(places)).toEqual(places.map(([place]) => place).sort());
  });

  it('with thirty faults of meaning by thirty messages, each at its place', () => {
    const places: Harm[] = [
      ['rights[0].source', (p) => (p.rights[0].source = 'S9')],
      ['noLimit[0].right', (p) => (p.noLimit[0].right = 'LIB')],
      ['noLimit[0].verified', (p) => (p.noLimit[0].verified = true)],
      ['grounds[0].region', (p) => (p.grounds[0].region = 'north')],
      ['grounds[0].as_of', (p) => (p.grounds[0].as_of = '2027-01-01')],
      ['grounds[1].id', (p) => p.grounds.push({ id: 'age', title: 'Age', source: 'S1', verified: true })],
      ['groups[1].id', (p) => p.groups.push({ id: 'children', title: 'Children' })],
      ['duties[0].source', (p) => (p.duties[0].source = 'S8')],
      ['consultation.source', (p) => (p.consultation.source = 'S7')],
      ['sources[2].id', (p) => p.sources.push({ ...p.sources[0] })],
      ['sections[1].id', (p) => p.sections.push({ ...p.sections[0] })],
      ['questions[0].section', (p) => (p.questions[0].section = 'XYZ')],
      ['questions[0].rights[0]', (p) => (p.questions[0].rights = ['LIB'])],
      ['questions[0].source', (p) => (p.questions[0].source = 'S6')],
      ['questions[0].adverse[0]', (p) => (p.questions[0].adverse[0] = 'harm')],
      ['questions[0].effects[0].when', (p) => (p.questions[0].effects[0].when = { risk: ['high'] })],
      ['questions[1].rights[0]', (p) => (p.questions[1].rights = ['*', 'EQ'])],
      ['questions[1].show.any[0].prompt[0]', (p) => (p.questions[1].show.any[0].prompt = ['T77'])],
      ['questions[1].show.any[1].group[0]', (p) => (p.questions[1].show.any[1].group = ['horses'])],
      ['questions[1].show.any[2].pack[0]', (p) => p.questions[1].show.any.push({ pack: ['atlantis'] })],
      ['questions[1].show.any[3].shown[0]', (p) => p.questions[1].show.any.push({ shown: ['QQQ-9'] })],
      ['questions[1].show.any[4].matrixRight[0]', (p) => p.questions[1].show.any.push({ matrixRight: ['LIB'] })],
      ['triggers[0].rights[0]', (p) => (p.triggers[0].rights = ['LIB'])],
      ['triggers[0].questions[0]', (p) => (p.triggers[0].questions = ['QQQ-8'])],
      ['triggers[0].source', (p) => (p.triggers[0].source = 'S5')],
      ['triggers[0].match[1]', (p) => p.triggers[0].match.push('(open')],
      ['triggers[0].exclude[0]', (p) => (p.triggers[0].exclude = ['a(?=b)'])],
      ['triggers[1].questions[0]', (p) => (p.triggers[1].questions = ['QQQ-7'])],
      ['triggers[1].negativeExample', (p) => (p.triggers[1].negativeExample = 'No dog.')],
      ['refinements[0]', (p) => (p.refinements = [{ question: 'SCR-1', source: 'S1', verified: true }])],
    ];
    expect(new Set(places.map(([place]) => place)).size).toBe(30);
    expect(placesOf(places)).toEqual(places.map(([place]) => place).sort());
  });
});

/** The places that are named where all the faults are in one pack. */
function placesOf(all: readonly Harm[]): string[] {
  const pack = smallRightsPack();
  for (const [, harm] of all) harm(pack);
  const parsed = parseRightsPack(pack, 'small.json');
  return parsed.ok ? [] : parsed.error.problems.map(({ path }) => path).sort();
}

function rename(object: Json, from: string, to: string) {
  object[to] = object[from];
  delete object[from];
}
