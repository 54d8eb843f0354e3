import { z } from 'zod';
import { personSchema } from '../../shared/record/draft-schemas.ts';
import type { BundleError } from '../../shared/record/bundle-error.ts';
import type { ContainerLimits } from '../../shared/record/zip-container.ts';

z.config({ jitless: true });

/** What a backup may hold. Dossiers have limits of their own (`bundleLimits`). */
export const backupLimits: ContainerLimits = { files: 20_000, fileBytes: 256 * 2 ** 20, totalBytes: 1024 * 2 ** 20 };

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().regex(/^[A-Za-z0-9._-]{1,128}$/);
const time = z.string().max(40);

export const formatVersion = 1;

/** `manifest.json`: read first, so that a newer format is refused as such. */
export const manifestSchema = z.strictObject({
  format: z.literal('bylawright-backup'),
  version: z.literal(formatVersion),
  at: time,
  dossiers: z
    .array(
      z.strictObject({
        id,
        sha256: hash,
        gaps: z.number().int().nullable(),
        changedAt: time,
        changedBy: personSchema.nullable(),
        removedAt: time,
      }),
    )
    .max(20_000),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export const recordsSchema = z.array(
  z.strictObject({ hash, dossier: id, kind: z.string().max(100), at: time, value: z.json() }),
);
export const peopleSchema = z.array(
  z.strictObject({
    fingerprint: z.string().max(200),
    person: personSchema,
    publicKey: z.record(z.string().max(40), z.json()),
    trust: z.string().max(1000),
    at: time,
  }),
);
export const settingsSchema = z.array(z.strictObject({ key: z.string().max(100), value: z.json() }));

/** Why a backup is refused. Nothing of a refused backup is restored. */
export type BackupError =
  | { readonly kind: 'not-a-backup' }
  | { readonly kind: 'newer-format'; readonly version: number }
  /** The container itself, or the dossier of that path in it, cannot be trusted or read. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: BundleError }
  | { readonly kind: 'wrong-content'; readonly path: string; readonly problem: string }
  /** The backup is sound, but there is no room for it, or writing is not allowed. */
  | { readonly kind: 'full' | 'denied' | 'failed'; readonly message: string };
