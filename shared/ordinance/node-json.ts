/** A ProseMirror document or node in its JSON form; parsed by `parseBody` before any use. */
export interface NodeJson {
  readonly type: string;
  readonly attrs?: Record<string, unknown>;
  readonly content?: readonly NodeJson[];
  readonly marks?: readonly { readonly type: string; readonly attrs?: Record<string, unknown> }[];
  readonly text?: string;
}
