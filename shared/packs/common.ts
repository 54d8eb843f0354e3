import { z } from 'zod';

// The window's Content-Security-Policy forbids the code generation that zod otherwise probes for.
z.config({ jitless: true });

/** A kebab-case identifier, as in file names of packs. */
export const packId = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'lower-case letters, digits and hyphens');
/** A calendar date, ISO 8601. */
export const isoDate = z.iso.date();
/** Version of a pack, semantic. */
export const packVersion = z.string().regex(/^\d+\.\d+\.\d+$/, 'three numbers, as in 1.0.0');

/** Where a statement of law or method comes from. `verified: false` is shown as "unverified" wherever it appears. */
export const sourceSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  where: z.string().min(1),
  verified: z.boolean(),
  note: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** What every pack says of itself. */
export const packHead = {
  $schema: z.string().optional(),
  id: packId,
  title: z.string().min(1),
  version: packVersion,
  /** The day as of which the law in the pack was stated. */
  as_of: isoDate,
  description: z.string().min(1),
  sources: z.array(sourceSchema),
};
