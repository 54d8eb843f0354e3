import { z } from 'zod';
import type { ProvisionId } from '../ordinance/provision-id.ts';
import { avoidListSchema } from '../packs/words-to-avoid.ts';
import type {
  Answer,
  DossierEvent,
  DossierMeta,
  HarmGrades,
  HarmRating,
  MatrixCell,
  Person,
  PromptDecision,
  SeenWording,
  SetAside,
} from './draft.ts';
import { isSafeName } from './safe-path.ts';

/** Ids that are safe as a file name everywhere: they name the files of a bundle. */
export const safeId = z.string().refine(isSafeName, 'letters, digits, . _ and - only');
export const provisionId = safeId.transform((id) => id as ProvisionId);

const line = z.string().max(1000);
const text = z.string().max(200_000);
export const time = z.iso.datetime({ offset: true });

export const personSchema: z.ZodType<Person> = z.strictObject({ name: line, post: line, council: line });

export const metaSchema: z.ZodType<DossierMeta> = z.strictObject({
  id: safeId,
  name: line,
  stage: z.enum(['draft', 'assess', 'review', 'sign', 'publish']),
  tier: z.enum(['screening', 'short', 'full']),
  depth: z.strictObject({ reasons: text, by: personSchema.nullable(), at: time }).optional(),
  profile: safeId,
  rights: z.array(safeId).max(50),
  origin: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('template'), template: line, version: line }),
    z.strictObject({ kind: z.literal('import'), fileName: line, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    z.strictObject({ kind: z.literal('blank') }),
  ]),
  createdAt: time,
  createdBy: personSchema,
  words: z.array(line).max(5000).optional(),
  avoid: avoidListSchema.optional(),
});

export const judgementSchema = z.enum(['yes', 'no', 'partly', 'na']);
export const matrixCellSchema: z.ZodType<MatrixCell> = z.strictObject({
  group: line,
  right: line,
  effect: z.enum(['benefit', 'none', 'harm', 'unknown']),
});
/** A judgement is one of the strings; which of these fits a question is for the question to say. */
export const answerValueSchema = z.union(
  [z.literal([1, 2, 3, 4]), text, z.array(text).max(5000), z.array(matrixCellSchema).max(20_000)],
  'not an answer: yes, no, partly or na, 1 to 4, a text, a list of texts, or a list of {group, right, effect}',
);

const grade = z.union([z.literal([1, 2, 3, 4]), z.null()], 'not a grade: 1 to 4, or null');
const grades: z.ZodType<HarmGrades> = z.strictObject({
  scale: grade,
  scope: grade,
  irremediability: grade,
  likelihood: grade,
});
export const ratingSchema: z.ZodType<HarmRating> = z.strictObject({ now: grades, residual: grades });

const seenWords = { provision: provisionId, text, printed: text };
export const wordingsSchema: z.ZodType<readonly SeenWording[] | undefined> = z
  .array(
    z.strictObject({
      ...seenWords,
      inside: z.array(z.strictObject(seenWords)).max(5000),
      by: personSchema.nullable(),
      at: time,
    }),
  )
  .max(5000)
  .optional();

export const answerSchema: z.ZodType<Answer> = z.strictObject({
  question: safeId,
  value: answerValueSchema,
  judgement: judgementSchema.nullable(),
  reasons: text,
  evidence: z.array(text).max(5000),
  provisions: z.array(provisionId).max(5000),
  wordings: wordingsSchema,
  rating: ratingSchema.optional(),
  by: personSchema.nullable(),
  at: time,
});

export const promptDecisionSchema: z.ZodType<PromptDecision> = z.strictObject({
  trigger: safeId,
  provision: provisionId.nullable(),
  state: z.enum(['confirmed', 'dismissed']),
  reason: text,
  wordings: wordingsSchema,
  by: personSchema.nullable(),
  at: time,
});

export const eventSchema: z.ZodType<DossierEvent> = z.strictObject({
  id: safeId,
  kind: line,
  at: time,
  by: personSchema.nullable(),
  detail: z.record(z.string().max(200), text),
});

export const setAsideSchema: z.ZodType<SetAside> = z.strictObject({
  rule: safeId,
  place: z.strictObject({ provision: provisionId.nullable(), words: line }).nullable(),
  reason: text,
  by: personSchema.nullable(),
  at: time,
});

export const factSchema = text;

/** One entry of the body, before `joinBody`: only its outline is checked here, its nodes by `parseBody`. */
export const bodyEntryValueSchema = z.union([
  z.strictObject({
    type: line,
    attrs: z.record(z.string(), z.unknown()).optional(),
    content: z.array(z.unknown()).optional(),
    marks: z.array(z.unknown()).optional(),
  }),
  z.strictObject({
    type: line,
    attrs: z.record(z.string(), z.unknown()).optional(),
    children: z.array(z.union([z.string(), z.record(z.string(), z.unknown())])),
  }),
]);

/** What is wrong, each with its place in the entry ("value.0.effect"), never more than ten of them. */
export function problemsOf(error: z.ZodError): readonly Problem[] {
  return error.issues.slice(0, 10).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}
export interface Problem {
  readonly path: string;
  readonly message: string;
}
