import { checkSaid, checkSource, checkUnique } from './check-sources.ts';
import { oneOf, didYouMean, type PackProblem } from './pack-problem.ts';
import type { Level, NumberingProfile, Profile } from './profile.ts';
import { templateKinds } from './template.ts';

/** What the schema of a profile cannot say: names are unique, sources exist, labels show a number, rules can be met. */
export function checkProfile(profile: Profile): PackProblem[] {
  const { sources, mandatoryParts, procedure, prose } = profile;
  return [
    ...checkUnique(sources, 'sources', 'id'),
    ...checkLanguage(profile.language),
    ...checkNumbering(profile.numbering),
    ...checkUnique(mandatoryParts, 'mandatoryParts', 'id'),
    ...checkSaid(mandatoryParts, 'mandatoryParts', sources),
    ...mandatoryParts.flatMap((part, index) => checkMandatoryPart(part, `mandatoryParts[${index}]`)),
    ...checkUnique(procedure, 'procedure', 'id'),
    ...checkSaid(procedure, 'procedure', sources),
    ...checkUnique(prose, 'prose', 'id'),
    ...checkSaid(prose, 'prose', sources),
    ...prose.flatMap((rule, index) => checkProse(rule, `prose[${index}]`)),
    ...checkStyle(profile),
  ];
}

/** BCP 47, as `Intl` and Word read it. */
function checkLanguage(language: string): PackProblem[] {
  const isTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/.test(language);
  return isTag ? [] : [{ path: 'language', message: `“${language}” is not a language tag, as in en-GB` }];
}

function checkNumbering({ body, schedule, inSchedule }: NumberingProfile): PackProblem[] {
  const inside = (where: string, levels: NumberingProfile['body']): [string, Level][] =>
    Object.entries(levels).flatMap(([kind, level]): [string, Level][] =>
      level === undefined ? [] : [[`numbering.${where}.${kind}`, level]],
    );
  const levels: [string, Level][] = [
    ...inside('body', body),
    ['numbering.schedule', schedule],
    ...inside('inSchedule', inSchedule),
  ];
  return levels.flatMap(([path, level]) => {
    const { scheme, label, cite } = level;
    if (scheme === 'none') return [];
    return [
      ...checkFigures(path, level),
      ...(label.split('{n}').length === 2
        ? []
        : [{ path: `${path}.label`, message: 'must hold {n}, the number, once' }]),
      ...(cite.split('{n}').length === 2 ? [] : [{ path: `${path}.cite`, message: 'must hold {n}, the number, once' }]),
      ...(level.citeSeveral === undefined || level.citeSeveral.split('{n}').length === 2
        ? []
        : [{ path: `${path}.citeSeveral`, message: 'must hold {n}, the number, once' }]),
    ];
  });
}

/** The first number, the step and the least digits say nothing of letters, and a schedule is numbered by itself. */
function checkFigures(path: string, level: Level): PackProblem[] {
  const figures = (['first', 'step', 'width'] as const).filter(
    (field) => level[field] !== undefined && level.scheme !== 'decimal',
  );
  const joins = level.joint !== undefined && path === 'numbering.schedule';
  return [
    ...figures.map((field) => ({ path: `${path}.${field}`, message: 'is for numbers in figures only' })),
    ...(joins ? [{ path: `${path}.joint`, message: 'a schedule is numbered by itself' }] : []),
    ...(level.restart === 'never' && path.endsWith('.subitem')
      ? [{ path: `${path}.restart`, message: 'items inside an item begin again in each: “parent”' }]
      : []),
  ];
}

function checkMandatoryPart(part: Profile['mandatoryParts'][number], path: string): PackProblem[] {
  const { kinds = [], words = [] } = part;
  const strange = kinds.findIndex((kind) => !templateKinds.has(kind));
  if (strange >= 0) {
    const kind = kinds[strange] ?? '';
    const message = `“${kind}” is no kind of provision.${didYouMean(kind, templateKinds)}`;
    return [{ path: `${path}.kinds[${strange}]`, message }];
  }
  if (kinds.length + words.length > 0) return [];
  return [{ path, message: 'needs kinds or words by which the part is found' }];
}

/** What a profile may leave out: where it is there, it names its source. */
function checkStyle({ sources, penalties, definitions, money }: Profile): PackProblem[] {
  return [
    ...(definitions ? checkSource(definitions, 'definitions', sources) : []),
    ...(money ? checkSource(money, 'money', sources) : []),
    ...(penalties ? checkSource(penalties, 'penalties', sources) : []),
    ...checkUnique(penalties?.limits ?? [], 'penalties.limits', 'id'),
    ...checkSaid(penalties?.limits ?? [], 'penalties.limits', sources),
  ];
}

function checkProse({ words, instead, insteadOf = {} }: Profile['prose'][number], path: string): PackProblem[] {
  if (words.length === 0) return [{ path: `${path}.words`, message: 'names no words' }];
  const blank = words.findIndex((word) => word.trim() === '' || word !== word.trim());
  if (blank >= 0) return [{ path: `${path}.words[${blank}]`, message: 'is blank, or begins or ends with a space' }];
  const strange = Object.keys(insteadOf).find((word) => !words.includes(word));
  if (strange !== undefined) {
    return [{ path: `${path}.insteadOf`, message: `“${strange}” is none of the words.${didYouMean(strange, words)}` }];
  }
  const itself = words.find((word) => word === (insteadOf[word] ?? instead));
  if (itself === undefined) return [];
  return [{ path: `${path}.instead`, message: `is ${oneOf([itself])}, one of the words that it is to replace` }];
}
