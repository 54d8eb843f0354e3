import { overAnswersOfNow } from '../../../shared/assessment/answered-overrides.ts';
import { assess } from '../../../shared/assessment/assess.ts';
import { wholeId } from '../../../shared/assessment/effect-cells.ts';
import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { withRestsFilled } from '../../../shared/assessment/rest-of-matrix.ts';
import { instantiateTemplate } from '../../../shared/ordinance/instantiate-template.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import type { Draft, Person, PromptDecision } from '../../../shared/record/draft.ts';
import {
  applyAssessmentFile,
  checkAssessmentFile,
  parseAssessmentFile,
} from '../../../shared/record/registers-file.ts';
import type { Result } from '../../../shared/result.ts';
import type { RepositoryError } from '../../persistence/dossier-repository.ts';
import type { PackLibrary } from '../../state/pack-library.ts';
import type { Services } from '../../state/services.ts';
import { gapsOf } from './create-dossier.ts';
import example from './worked-example.json';

type Making = Pick<Services, 'clock' | 'newId'> & { readonly packs: PackLibrary };

/** The invented people of the invented town: what is said in the example was not said by the person here. */
const council = 'Harrowmere Borough Council';
const drafter: Person = { name: 'Ines Calder', post: 'Legal officer', council };
const officer: Person = { name: 'Tomasz Adeyemi', post: 'Equality officer', council };

/**
 * The worked example as a draft: our noise template for an invented town, assessed in full; persons, figures and
 * documents are invented and said to be so. Its facts are filled but for two dates. It names provisions as a person cites
 * them; a citation or question that does not exist is a fault of ours and throws.
 */
export function workedExample(name: string, { packs, clock, newId }: Making): Draft {
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id);
    if (found === undefined) throw new Error(`the worked example needs the pack ${id}`);
    return found;
  };
  const template = find(packs.templates, example.template);
  const profile = find(packs.profiles, example.profile);
  const rights = example.rights.map((id) => find(packs.rights, id));
  const now = clock();
  const body = instantiateTemplate(template, { ...example.facts }, newId);
  const empty = createDraft({
    body,
    name,
    facts: example.facts,
    profile,
    rights,
    person: drafter,
    now,
    newId,
    origin: { kind: 'template', template: template.id, version: template.version },
  });

  const numbers = numberOrdinance(body, profile.numbering).all();
  const byCitation = new Map(numbers.map(({ id, fullLabel }) => [plainQuotes(fullLabel), id]));
  const cited = (citation: string): ProvisionId => {
    const id = byCitation.get(plainQuotes(citation));
    if (id === undefined) throw new Error(`the worked example cites ${citation}, which is not in the template`);
    return id;
  };
  const giver = { person: officer, now };
  // A pack may come to read a sentence otherwise than when the example was written: nobody decides on what is not asked.
  const raised = new Set(matchPrompts(body, profile.numbering, rights).map(placeOf));
  const given = assessmentOf(example.assessment, cited);
  const prompts = given.prompts.filter((prompt) => raised.has(placeOf(prompt)));
  const file = parseAssessmentFile({ ...given, prompts }, giver);
  if (!file.ok) throw new Error(`the worked example: ${JSON.stringify(file.error.problems)}`);
  const fit = checkAssessmentFile(empty, file.value);
  if (!fit.ok) throw new Error(`the worked example: ${JSON.stringify(fit.error.problems)}`);
  const { effects, overrides } = file.value.registers;
  const filled = withRestsFilled(applyAssessmentFile(empty, file.value, giver), idsOf(effects));
  const assessment = assess({ doc: body, draft: filled, packs: filled.packs });
  return overAnswersOfNow(filled, idsOf(overrides), assessment);
}

/** Puts the worked example into the library; resolves to its id. */
export async function createWorkedExample(
  name: string,
  services: Making & Pick<Services, 'dossiers'>,
): Promise<Result<string, RepositoryError>> {
  const draft = workedExample(name, services);
  return services.dossiers.create(draft, { gaps: gapsOf(draft) });
}

/** The assessment as a file of the command line holds it: with ids of provisions in place of citations. */
function assessmentOf(given: typeof example.assessment, cited: (citation: string) => ProvisionId) {
  const { prompts, effects, ...others } = given;
  const linked = ({ at, ...entry }: { readonly at: readonly string[] }) => ({ ...entry, provisions: at.map(cited) });
  return {
    ...Object.fromEntries(Object.entries(others).map(([name, entries]) => [name, entries.map(linked)])),
    prompts: prompts.map(({ at, ...prompt }) => ({ ...prompt, provision: cited(at) })),
    effects: effects.map(({ at, ...entry }) =>
      at === null ? { ...entry, id: wholeId, provisions: [] } : { ...entry, id: cited(at), provisions: [cited(at)] },
    ),
  };
}

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

function placeOf({ trigger, provision }: Pick<PromptDecision, 'trigger' | 'provision'>): string {
  return `${trigger} ${provision ?? ''}`;
}

function plainQuotes(citation: string): string {
  return citation.replace(/[“”]/g, '"');
}
