/** Why a file was refused. `message` is one plain line that names the file and, where there is one, the place in it. */
export interface ImportError {
  readonly kind: ImportFault;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
}

export type ImportFault =
  | 'empty'
  | 'too-large'
  | 'encoding'
  | 'not-xml'
  | 'not-well-formed'
  | 'doctype'
  | 'too-deep'
  | 'too-many-elements'
  | 'wrong-root'
  | 'no-document';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `what` completes the sentence "FILE: line 3, column 7: …". */
export function importError(kind: ImportFault, file: string, what: string, at: Position | null = null): ImportError {
  const where = at === null ? '' : `line ${at.line}, column ${at.column}: `;
  return { kind, file, line: at?.line ?? null, column: at?.column ?? null, message: `${file}: ${where}${what}` };
}
