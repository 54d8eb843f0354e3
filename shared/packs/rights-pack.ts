import { z } from 'zod';
import { packHead } from './common.ts';

/** What a drafter can say of a provision; conditions read it. */
export const provisionTags = ['service', 'place', 'permit', 'penalty', 'works', 'limits-right', 'none'] as const;
export type ProvisionTag = (typeof provisionTags)[number];

/**
 * When a question is shown, or an effect applies: a form that a program computes and a lawyer can read.
 * `prompt`: one of these triggers is open or confirmed (not dismissed); `tag`: a provision bears one of these tags,
 * where an untagged provision makes the condition unknown, which is a gap and never a no; `answer`: that question was
 * answered so; `matrix`: the matrix has a cell with such an effect; `group`: the group was named as affected; `risk`:
 * a risk of that level stands; `pack`: that rights pack is in force; `tier`: the depth of the assessment.
 */
export type Condition =
  | 'always'
  | { readonly tier: readonly ('screening' | 'short' | 'full')[] }
  | { readonly prompt: readonly string[] }
  | { readonly tag: readonly ProvisionTag[] }
  | { readonly answer: { readonly question: string; readonly is: readonly string[] } }
  | { readonly matrix: readonly ('benefit' | 'none' | 'harm' | 'unknown')[] }
  | { readonly group: readonly string[] }
  | { readonly risk: readonly ('block' | 'high' | 'medium' | 'low')[] }
  | { readonly pack: readonly string[] }
  | { readonly shown: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.literal('always'),
    z.strictObject({ tier: z.array(z.enum(['screening', 'short', 'full'])).min(1) }),
    z.strictObject({ prompt: z.array(z.string()).min(1) }),
    z.strictObject({ tag: z.array(z.enum(provisionTags)).min(1) }),
    z.strictObject({ answer: z.strictObject({ question: z.string(), is: z.array(z.string()).min(1) }) }),
    z.strictObject({ matrix: z.array(z.enum(['benefit', 'none', 'harm', 'unknown'])).min(1) }),
    z.strictObject({ group: z.array(z.string()).min(1) }),
    z.strictObject({ risk: z.array(z.enum(['block', 'high', 'medium', 'low'])).min(1) }),
    z.strictObject({ pack: z.array(z.string()).min(1) }),
    z.strictObject({ shown: z.array(z.string()).min(1) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
  ]),
);

export const effectLevels = ['block', 'high', 'medium', 'low'] as const;
export type EffectLevel = (typeof effectLevels)[number];

export const questionSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{3}-\d{1,2}$/),
  section: z.string(),
  question: z.string().min(1),
  help: z.string().min(1),
  answer: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('judgement') }),
    z.strictObject({ type: z.literal('text'), judgement: z.string().nullable() }),
    z.strictObject({ type: z.literal('evidence'), judgement: z.string().nullable() }),
    z.strictObject({ type: z.literal('scale'), labels: z.array(z.string()).length(4) }),
    z.strictObject({ type: z.literal('list'), options: z.array(z.string()), judgement: z.string().nullable() }),
    z.strictObject({ type: z.literal('matrix') }),
  ]),
  show: conditionSchema,
  /** Tags of rights, or ["*"] for all. */
  rights: z.array(z.string()).min(1),
  /**
   * The answers that count against the draft: values ("no", "yes", "1"), judgements, "blank", or a matrix effect
   * ("harm"). An answer not listed raises nothing; no answer at all is always a gap.
   */
  adverse: z.array(z.string()).min(1),
  /** First match wins; the last one must be unconditional (`when: "always"`). */
  effects: z.array(z.strictObject({ when: conditionSchema, level: z.enum(effectLevels) })).min(1),
  /** Whether a block may be overridden by a named person with reasons. */
  override: z.boolean(),
  source: z.string(),
});
export type Question = z.infer<typeof questionSchema>;

const head = {
  id: z.string().regex(/^T\d{2,3}$/),
  name: z.string().min(1),
  example: z.string(),
  negativeExample: z.string(),
  caution: z.string(),
  rights: z.array(z.string()).min(1),
  questions: z.array(z.string()).min(1),
  strength: z.enum(['prompt', 'strong']),
  source: z.string(),
};
/** Patterns are regular expressions without look-around, matched without regard to case. */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('lexical'), match: z.array(z.string()).min(1), exclude: z.array(z.string()) }),
  z.strictObject({
    ...head,
    kind: z.literal('structural'),
    scope: z.enum(['section', 'document']),
    present: z.array(z.string()).min(1),
    andPresent: z.array(z.string()),
    absent: z.array(z.string()),
  }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

export const rightsPackSchema = z.strictObject({
  ...packHead,
  rights: z.array(
    z.strictObject({
      tag: z.string().regex(/^[A-Z]{2,3}$/),
      title: z.string(),
      /** Where the right stands in the instruments of this pack: "ICCPR 17, 23". */
      where: z.string(),
      source: z.string(),
      verified: z.boolean(),
    }),
  ),
  /** Rights, or parts of them, that admit no limit. */
  noLimit: z.array(z.strictObject({ right: z.string(), text: z.string(), source: z.string(), verified: z.boolean() })),
  grounds: z.array(z.strictObject({ id: z.string(), title: z.string(), source: z.string(), verified: z.boolean() })),
  /** Groups of the matrix and of SCR-4. */
  groups: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  duties: z.array(
    z.strictObject({ id: z.string(), title: z.string(), text: z.string(), source: z.string(), verified: z.boolean() }),
  ),
  /** Statutory minimum of consultation in days, where there is one. */
  consultation: z
    .strictObject({ days: z.number().int().positive(), source: z.string(), verified: z.boolean() })
    .nullable(),
  sections: z.array(z.strictObject({ id: z.string().regex(/^[A-Z]{3}$/), title: z.string(), intro: z.string() })),
  questions: z.array(questionSchema),
  triggers: z.array(triggerSchema),
});
export type RightsPack = z.infer<typeof rightsPackSchema>;
