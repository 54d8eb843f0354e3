import type { FileError } from '../../shared/ipc/desktop-api.ts';

/** The user's kind of a file system error; the path is kept so that the message can name the file. */
export function fileErrorOf(error: unknown, path: string): FileError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return { kind: 'missing', path };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { kind: 'denied', path };
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'full', path };
  if (code === 'EISDIR') return { kind: 'failed', path, message: 'this is a folder, not a file' };
  if (code === 'ENOTDIR') return { kind: 'failed', path, message: 'what should be its folder is a file' };
  return { kind: 'failed', path, message: error instanceof Error ? error.message : String(error) };
}
