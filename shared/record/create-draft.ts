import type { Node } from '@tiptap/pm/model';
import { instantiateTemplate } from '../ordinance/instantiate-template.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import type { Profile } from '../packs/profile.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import type { AvoidList } from '../packs/words-to-avoid.ts';
import type { Template } from '../packs/template.ts';
import type { NodeJson } from '../ordinance/node-json.ts';
import type { DossierMeta, Draft, Person } from './draft.ts';

/** What the ordinance begins with: a template, or a body that was read from a file. */
export type Beginning =
  | { readonly template: Template; readonly body?: never }
  | { readonly body: Node; readonly template?: never };

export type NewDraft = Beginning & {
  /** The name in the library; without one, the title of the ordinance. */
  readonly name?: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly profile: Profile;
  readonly rights: readonly RightsPack[];
  readonly person: Person;
  /** ISO 8601 with zone. */
  readonly now: string;
  readonly newId: () => ProvisionId;
  readonly origin: DossierMeta['origin'];
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** The words that the council avoids, frozen as the packs are. */
  readonly avoid?: AvoidList;
};

/** A draft that begins: the packs as they are now are frozen into it, and its first event says who began it. */
export function createDraft(input: NewDraft): Draft {
  const { facts, profile, rights, person, now, newId, origin, avoid = [] } = input;
  const body = input.body ?? instantiateTemplate(input.template, { ...facts }, newId);
  const meta: DossierMeta = {
    id: newId(),
    name: input.name ?? titleOf(body) ?? input.template?.title ?? profile.words.instrument,
    stage: 'draft',
    tier: 'full',
    profile: profile.id,
    rights: rights.map(({ id }) => id),
    origin,
    createdAt: now,
    createdBy: person,
    ...(avoid.length === 0 ? {} : { avoid }),
  };
  return {
    meta,
    body: body.toJSON() as NodeJson,
    facts,
    answers: [],
    prompts: [],
    events: [{ id: newId(), kind: 'created', at: now, by: person, detail: { origin: origin.kind } }],
    packs: { profile, rights },
    files: input.files ?? new Map<string, Uint8Array>(),
  };
}

function titleOf(body: Node): string | null {
  for (let index = 0; index < body.childCount; index++) {
    const child = body.child(index);
    const text = child.type.name === 'title' ? child.textContent.trim().slice(0, 200) : '';
    if (text) return text;
  }
  return null;
}
