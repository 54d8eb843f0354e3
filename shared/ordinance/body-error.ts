/** Why something is no body of an ordinance; `path` leads to the place: "content[3].content[0]". */
export type BodyError =
  | { readonly kind: 'not-a-document'; readonly path: string }
  | { readonly kind: 'too-deep'; readonly path: string; readonly limit: number }
  | { readonly kind: 'too-many-nodes'; readonly path: string; readonly limit: number }
  | { readonly kind: 'unknown-node'; readonly path: string; readonly name: string }
  | { readonly kind: 'unknown-mark'; readonly path: string; readonly name: string }
  | { readonly kind: 'bad-attribute'; readonly path: string; readonly name: string }
  | { readonly kind: 'bad-content'; readonly path: string; readonly message: string };
