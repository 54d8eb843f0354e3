import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { atomicSave } from './atomic-save.ts';

const schema = z.strictObject({ backupFolder: z.string().nullable() });
/** What the shell itself must remember; everything else lives in the window's database. */
export type ShellSettings = z.infer<typeof schema>;

/** Reads the settings; a missing or damaged file means none were chosen yet. */
export async function readShellSettings(path: string): Promise<ShellSettings> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { backupFolder: null };
  }
}

export async function writeShellSettings(path: string, settings: ShellSettings): Promise<void> {
  await atomicSave(path, new TextEncoder().encode(JSON.stringify(settings)));
}
