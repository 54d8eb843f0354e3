import { assess } from '../../../shared/assessment/assess.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import type { Template } from '../../../shared/packs/template.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import type { Draft, Person } from '../../../shared/record/draft.ts';
import type { Result } from '../../../shared/result.ts';
import type { RepositoryError } from '../../persistence/dossier-repository.ts';
import type { Services } from '../../state/services.ts';
import { useSettings } from '../../state/settings-store.ts';
import { chosenPacks } from '../../../shared/packs/packs-in-force.ts';
import type { Jurisdiction } from './jurisdiction-fields.tsx';

export interface NewDossier {
  readonly name: string;
  /** null: a blank page. */
  readonly template: Template | null;
  /** The title that a blank page begins with. */
  readonly blankTitle: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly jurisdiction: Jurisdiction;
}

/** Makes a dossier and stores it; resolves to its id. */
export async function createNewDossier(
  services: Pick<Services, 'dossiers' | 'packs' | 'clock' | 'newId'>,
  person: Person,
  input: NewDossier,
): Promise<Result<string, RepositoryError>> {
  const { packs, clock, newId, dossiers } = services;
  const profile = packs.profiles.find(({ id }) => id === input.jurisdiction.profile);
  if (profile === undefined) throw new Error(`there is no profile ${input.jurisdiction.profile}`);
  const rights = chosenPacks(input.jurisdiction.rights, packs.rights, input.jurisdiction.regions);
  const { avoid } = useSettings.getState();
  const common = { name: input.name, facts: input.facts, profile, rights, person, now: clock(), newId, avoid };
  const { template } = input;
  const draft =
    template === null
      ? createDraft({ ...common, body: blankBody(input.blankTitle, newId), origin: { kind: 'blank' } })
      : createDraft({
          ...common,
          template,
          origin: { kind: 'template', template: template.id, version: template.version },
        });
  return dossiers.create(draft, { gaps: gapsOf(draft) });
}

/** What the assessment of a new draft still lacks: all of it, but for what needs not be asked. */
export function gapsOf(draft: Draft): number {
  const doc = ordinanceSchema.nodeFromJSON(draft.body);
  return assess({ doc, draft, packs: draft.packs }).gaps.length;
}

function blankBody(title: string, newId: Services['newId']) {
  const { doc, title: titleNode, section, heading, p } = ordinanceSchema.nodes;
  return doc.create(null, [
    titleNode.create({ id: newId() }, ordinanceSchema.text(title)),
    section.create({ id: newId() }, [heading.create(), p.create()]),
  ]);
}
