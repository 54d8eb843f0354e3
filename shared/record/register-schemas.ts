import { z } from 'zod';
import { judgementSchema, personSchema, provisionId, safeId, time, wordingsSchema } from './draft-schemas.ts';
import {
  actionStates,
  commentOutcomes,
  evidenceKinds,
  gunningPoints,
  type RegisterEntry,
  type RegisterName,
  rungs,
  servicePoints,
} from './registers.ts';

const line = z.string().max(1000);
const text = z.string().max(200_000);
const lines = z.array(line).max(5000);
const date = z.union([z.literal(''), z.iso.date()], 'not a date: YYYY-MM-DD');
/** '' while it is not chosen yet. */
const chosen = z.union([z.literal(''), safeId]);
const point = z.strictObject({ judgement: judgementSchema.nullable(), reasons: text });
const points = <T extends string>(names: readonly T[]) => z.partialRecord(z.enum(names), point);

const registered = {
  id: safeId,
  provisions: z.array(provisionId).max(5000),
  wordings: wordingsSchema,
  begun: time,
  by: personSchema.nullable(),
  at: time,
};

/** How each entry of a register has to look; a stranger may have written it. */
export const registerSchemas: { readonly [Name in RegisterName]: z.ZodType<RegisterEntry<Name>> } = {
  effects: z
    .strictObject({
      ...registered,
      cells: z
        .array(
          z.strictObject({
            group: line,
            right: line,
            effect: z.enum(['benefit', 'none', 'harm', 'unknown']),
            note: text,
            evidence: z.array(safeId).max(5000),
          }),
        )
        .max(20_000),
      rest: text.optional(),
      combined: text,
      duties: z.array(z.enum(['respect', 'protect', 'fulfil'])).max(3),
    })
    .refine(
      ({ id, provisions }) => (id === 'document' ? provisions.length === 0 : provisions.join() === id),
      'named otherwise than the provision that it is about',
    )
    .refine(
      ({ cells }) => new Set(cells.map(({ group, right }) => `${group} ${right}`)).size === cells.length,
      'a group and right stand there twice',
    ),
  services: z.strictObject({
    ...registered,
    service: line,
    costs: z.array(z.strictObject({ what: line, amount: z.number().nonnegative().max(1e9).multipleOf(0.01) })).max(200),
    points: points(servicePoints),
  }),
  justifications: z.strictObject({
    ...registered,
    pack: chosen,
    right: line,
    test: chosen,
    aim: text,
    steps: z.record(safeId, point),
    conclusion: z.enum(['justified', 'not-justified']).nullable(),
  }),
  statements: z.strictObject({ ...registered, pack: chosen, duty: line, parts: z.record(safeId, text) }),
  actions: z.strictObject({
    ...registered,
    title: line,
    rung: z.enum(rungs),
    questions: z.array(safeId).max(500),
    owner: line,
    due: date,
    state: z.enum(actionStates),
    proof: text,
  }),
  evidence: z.strictObject({
    ...registered,
    title: line,
    kind: z.enum(evidenceKinds),
    source: text,
    date,
    groups: lines,
    questions: z.array(safeId).max(500),
    says: text,
    gap: text,
    file: z
      .strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: line, type: line, size: z.int().nonnegative() })
      .nullable(),
  }),
  consultations: z.strictObject({
    ...registered,
    title: line,
    from: date,
    until: date,
    how: text,
    reached: lines,
    withholdsNames: z.boolean().optional(),
    gunning: points(gunningPoints),
  }),
  comments: z.strictObject({
    ...registered,
    consultation: chosen,
    name: line,
    isNameWithheld: z.boolean().optional(),
    groups: lines,
    date,
    how: line,
    said: text,
    response: text,
    outcome: z.enum(commentOutcomes).nullable(),
  }),
  overrides: z.strictObject({
    ...registered,
    question: chosen,
    name: line,
    post: line,
    reasons: text,
    answered: z.union([z.literal(''), time]),
  }),
};
