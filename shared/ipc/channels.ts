import { z } from 'zod';
import type { FileKind, MenuCommand } from './desktop-api.ts';

/** Largest file that is read into the window: a by-law with its evidence stays far below. */
export const openFileLimit = 64 * 1024 * 1024;
/** A backup holds the whole library, and one that was written must be one that can be read. */
export const openBackupLimit = 1024 * 1024 * 1024;

/** The largest file that is read when these kinds may be picked. */
export const openLimit = (kinds: readonly FileKind[]): number =>
  kinds.every((kind) => kind === 'backup') ? openBackupLimit : openFileLimit;

/** Every question the window may put to the main process. Nothing else is answered. */
export const channels = [
  'app:info',
  'file:open',
  'file:save',
  'file:waiting',
  'backup:choose-folder',
  'backup:write',
  'shell:open-external',
  'window:print',
] as const;
export type Channel = (typeof channels)[number];

/** What the main process says without being asked. */
export const announcements = ['menu:command', 'file:opened'] as const;
export type Announcement = (typeof announcements)[number];

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes');
const fileKind = z.enum([
  'docx',
  'bylaw',
  'backup',
  'akn',
  'text',
  'rights-pack',
  'word-list',
  'evidence',
  'picture',
  'table',
]);
const path = z.string();
const fileError = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('denied'), path }),
  z.strictObject({ kind: z.literal('full'), path }),
  z.strictObject({ kind: z.literal('too-large'), path, bytes: z.number(), limit: z.number() }),
  z.strictObject({ kind: z.literal('missing'), path }),
  z.strictObject({ kind: z.literal('failed'), path, message: z.string() }),
]);
const result = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error: fileError }),
  ]);

/** A plain file name, never a path: what a save dialog suggests. */
export const fileName = z
  .string()
  .min(1)
  .max(180)
  .regex(/^[^\\/:*?"<>|\u0000-\u001f]+$/, 'a file name without a path');
const opened = z.strictObject({ name: z.string(), bytes });
const named = z.strictObject({ name: z.string() });

/** Shapes of each question and its answer, parsed on the main side before anything is done. */
export const contract = {
  'app:info': {
    input: z.undefined(),
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'browser']),
      backupFolder: z.string().nullable(),
    }),
  },
  'file:open': { input: z.strictObject({ kinds: z.array(fileKind).min(1).max(5) }), output: result(opened) },
  'file:save': {
    input: z.strictObject({ suggestedName: fileName, kind: fileKind, bytes }),
    output: result(named),
  },
  /** A file that the operating system asked to open before the window was there; null when there is none. */
  'file:waiting': { input: z.undefined(), output: opened.nullable() },
  'backup:choose-folder': { input: z.undefined(), output: result(z.strictObject({ folder: z.string() })) },
  'backup:write': { input: z.strictObject({ bytes }), output: result(named) },
  'shell:open-external': { input: z.strictObject({ url: z.string().max(2048) }), output: result(z.null()) },
  'window:print': { input: z.undefined(), output: result(z.null()) },
} satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>;

export type Input<C extends Channel> = z.infer<(typeof contract)[C]['input']>;
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['output']>;

/** What the preload puts on `window.desktop`: one function a channel, two listeners, nothing generic. */
export type DesktopBridge = {
  readonly ask: { readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>> };
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  readonly onOpenFile: (listener: (file: { name: string; bytes: Uint8Array }) => void) => () => void;
};
