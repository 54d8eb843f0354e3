import { z } from 'zod';
import { packHead } from './common.ts';

/** How the numbers of one level are made. */
export const levelSchema = z.strictObject({
  scheme: z.enum(['decimal', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman', 'none']),
  /** As printed in the margin, `{n}` being the number: "PART {n}", "{n}.", "({n})". */
  label: z.string(),
  /**
   * As cited. A level that begins with a letter stands by itself ("section {n}", "Part {n}"); one that does not is
   * added to the citation of the level above ("({n})" gives "section 12(3)").
   */
  cite: z.string(),
  /** "never": runs on through the whole ordinance (or schedule); "parent": begins again in each parent. */
  restart: z.enum(['never', 'parent']),
  /** What follows "z": "aa" then "bb" (doubled), or "aa" then "ab" (spreadsheet). Letters only. */
  afterZ: z.enum(['doubled', 'spreadsheet']).default('doubled'),
});
export type Level = z.infer<typeof levelSchema>;

const bodyLevels = z.strictObject({
  part: levelSchema,
  chapter: levelSchema,
  section: levelSchema,
  subsection: levelSchema,
  paragraph: levelSchema,
  subparagraph: levelSchema,
  item: levelSchema,
});

export const numberingSchema = z.strictObject({
  body: bodyLevels,
  /** The schedules themselves, and the levels inside one (a `section` in a schedule is its "paragraph 1"). */
  schedule: levelSchema.extend({
    /** Label and citation of a schedule that has no fellow ("SCHEDULE", "the Schedule"); null: numbered all the same. */
    alone: z.strictObject({ label: z.string(), cite: z.string() }).nullable(),
  }),
  inSchedule: bodyLevels,
});
export type NumberingProfile = z.infer<typeof numberingSchema>;

/** A part that an ordinance of this jurisdiction must have, as a check reads it. */
export const mandatoryPartSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Node kinds of which one must stand in the document, or words of which one must stand in a heading or in the text. */
  kinds: z.array(z.string()).optional(),
  words: z.array(z.string()).optional(),
  severity: z.enum(['error', 'warning', 'advice']),
  help: z.string(),
  source: z.string(),
});

export const profileSchema = z.strictObject({
  ...packHead,
  jurisdiction: z.string(),
  /** BCP 47, for the Word file, hyphenation and spelling. */
  language: z.string(),
  words: z.strictObject({
    /** "by-law", "ordinance": as the window and the exports call the instrument, in the middle of a sentence. */
    instrument: z.string(),
    instrumentPlural: z.string(),
    council: z.string(),
  }),
  numbering: numberingSchema,
  mandatoryParts: z.array(mandatoryPartSchema),
  procedure: z.array(
    z.strictObject({ id: z.string(), title: z.string(), text: z.string(), source: z.string(), verified: z.boolean() }),
  ),
  /** Prose rules; each names the words, what to say instead, and why. */
  prose: z.array(
    z.strictObject({
      id: z.string(),
      words: z.array(z.string()),
      instead: z.string().nullable(),
      message: z.string(),
      severity: z.enum(['error', 'warning', 'advice']),
      source: z.string(),
    }),
  ),
  page: z.strictObject({ size: z.enum(['A4', 'Letter']), font: z.string(), pointSize: z.number() }),
});
export type Profile = z.infer<typeof profileSchema>;
