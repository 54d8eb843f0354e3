import { z } from 'zod';
import { packHead } from './common.ts';

/** The kinds of block a template may hold. A `p` or `crossheading` has text only; a `table` rows only. */
export const templateKinds: ReadonlySet<string> = new Set([
  'title',
  'longTitle',
  'recital',
  'enactingClause',
  'part',
  'chapter',
  'crossheading',
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'item',
  'definition',
  'p',
  'table',
  'schedule',
  'conclusion',
]);

/** What a clause, which may go into any by-law, can begin with. */
export const provisionKindsOfClauses: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'subsection',
  'paragraph',
  'definition',
  'schedule',
]);

/** A provision of a template: a short form that becomes the document model. `text` may hold {{fact}} blanks. */
export interface TemplateNode {
  readonly kind: string;
  readonly key?: string | undefined;
  readonly heading?: string | undefined;
  readonly text?: string | undefined;
  readonly after?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly guidance?: string | undefined;
  readonly children?: readonly TemplateNode[] | undefined;
  readonly rows?: readonly (readonly string[])[] | undefined;
}
/**
 * `text`: the words before the children, `after`: those that follow them. In both, and in headings and the cells of
 * rows, {{name}} is a fact to be filled in, {{>key}} a reference to the provision with that `key`, and **word** a
 * defined term where it is defined. `rows` is for a `table` (first row: headers). `guidance` becomes a note to the
 * drafter beside the provision.
 */
export const templateNodeSchema: z.ZodType<TemplateNode> = z.lazy(() =>
  z.strictObject({
    kind: z.string(),
    key: z.string().optional(),
    heading: z.string().optional(),
    text: z.string().optional(),
    after: z.string().optional(),
    tags: z.array(z.string()).optional(),
    guidance: z.string().optional(),
    children: z.array(templateNodeSchema).optional(),
    rows: z.array(z.array(z.string())).optional(),
  }),
);

export const templateSchema = z.strictObject({
  ...packHead,
  /** Profiles it was written for; others may use it, and are told so. */
  profiles: z.array(z.string()),
  facts: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9_]*$/),
      label: z.string(),
      help: z.string(),
      type: z.enum(['text', 'number', 'date', 'money']),
      example: z.string(),
    }),
  ),
  body: z.array(templateNodeSchema),
});
export type Template = z.infer<typeof templateSchema>;
