import { z } from 'zod';
import { packHead, packId } from './common.ts';
import { templateNodeSchema, templateSchema } from './template.ts';

/** A provision, or a few that belong together, ready to be put into any by-law. */
export const clauseSchema = z.strictObject({
  id: packId,
  title: z.string().min(1),
  /** The heading it stands under in the list. */
  topic: z.enum(['form', 'meaning', 'people', 'permits', 'enforcement', 'administration', 'change']),
  /** What it is for, in one or two sentences. */
  purpose: z.string().min(1),
  /** What a drafter must look at before and after putting it in. */
  guidance: z.string().min(1),
  /** Profiles it was written for; others may use it, and are told so. Empty: any. */
  profiles: z.array(z.string()),
  /** Rights that it protects, by their tags. */
  protects: z.array(z.string()),
  /** Ids of sources of the library, at least one. */
  sources: z.array(z.string()).min(1),
  facts: templateSchema.shape.facts,
  /** Provisions only, as a template writes them. */
  body: z.array(templateNodeSchema).min(1),
});
export type Clause = z.infer<typeof clauseSchema>;

/** Clauses that share their sources. */
export const clauseLibrarySchema = z.strictObject({ ...packHead, clauses: z.array(clauseSchema).min(1) });
export type ClauseLibrary = z.infer<typeof clauseLibrarySchema>;
