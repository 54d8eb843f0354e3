import { matchPrompts } from '../../../shared/assessment/match-prompts.ts';
import { instantiateTemplate } from '../../../shared/ordinance/instantiate-template.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { applyAnswers, checkAnswers, parseAnswers } from '../../../shared/record/answers-file.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import type { Draft, Person, PromptDecision } from '../../../shared/record/draft.ts';
import { tiedDecision } from '../../../shared/record/tie-to-text.ts';
import type { Result } from '../../../shared/result.ts';
import type { RepositoryError } from '../../persistence/dossier-repository.ts';
import type { PackLibrary } from '../../state/pack-library.ts';
import type { Services } from '../../state/services.ts';
import { gapsOf } from './create-dossier.ts';
import example from './worked-example.json';

type Making = Pick<Services, 'clock' | 'newId'> & { readonly packs: PackLibrary };

/** The invented drafters of the invented town: what is answered in the example was not answered by the person here. */
const drafter: Person = { name: 'Ines Calder', post: 'Legal officer', council: 'Harrowmere Borough Council' };

/**
 * The worked example as a draft: our noise template for an invented town, its facts filled but for two dates, and a good
 * part of its assessment answered, with gaps left as they would be half way. It names provisions as a person cites
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
  const inputs = parseAnswers(example.answers.map(({ at, ...answer }) => ({ ...answer, provisions: at.map(cited) })));
  if (!inputs.ok) throw new Error(`the worked example: ${JSON.stringify(inputs.error.problems)}`);
  const fit = checkAnswers(empty, inputs.value);
  if (!fit.ok) throw new Error(`the worked example: ${JSON.stringify(fit.error.problems)}`);
  const prompts = example.prompts.map(
    ({ trigger, at, state, reason }): PromptDecision =>
      tiedDecision(
        {
          trigger,
          provision: cited(at),
          state: state === 'confirmed' ? 'confirmed' : 'dismissed',
          reason,
          by: drafter,
          at: now,
        },
        { doc: body, profile },
      ),
  );
  // A pack may come to read a sentence otherwise than when the example was written: nobody decides on what is not asked.
  const raised = new Set(matchPrompts(body, profile.numbering, rights).map(placeOf));
  return {
    ...applyAnswers(empty, inputs.value, { person: drafter, now }),
    prompts: prompts.filter((decision) => raised.has(placeOf(decision))),
  };
}

/** Puts the worked example into the library; resolves to its id. */
export async function createWorkedExample(
  name: string,
  services: Making & Pick<Services, 'dossiers'>,
): Promise<Result<string, RepositoryError>> {
  const draft = workedExample(name, services);
  return services.dossiers.create(draft, { gaps: gapsOf(draft) });
}

function placeOf({ trigger, provision }: Pick<PromptDecision, 'trigger' | 'provision'>): string {
  return `${trigger} ${provision ?? ''}`;
}

function plainQuotes(citation: string): string {
  return citation.replace(/[“”]/g, '"');
}
