import { z } from 'zod';
import { isoDate, packId } from './common.ts';
import { testStepSchema } from './limitation-test.ts';

/** What a duty is about, so that a condition can ask whether any pack in force lays one down. */
export const dutyKinds = [
  'due-regard',
  'socio-economic',
  'gender-impact',
  'best-interests',
  'indigenous-engagement',
  'publish-assessment',
  'compatibility',
  'consultation',
  'regulatory-statement',
  'accessibility',
  'other',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/**
 * What every statement of law says of itself. `as_of`: the day as of which it was stated, where it is not that of the
 * pack; `region`: the part of the jurisdiction that it holds for (absent: all of it).
 */
const said = {
  source: z.string(),
  verified: z.boolean(),
  as_of: isoDate.optional(),
  region: packId.optional(),
};

/** A part of the jurisdiction with law of its own, such as a province. */
export const regionSchema = z.strictObject({ id: packId, title: z.string().min(1) });

export const rightSchema = z.strictObject({
  tag: z.string().regex(/^[A-Z]{2,3}$/),
  title: z.string(),
  /** Where the right stands in the instruments of this pack: "ICCPR 17, 23". */
  where: z.string(),
  ...said,
});

/** A right, or a part of one, that admits no limit: for it there is no justification, the text must change. */
export const noLimitSchema = z.strictObject({
  right: z.string(),
  text: z.string(),
  /**
   * `part` (also where nothing is said): only what `text` names admits no limit, and whether a provision touches it has to
   * be asked; `whole`: all that the tag stands for.
   */
  covers: z.enum(['part', 'whole']).optional(),
  ...said,
});

/** A ground on which people may not be treated worse. */
export const groundSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Grounds of one meaning, in this pack or in several, are one ground that is called by several names; absent: `id`. */
  meaning: z.string().optional(),
  /**
   * The list is not closed: `other-status` in so many words, `analogous` by what courts add to it, `listed-by-council`
   * by what the council itself names. Such an entry stands for the grounds that are not listed.
   */
  open: z.enum(['other-status', 'analogous', 'listed-by-council']).optional(),
  /** Where it stands: "Human Rights Code s 1". */
  where: z.string().optional(),
  /** The matters in which it counts, where it does not count in all: "Housing only". */
  scope: z.string().optional(),
  note: z.string().optional(),
  ...said,
});

/** A written statement that a duty asks for, part by part. */
export const dutyStatementSchema = z.strictObject({
  title: z.string().min(1),
  parts: z
    .array(
      z.strictObject({
        id: packId,
        title: z.string().min(1),
        question: z.string().min(1),
        /** Where the part is asked for: "SI 2016/165 reg 6". */
        where: z.string().min(1),
        /** Questions whose answers are offered as a beginning. */
        from: z.array(z.string()).optional(),
      }),
    )
    .min(1),
});

export const dutySchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  kind: z.enum(dutyKinds).optional(),
  /** `good-practice`: not law here, and never worded as if it were; absent: law. */
  force: z.enum(['law', 'good-practice']).optional(),
  /** The statement that it asks for; `source` and `verified` hold for its parts too. */
  statement: dutyStatementSchema.optional(),
  ...said,
});

/** The statutory minimum of consultation in days. */
export const consultationSchema = z.strictObject({ days: z.number().int().positive(), ...said });

/** What the law asks of a consultation or a notice beside a general minimum. */
export const consultationRuleSchema = z.strictObject({
  id: packId,
  title: z.string(),
  text: z.string(),
  /**
   * What the days measure: the time that people have to answer, the time between a notice and the making (which is not
   * time to answer), or the time in which a court may be asked. Only `consultation` is a minimum of consultation.
   */
  measures: z.enum(['consultation', 'notice', 'challenge']),
  /** null: the law gives no number. */
  days: z.number().int().positive().nullable(),
  ...said,
});

/** The aims for which a right may be limited; "*": every right that has no list of its own. */
export const aimsSchema = z.strictObject({
  right: z.string(),
  aims: z.array(z.string()).min(1),
  /** Aims that are often named and do not count for this right. */
  not: z.array(z.string()).optional(),
  where: z.string(),
  ...said,
});

/** A test that a limit of a right has to stand. */
export const limitationTestSchema = z.strictObject({
  id: packId,
  title: z.string(),
  /** When it is the test to use, where a pack has several: "A rule that classifies people by race". */
  when: z.string().optional(),
  /** Tags of the rights that it is for; absent: all that the pack has. */
  rights: z.array(z.string()).min(1).optional(),
  steps: z.array(z.union([z.string().min(1), testStepSchema])).min(1),
  where: z.string(),
  ...said,
});

/** The most that a by-law may threaten, in words. */
export const penaltyLimitSchema = z.strictObject({ id: packId, title: z.string(), text: z.string(), ...said });

/** The parts of the work where a caution can be shown. */
export const cautionParts = [
  'start',
  'groups',
  'consultation',
  'analysis',
  'justification',
  'sign-off',
  'publication',
] as const;

/** A trap of this law that the reader must be told. */
export const cautionSchema = z.strictObject({
  id: packId,
  text: z.string(),
  /** Where it matters; absent: at the start. A caution is shown at each place that it names. */
  at: z
    .strictObject({
      parts: z.array(z.enum(cautionParts)).min(1).optional(),
      questions: z.array(z.string()).min(1).optional(),
      prompts: z.array(z.string()).min(1).optional(),
      rights: z.array(z.string()).min(1).optional(),
    })
    .optional(),
  ...said,
});
export type Caution = z.infer<typeof cautionSchema>;

/** What things are called under this law; what a pack leaves out is called as the packs before it call it. */
export const wordingSchema = z.strictObject({
  /** What the assessment is called, as a title. */
  assessment: z.string().min(1).optional(),
  /** What a person declares who signs the assessment. */
  signOff: z.string().min(1).optional(),
  /** What those declare who decide, apart from the one who signs. */
  decision: z.string().min(1).optional(),
  /** How an unjustified effect on a group is to be described: as unlawful, or as bad practice. */
  adverseEffect: z.string().min(1).optional(),
  ...said,
});
export type Wording = z.infer<typeof wordingSchema>;
