import { type Observable, liveQuery } from 'dexie';
import { z } from 'zod';
import { avoidListSchema } from '../../shared/packs/words-to-avoid.ts';
import { personSchema } from '../../shared/record/draft-schemas.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BylawDatabase } from './bylaw-database.ts';
import { isClauseKey, ownClauseSchema } from './own-clauses.ts';
import { isPackKey, ownPackSchema } from './own-packs.ts';
import { messageOf, storageFault } from './storage-fault.ts';

z.config({ jitless: true });

const paneWidth = z.number().int().min(160).max(800);

/** Of how many dossiers, and how many of its parts, the outline remembers what is folded. */
export const foldsKept = { dossiers: 50, parts: 500 } as const;
const foldsSchema = z.strictObject({
  dossier: z.string().max(64),
  folded: z.array(z.string().max(64)).max(foldsKept.parts).readonly(),
});

/** Each setting is a row of its own, so that two windows changing two settings both keep theirs. */
export const settingSchemas = {
  /** Null until the first start has asked. */
  person: personSchema.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Per cent. */
  zoom: z.number().min(50).max(400),
  /** The text lies on a sheet of paper as Word prints it. */
  pageView: z.boolean(),
  /** What Tab does in the document: indent, or move the focus on (`Mod-[` and `Mod-]` always indent). */
  tabKey: z.enum(['indent', 'move-focus']),
  /** Straight quotes, "--" and "..." become typographic signs as one types. */
  smartTyping: z.boolean(),
  /** A dotted line under defined terms where they are used, and their meaning under the pointer. */
  markTerms: z.boolean(),
  /** Words that are right in every by-law though no dictionary has them. */
  ownWords: z.array(z.string().max(100)).max(20_000).readonly(),
  /** The council's words to avoid: a new dossier takes them as they are. */
  avoid: avoidListSchema,
  /** Words that a check found are underlined on the page. */
  markFindings: z.boolean(),
  /** Widths of the side panes in pixels. */
  outlineWidth: paneWidth,
  panelWidth: paneWidth,
  outlineFolded: z.boolean(),
  panelFolded: z.boolean(),
  /** Parts folded in the outline, by dossier, the one last changed first. */
  outlineFolds: z.array(foldsSchema).max(foldsKept.dossiers).readonly(),
  /** Ids of the commands last run from the palette, the latest first: it shows the more used first. */
  usedCommands: z.array(z.string().max(64)).max(100),
  /** ISO time of the last backup that reached a file; null: never. */
  lastBackupAt: z.string().nullable(),
} as const;

export type Settings = { readonly [K in keyof typeof settingSchemas]: z.infer<(typeof settingSchemas)[K]> };

export const defaultSettings: Settings = {
  person: null,
  theme: 'system',
  zoom: 100,
  pageView: false,
  tabKey: 'indent',
  smartTyping: true,
  markTerms: true,
  ownWords: [],
  avoid: [],
  markFindings: true,
  outlineWidth: 280,
  panelWidth: 340,
  outlineFolded: false,
  panelFolded: false,
  outlineFolds: [],
  usedCommands: [],
  lastBackupAt: null,
};

/** The settings as stored; one that is absent or says nothing sensible has its default. */
export async function readSettings(database: BylawDatabase): Promise<Settings> {
  const settings: Record<string, unknown> = { ...defaultSettings };
  for (const { key, value } of await database.settings.toArray()) {
    if (isClauseKey(key) || isPackKey(key)) continue;
    const parsed = parseSetting(key, value);
    if (parsed.ok) settings[key] = parsed.value;
  }
  return settings as unknown as Settings;
}

/** The same, again after every change in this window or another. */
export function watchSettings(database: BylawDatabase): Observable<Settings> {
  return liveQuery(() => readSettings(database));
}

export async function saveSettings(
  database: BylawDatabase,
  patch: Partial<Settings>,
): Promise<Result<null, { kind: 'full' | 'denied' | 'failed'; message: string }>> {
  try {
    await database.settings.bulkPut(Object.entries(patch).map(([key, value]) => ({ key, value })));
    return ok(null);
  } catch (error) {
    return err({ kind: storageFault(error), message: messageOf(error) });
  }
}

/** A setting as its schema has it; refused when it is unknown or says what that setting cannot say. */
export function parseSetting(key: string, value: unknown): Result<unknown, { kind: 'unknown' | 'wrong' }> {
  const schema = isClauseKey(key)
    ? ownClauseSchema
    : isPackKey(key)
      ? ownPackSchema
      : Object.hasOwn(settingSchemas, key)
        ? settingSchemas[key as keyof Settings]
        : null;
  if (schema === null) return err({ kind: 'unknown' });
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err({ kind: 'wrong' });
}
