import { z } from 'zod';
import { packHead, packId } from './common.ts';
import {
  aimsSchema,
  cautionSchema,
  consultationRuleSchema,
  consultationSchema,
  type DutyKind,
  dutyKinds,
  dutySchema,
  groundSchema,
  limitationTestSchema,
  noLimitSchema,
  penaltyLimitSchema,
  regionSchema,
  rightSchema,
  wordingSchema,
} from './law-statements.ts';

/**
 * What a drafter can say of a provision; conditions read it. `permit`: permits, notices, refusals and other decisions
 * on a person; `works`: works, vehicles and equipment; `none`: looked at, and none of these.
 */
export const provisionTags = ['service', 'place', 'permit', 'penalty', 'works', 'limits-right', 'none'] as const;
export type ProvisionTag = (typeof provisionTags)[number];

/** The packs that Bylawright has or will have; a condition may name one that is not at hand. */
export const knownRightsPacks = [
  'international',
  'europe',
  'england',
  'wales',
  'scotland',
  'canada',
  'south-africa',
  'victoria',
  'united-states',
  'accessibility',
] as const;

/** The answers to a yes/no question: `na` is "not applicable" and wants reasons. */
export const judgements = ['yes', 'no', 'partly', 'na'] as const;

/**
 * When a question is shown, or an effect applies: a form that a program computes and a lawyer can read.
 * `prompt`: one of these triggers is open or confirmed (not dismissed); `tag`: a provision bears one of these tags,
 * where an untagged provision makes the condition unknown, which is a gap and never a no; `answer`: that question was
 * answered so (a scale by its number in quotes); `judged`: the judgement beside that answer is one of these; `matrix`:
 * the matrix has a cell with such an effect; `matrixRight`: it has a cell other than "none" on one of these rights;
 * `group`: the group was named as affected (question SCR-4, by id of group); `risk`: a risk of that level stands;
 * `pack`: that rights pack is in force; `duty`: a pack in force lays down a duty of that kind; `shown`: one of those
 * questions is shown; `tier`: the depth of the assessment.
 */
export type Condition =
  | 'always'
  | { readonly tier: readonly ('screening' | 'short' | 'full')[] }
  | { readonly prompt: readonly string[] }
  | { readonly tag: readonly ProvisionTag[] }
  | { readonly answer: { readonly question: string; readonly is: readonly string[] } }
  | { readonly judged: { readonly question: string; readonly is: readonly (typeof judgements)[number][] } }
  | { readonly matrix: readonly ('benefit' | 'none' | 'harm' | 'unknown')[] }
  | { readonly matrixRight: readonly string[] }
  | { readonly group: readonly string[] }
  | { readonly risk: readonly ('block' | 'high' | 'medium' | 'low')[] }
  | { readonly pack: readonly string[] }
  | { readonly duty: readonly DutyKind[] }
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
    z.strictObject({ judged: z.strictObject({ question: z.string(), is: z.array(z.enum(judgements)).min(1) }) }),
    z.strictObject({ matrix: z.array(z.enum(['benefit', 'none', 'harm', 'unknown'])).min(1) }),
    z.strictObject({ matrixRight: z.array(z.string()).min(1) }),
    z.strictObject({ group: z.array(z.string()).min(1) }),
    z.strictObject({ risk: z.array(z.enum(['block', 'high', 'medium', 'low'])).min(1) }),
    z.strictObject({ pack: z.array(z.string()).min(1) }),
    z.strictObject({ duty: z.array(z.enum(dutyKinds)).min(1) }),
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
  /**
   * `judgement` is an explicit yes/no/partly question beside the answer (null: none). Text, evidence and lists that can
   * block always have one, and `adverse` reads it; beside a judgement it only settles which effect applies.
   */
  answer: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('judgement'), judgement: z.string().optional() }),
    /** `evidence`: evidence is asked for as well. */
    z.strictObject({ type: z.literal('text'), judgement: z.string().nullable(), evidence: z.boolean().optional() }),
    z.strictObject({ type: z.literal('evidence'), judgement: z.string().nullable() }),
    z.strictObject({ type: z.literal('scale'), labels: z.array(z.string()).length(4) }),
    /** `from: "groups"`: the options are the groups of the packs in force, answered by id, and others in words. */
    z.strictObject({
      type: z.literal('list'),
      options: z.array(z.string()),
      from: z.literal('groups').optional(),
      judgement: z.string().nullable(),
    }),
    z.strictObject({ type: z.literal('matrix') }),
  ]),
  show: conditionSchema,
  /** Tags of rights, or ["*"] for all. */
  rights: z.array(z.string()).min(1),
  /**
   * The answers that count against the draft: of a judgement or scale its values ("no", "4"), of a matrix its effects
   * ("harm"), of text, evidence and lists the judgement beside it and "blank". One not listed raises nothing; no answer
   * at all is always a gap.
   */
  adverse: z.array(z.string()).min(1),
  /** First match wins; the last one must be unconditional (`when: "always"`). `note`: what follows, in words. */
  effects: z
    .array(z.strictObject({ when: conditionSchema, level: z.enum(effectLevels), note: z.string().optional() }))
    .min(1),
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
  /** "positive": not a risk; asks whether the measure is lawful, and records credit. */
  strength: z.enum(['prompt', 'strong', 'positive']),
  source: z.string(),
};
/**
 * Words that raise a prompt only together: each of `words` within so many words of the first, and all of `with` anywhere
 * in the same provision or the lead-in that it is read on from (as "shall not" may be far from what is forbidden).
 */
const together = z
  .array(
    z.strictObject({
      words: z.array(z.string()).min(1),
      within: z.number().int().min(1).max(60),
      with: z.array(z.string()).optional(),
    }),
  )
  .optional();
/**
 * Patterns are regular expressions without look-around, matched without regard to case; "@name" stands for the word list
 * of that name.
 */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('lexical'),
    /** Words that raise it by themselves. */
    match: z.array(z.string()),
    together,
    exclude: z.array(z.string()),
  }),
  z.strictObject({
    ...head,
    kind: z.literal('structural'),
    scope: z.enum(['section', 'document']),
    present: z.array(z.string()),
    together,
    /** Phrases in which words do not count as present. */
    exclude: z.array(z.string()).optional(),
    andPresent: z.array(z.string()),
    absent: z.array(z.string()),
  }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

/** What a pack changes in a question of a pack that it refines; whatever is left out stays as it was. */
export const refinementSchema = z.strictObject({
  question: z.string(),
  /** Said after the help of the refined pack. */
  help: z.string().optional(),
  show: conditionSchema.optional(),
  effects: questionSchema.shape.effects.optional(),
  source: z.string(),
  verified: z.boolean(),
});
export type Refinement = z.infer<typeof refinementSchema>;

/** Whatever was added since the first packs may be absent: a dossier opens with the packs that it began with. */
export const rightsPackSchema = z.strictObject({
  ...packHead,
  /** Ids of the packs that this one builds on: it may name their rights, questions, prompts and groups. */
  refines: z.array(packId).optional(),
  /** Parts of the jurisdiction with law of their own; a statement names the one that it holds for. */
  regions: z.array(regionSchema).optional(),
  /** In a dossier: the regions whose law counts there; absent: all. A pack that is not yet chosen has none. */
  chosenRegions: z.array(packId).optional(),
  rights: z.array(rightSchema),
  noLimit: z.array(noLimitSchema),
  grounds: z.array(groundSchema),
  /** Groups of the matrix and of SCR-4. */
  groups: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  duties: z.array(dutySchema),
  /** The minimum of consultation where there is a general one. */
  consultation: consultationSchema.nullable(),
  consultationRules: z.array(consultationRuleSchema).optional(),
  aims: z.array(aimsSchema).optional(),
  /** The pack's own tests of a limit, step by step. */
  tests: z.array(limitationTestSchema).optional(),
  penaltyLimits: z.array(penaltyLimitSchema).optional(),
  cautions: z.array(cautionSchema).optional(),
  wording: wordingSchema.optional(),
  sections: z.array(z.strictObject({ id: z.string().regex(/^[A-Z]{3}$/), title: z.string(), intro: z.string() })),
  /** Words that prompts name as "@id". A list of the same id in a refined pack is added to, not replaced. */
  wordLists: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]*$/),
        title: z.string(),
        patterns: z.array(z.string()).min(1),
      }),
    )
    .optional(),
  /**
   * Provisions that lay down no rule, such as a short title or a definition, and in which words raise no prompt: those of
   * the named kinds, those whose own words fit one of the patterns of `text`, and those of a section whose heading fits
   * one of `headings`. `except`: prompts that are raised here all the same.
   */
  silentPlaces: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]*$/),
        title: z.string(),
        kinds: z.array(z.enum(['definition', 'table'])),
        text: z.array(z.string()),
        headings: z.array(z.string()),
        except: z.array(z.string()),
      }),
    )
    .optional(),
  questions: z.array(questionSchema),
  refinements: z.array(refinementSchema).optional(),
  triggers: z.array(triggerSchema),
});
export type RightsPack = z.infer<typeof rightsPackSchema>;
