import { z } from 'zod';
import { packHead, packId } from './common.ts';

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
  /** As several are cited: "adrannau {n}"; absent: with an English plural. Only for a level that begins with a letter. */
  citeSeveral: z.string().optional(),
  /** "never": runs on through the whole ordinance (or schedule); "parent": begins again in each parent. */
  restart: z.enum(['never', 'parent']),
  /** What follows "z": "aa" then "bb" (doubled), "aa" then "ab" (spreadsheet), or "za" then "zb" (za). Letters only. */
  afterZ: z.enum(['doubled', 'spreadsheet', 'za']).default('doubled'),
  /** Figures only: the first number (1), from one to the next (1), and the least digits: 010, 020, 030 is 10, 10, 3. */
  first: z.int().min(0).max(9999).optional(),
  step: z.int().min(1).max(1000).optional(),
  width: z.int().min(1).max(6).optional(),
  /**
   * What stands between the number of the provision around it and its own: "." makes section 050 in chapter 19.40 the
   * section 19.40.050, "-" makes 5-23. Absent: its number stands by itself.
   */
  joint: z.enum(['.', '-']).optional(),
  /**
   * How a number between two others is made, so that none of them changes: with letters ("3A", "(aa)", the usual way),
   * with figures after a point ("3.1", "(a.1)"), or in the gap between them where there is room ("19.40.055").
   */
  insert: z.enum(['letters', 'point', 'gap']).optional(),
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
  /** An item inside an item, such as (I) under (A); absent: it is numbered as an item is. Begins again in each. */
  subitem: levelSchema.optional(),
});

/**
 * The words between the numbers of a citation, in the language of the by-law: "sections 4, 5 and 7", "sections 4 to 7",
 * "section 2 of Schedule 1", "the table in section 4", "this section".
 */
export const citingWordsSchema = z.strictObject({
  and: z.string().min(1),
  or: z.string().min(1),
  to: z.string().min(1),
  of: z.string().min(1),
  in: z.string().min(1),
  this: z.string().min(1),
  /** Between all but the last of several, without a space: "," or "،". */
  comma: z.string().min(1).max(3),
});
export type CitingWords = z.infer<typeof citingWordsSchema>;

export const numberingSchema = z.strictObject({
  /** Absent: the English words. */
  citing: citingWordsSchema.optional(),
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

/** The most that a by-law may threaten, and the words by which it names its power to punish. */
export const penaltiesSchema = z.strictObject({
  limits: z.array(
    z.strictObject({
      id: z.string(),
      /** `fine` and `daily-fine` in whole units of the profile's money, `imprisonment` in months, `level` of a standard scale, `units`: penalty units. */
      of: z.enum(['fine', 'daily-fine', 'imprisonment', 'level', 'units']),
      most: z.number().min(0),
      message: z.string(),
      severity: z.enum(['error', 'warning', 'advice']),
      source: z.string(),
    }),
  ),
  /** Of these words one must stand in a by-law that punishes; empty: no power need be named. */
  power: z.array(z.string()),
  powerMessage: z.string(),
  source: z.string(),
});
export type Penalties = z.infer<typeof penaltiesSchema>;

export const definitionStyleSchema = z.strictObject({
  /** `sentences`: each ends in a full stop; `list`: each but the last in a semicolon. */
  form: z.enum(['sentences', 'list']),
  order: z.enum(['alphabetical', 'any']),
  source: z.string(),
});

export const moneyStyleSchema = z.strictObject({
  /** The signs of this money, the usual one first: "R", "ZAR". */
  signs: z.array(z.string()).min(1),
  /** What parts the thousands: "1,000" or "1 000". */
  thousands: z.enum([',', ' ']),
  source: z.string(),
});
export type MoneyStyle = z.infer<typeof moneyStyleSchema>;

export const profileSchema = z.strictObject({
  ...packHead,
  jurisdiction: z.string(),
  /** Rights packs that a dossier here begins with, unless the drafter chooses others; absent: by the id of the profile. */
  rights: z.array(packId).min(1).optional(),
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
      /** What to say instead of some of the words, where it is not the same for all: "policeman": "police officer". */
      insteadOf: z.record(z.string(), z.string()).optional(),
      /** Phrases in which the words are in their place: "the blind" in "the blind spot". */
      unless: z.array(z.string()).optional(),
    }),
  ),
  /** What a by-law of this jurisdiction may punish with; absent: nobody has stated it. */
  penalties: penaltiesSchema.optional(),
  /** How definitions are set out; absent: as the drafter likes. */
  definitions: definitionStyleSchema.optional(),
  /** How sums of money are written; absent: by the country of the language. */
  money: moneyStyleSchema.optional(),
  /** The order of a date in words; absent: by the country of the language. */
  dates: z.enum(['day-month-year', 'month-day-year', 'either']).optional(),
  /** Words of local use that the dictionary of the language lacks. */
  spelling: z.strictObject({ words: z.array(z.string()) }).optional(),
  page: z.strictObject({ size: z.enum(['A4', 'Letter']), font: z.string(), pointSize: z.number() }),
});
export type Profile = z.infer<typeof profileSchema>;
