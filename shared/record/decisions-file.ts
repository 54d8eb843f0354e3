import { z } from 'zod';
import type { NodeJson } from '../ordinance/node-json.ts';
import { ordinanceSchema } from '../ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { provisionTags } from '../packs/rights-pack.ts';
import { err, ok, type Result } from '../result.ts';
import { provisionsOf } from './answers-file.ts';
import { promptEntryId } from './draft-entries.ts';
import type { Draft, Person, PromptDecision } from './draft.ts';
import { type Problem, problemsOf, provisionId, safeId } from './draft-schemas.ts';
import { tiedDecision } from './tie-to-text.ts';

const promptInput = z.strictObject({
  trigger: safeId,
  /** null: the whole document. */
  provision: provisionId.nullable(),
  state: z.enum(['confirmed', 'dismissed']),
  reason: z.string().max(200_000),
});
const tagInput = z.strictObject({ provision: provisionId, tags: z.array(z.enum(provisionTags)).min(1).max(20) });

/** What a file says of prompts, and of what provisions are about. */
export interface Decisions {
  readonly prompts: readonly z.infer<typeof promptInput>[];
  readonly tags: readonly z.infer<typeof tagInput>[];
}

/** Reads the lists `prompts` and `tags` of an assessment file; a dismissal gives its reason. */
export function parseDecisions(prompts: unknown, tags: unknown): Result<Decisions, readonly Problem[]> {
  const parsed = z
    .strictObject({ prompts: z.array(promptInput).max(20_000), tags: z.array(tagInput).max(20_000) })
    .safeParse({ prompts, tags });
  if (!parsed.success) return err(problemsOf(parsed.error));
  const problems = parsed.data.prompts.flatMap(({ state, reason }, index): Problem[] =>
    state === 'dismissed' && reason.trim() === ''
      ? [{ path: `prompts.${index}.reason`, message: 'a prompt is dismissed with a reason' }]
      : [],
  );
  return problems.length > 0 ? err(problems) : ok(parsed.data);
}

/** What keeps decisions from fitting this draft: triggers and provisions that it does not have. */
export function unfitDecisions({ body, packs }: Draft, { prompts, tags }: Decisions): readonly Problem[] {
  const known = provisionsOf(body, new Set<string>());
  const triggers = new Set(packs.rights.flatMap((pack) => pack.triggers.map(({ id }) => id)));
  return [
    ...prompts.flatMap(({ trigger, provision }, index): Problem[] => [
      ...(triggers.has(trigger)
        ? []
        : [{ path: `prompts.${index}.trigger`, message: `there is no prompt ${trigger}` }]),
      ...(provision === null || known.has(provision)
        ? []
        : [{ path: `prompts.${index}.provision`, message: `there is no provision ${provision}` }]),
    ]),
    ...tags.flatMap(({ provision }, index): Problem[] =>
      known.has(provision) ? [] : [{ path: `tags.${index}.provision`, message: `there is no provision ${provision}` }],
    ),
  ];
}

/** The draft with these decisions, tied to its text, in place of earlier ones. Look at `unfitDecisions` first. */
export function applyDecisions(
  draft: Draft,
  { prompts, tags }: Decisions,
  { person, now }: { readonly person: Person | null; readonly now: string },
): Draft {
  const text = { doc: ordinanceSchema.nodeFromJSON(draft.body), profile: draft.packs.profile };
  const decided = new Map(draft.prompts.map((decision) => [promptEntryId(decision), decision]));
  for (const prompt of prompts) {
    const decision: PromptDecision = { ...prompt, by: person, at: now };
    decided.set(promptEntryId(decision), tiedDecision(decision, text));
  }
  const said = new Map<ProvisionId, readonly string[]>(tags.map((one) => [one.provision, one.tags]));
  return { ...draft, body: said.size === 0 ? draft.body : withTags(draft.body, said), prompts: [...decided.values()] };
}

function withTags(node: NodeJson, said: ReadonlyMap<ProvisionId, readonly string[]>): NodeJson {
  const tags = said.get(node.attrs?.['id'] as ProvisionId);
  const attrs = tags === undefined ? node.attrs : { ...node.attrs, tags };
  const content = node.content?.map((child) => withTags(child, said));
  return { ...node, ...(attrs ? { attrs } : {}), ...(content ? { content } : {}) };
}
