import type { PackLibrary } from '../../renderer/state/pack-library.ts';
import { blankEntry } from '../../shared/record/blank-entry.ts';
import { createDraft } from '../../shared/record/create-draft.ts';
import type { Draft, Effect, Person } from '../../shared/record/draft.ts';
import { emptyRegisters, type ProvisionEffects } from '../../shared/record/registers.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';
import { sampleOrdinance } from './sample-ordinance.ts';

const effects: readonly Effect[] = ['none', 'benefit', 'harm', 'none', 'unknown', 'none'];

/**
 * A dossier with the matrices of so many sections, each filled in for so many groups and all rights of the international
 * pack, but for its first cell. Where the pack has fewer groups, others are added.
 */
export function matricesDraft(
  packs: Pick<PackLibrary, 'profiles' | 'rights'>,
  about: {
    readonly groups: number;
    readonly provisions: number;
    readonly person: Person;
    readonly now: string;
    readonly newId: () => ProvisionId;
  },
): Draft {
  const profile = packs.profiles.find(({ id }) => id === 'south-africa');
  const international = packs.rights.find(({ id }) => id === 'international');
  if (!profile || !international) throw new Error('the packs are not bundled');
  const groups = Array.from(
    { length: about.groups },
    (_, at) => international.groups[at] ?? { id: `local-${at}`, title: `Local group ${at + 1}` },
  );
  const body = ordinanceSchema.nodeFromJSON(
    JSON.parse(JSON.stringify(sampleOrdinance(about.provisions)), (_, value: unknown) =>
      isSection(value) ? { ...value, attrs: { ...value.attrs, tags: ['limits-right'] } } : value,
    ),
  );
  const draft = createDraft({
    ...about,
    body,
    facts: {},
    profile,
    rights: [{ ...international, groups }],
    origin: { kind: 'blank' },
  });
  const rights = international.rights.map(({ tag }) => tag);
  const matrices = Array.from({ length: about.provisions }, (_, at): ProvisionEffects => {
    const id = `s${at}` as ProvisionId;
    const cells = groups.flatMap((group, row) =>
      rights.map((right, col) => ({
        group: group.id,
        right,
        effect: effects[(row * 7 + col * 3 + at) % effects.length] ?? 'none',
        note: (row + col) % 9 === 0 ? 'As the round of letters said.' : '',
        evidence: [],
      })),
    );
    const entry = blankEntry('effects', id, { by: about.person, at: about.now });
    return { ...entry, provisions: [id], cells: cells.slice(1) };
  });
  return { ...draft, registers: { ...emptyRegisters, effects: matrices } };
}

function isSection(value: unknown): value is { readonly attrs: object } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'section';
}
