import type { Result } from '../result.ts';

/** Why a file could not be opened or saved; worded for the user by the window. */
export type FileError =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'denied'; readonly path: string }
  | { readonly kind: 'full'; readonly path: string }
  | { readonly kind: 'too-large'; readonly path: string; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly message: string };

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export type FileKind =
  | 'docx'
  | 'bylaw'
  | 'backup'
  | 'akn'
  | 'text'
  | 'rights-pack'
  | 'word-list'
  | 'evidence'
  | 'picture'
  | 'table';

export interface ApplicationInfo {
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  /** Where daily backups go, null when not chosen; always null in a browser. */
  readonly backupFolder: string | null;
}

/** What the menu of the shell asks of the window. */
export const menuCommands = [
  'new',
  'open',
  'save-copy',
  'export',
  'undo',
  'redo',
  'find',
  'library',
  'shortcuts',
  'licences',
  'settings',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** The one port to the machine: Electron implements it over typed IPC, a browser with its own pickers and downloads. */
export interface DesktopApi {
  info(): Promise<ApplicationInfo>;
  /** Lets the user pick one file of these kinds; refuses one over 64 MiB (a backup: 1 GiB) before reading it. */
  openFile(kinds: readonly FileKind[]): Promise<Result<OpenedFile, FileError>>;
  /** Lets the user say where; writes whole or not at all; resolves to the name it was given. */
  saveFile(suggestedName: string, kind: FileKind, bytes: Uint8Array): Promise<Result<{ name: string }, FileError>>;
  /** Electron only: picks the folder of daily backups. A browser answers 'cancelled'. */
  chooseBackupFolder(): Promise<Result<{ folder: string }, FileError>>;
  /** Electron only: writes today's backup there, replacing none of another day. A browser answers 'cancelled'. */
  writeDailyBackup(bytes: Uint8Array): Promise<Result<{ name: string }, FileError>>;
  /** Opens an https address outside. */
  openExternal(url: string): Promise<Result<null, FileError>>;
  print(): Promise<Result<null, FileError>>;
  /** Calls back for commands of the shell's menu and for files opened from outside; returns the unsubscriber. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  onOpenFile(listener: (file: OpenedFile) => void): () => void;
}
