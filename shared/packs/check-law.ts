import { unknownName } from './check-conditions.ts';
import { checkSaid, checkUnique } from './check-sources.ts';
import type { Known } from './known-names.ts';
import type { PackProblem } from './pack-problem.ts';
import type { RightsPack } from './rights-pack.ts';

interface Statement {
  readonly source: string;
  readonly verified: boolean;
  readonly as_of?: string | undefined;
  readonly region?: string | undefined;
}

/** Every statement of law has a name of its own, a source, a day not after the pack's, and names only what exists. */
export function checkLaw(pack: RightsPack, known: Known): PackProblem[] {
  const { aims = [], tests = [], cautions = [], regions = [] } = pack;
  return [
    ...checkUnique(pack.sources, 'sources', 'id'),
    ...checkUnique(regions, 'regions', 'id'),
    ...(pack.chosenRegions ?? []).flatMap((id, at) =>
      unknownName(id, `chosenRegions[${at}]`, known.ids.regions, 'region'),
    ),
    ...checkUnique(pack.rights, 'rights', 'tag'),
    ...checkAims(aims),
    ...lists.flatMap((field) => {
      const list: readonly { readonly id: string }[] = pack[field] ?? [];
      return checkUnique(list, field, 'id');
    }),
    ...statementsOf(pack).flatMap(([path, said]) => checkStatement(said, path, pack, known)),
    ...pack.noLimit.flatMap(({ right }, at) => unknownName(right, `noLimit[${at}].right`, known.ids.rights, 'right')),
    ...aims.flatMap(({ right }, at) =>
      right === '*' ? [] : unknownName(right, `aims[${at}].right`, known.ids.rights, 'right'),
    ),
    ...pack.duties.flatMap(({ statement }, at) => checkStatementParts(statement, `duties[${at}].statement`, known)),
    ...tests.flatMap((test, at) => checkTest(test, `tests[${at}]`, known)),
    ...cautions.flatMap(({ at }, index) => checkPlaces(at ?? {}, `cautions[${index}].at`, known)),
  ];
}

const lists = ['grounds', 'duties', 'consultationRules', 'tests', 'penaltyLimits', 'cautions'] as const;
const statementLists = ['rights', 'noLimit', ...lists, 'aims'] as const;

/** Each statement of the pack, with its place. */
function statementsOf(pack: RightsPack): [string, Statement][] {
  const { consultation, wording } = pack;
  return [
    ...statementLists.flatMap((field) => {
      const list: readonly Statement[] = pack[field] ?? [];
      return list.map((said, at): [string, Statement] => [`${field}[${at}]`, said]);
    }),
    ...(consultation ? [['consultation', consultation] as [string, Statement]] : []),
    ...(wording ? [['wording', wording] as [string, Statement]] : []),
  ];
}

function checkStatement(said: Statement, path: string, { sources, as_of }: RightsPack, known: Known): PackProblem[] {
  return [
    ...checkSaid([said], '', sources).map(({ path: field, message }) => ({
      path: `${path}${field.replace('[0]', '')}`,
      message,
    })),
    ...(said.region === undefined ? [] : unknownName(said.region, `${path}.region`, known.ids.regions, 'region')),
    ...(said.as_of !== undefined && said.as_of > as_of
      ? [{ path: `${path}.as_of`, message: `is after ${as_of}, the day as of which the pack states the law` }]
      : []),
  ];
}

/** A right has one list of aims for the whole jurisdiction, and one for each region. */
function checkAims(aims: NonNullable<RightsPack['aims']>): PackProblem[] {
  const unique = aims.flatMap(({ right, region }, at): PackProblem[] => {
    const earlier = aims.findIndex((other) => other.right === right && other.region === region);
    if (earlier === at) return [];
    return [{ path: `aims[${at}].right`, message: `“${right}” stands here twice: it is also aims[${earlier}]` }];
  });
  const torn = aims.flatMap(({ aims: permitted, not = [] }, at) =>
    not.flatMap((aim, index): PackProblem[] => {
      if (!permitted.includes(aim)) return [];
      return [{ path: `aims[${at}].not[${index}]`, message: `“${aim}” is also among the aims that count` }];
    }),
  );
  return [...unique, ...torn];
}

function checkTest({ rights, steps }: NonNullable<RightsPack['tests']>[number], path: string, known: Known) {
  const named = steps.flatMap((step) => (typeof step === 'string' ? [] : [step]));
  return [
    ...(rights ?? []).flatMap((right, at) => unknownName(right, `${path}.rights[${at}]`, known.ids.rights, 'right')),
    ...checkUnique(named, `${path}.steps`, 'id'),
  ];
}

function checkStatementParts(statement: RightsPack['duties'][number]['statement'], path: string, known: Known) {
  if (statement === undefined) return [];
  return [
    ...checkUnique(statement.parts, `${path}.parts`, 'id'),
    ...statement.parts.flatMap(({ from = [] }, at) =>
      from.flatMap((id, i) => unknownName(id, `${path}.parts[${at}].from[${i}]`, known.ids.questions, 'question')),
    ),
  ];
}

function checkPlaces(at: NonNullable<NonNullable<RightsPack['cautions']>[number]['at']>, path: string, known: Known) {
  const { questions = [], prompts = [], rights = [] } = at;
  const { ids } = known;
  return [
    ...questions.flatMap((id, i) => unknownName(id, `${path}.questions[${i}]`, ids.questions, 'question')),
    ...prompts.flatMap((id, i) => unknownName(id, `${path}.prompts[${i}]`, ids.triggers, 'prompt')),
    ...rights.flatMap((tag, i) => unknownName(tag, `${path}.rights[${i}]`, ids.rights, 'right')),
  ];
}
