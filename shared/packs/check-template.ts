import { checkUnique } from './check-sources.ts';
import { didYouMean, oneOf, type PackProblem } from './pack-problem.ts';
import { provisionTags } from './rights-pack.ts';
import { templateKinds, type Template, type TemplateNode } from './template.ts';

/** What the schema of a template cannot say: facts and keys resolve and are used, kinds fit, text is well marked. */
export function checkTemplate(template: Template): PackProblem[] {
  return [...checkUnique(template.sources, 'sources', 'id'), ...checkModelText(template)];
}

/** The same of text alone, that of a template or of a clause. */
export function checkModelText({ facts, body }: Pick<Template, 'facts' | 'body'>): PackProblem[] {
  const nodes = walk(body, 'body');
  const names = new Set(facts.map(({ name }) => name));
  const used = new Set<string>();
  const problems = [...checkUnique(facts, 'facts', 'name'), ...checkKeys(nodes), ...nodes.flatMap(checkNode)];
  const keys = new Set(nodes.flatMap(({ node }) => node.key ?? []));
  for (const { node, path } of nodes) {
    for (const [field, text] of textsOf(node)) {
      problems.push(...checkText(text, `${path}.${field}`, names, keys));
      for (const { name } of blanksOf(text)) if (name !== null) used.add(name);
    }
  }
  const unused = facts.flatMap(({ name }, index): PackProblem[] =>
    used.has(name) ? [] : [{ path: `facts[${index}].name`, message: `“${name}” is asked for, but no text uses it` }],
  );
  return [...problems, ...unused];
}

interface Placed {
  readonly node: TemplateNode;
  readonly path: string;
  readonly inSchedule: boolean;
}

function walk(nodes: readonly TemplateNode[], path: string, inSchedule = false): Placed[] {
  return nodes.flatMap((node, index) => {
    const here = `${path}[${index}]`;
    const below = walk(node.children ?? [], `${here}.children`, inSchedule || node.kind === 'schedule');
    return [{ node, path: here, inSchedule }, ...below];
  });
}

function checkKeys(nodes: readonly Placed[]): PackProblem[] {
  const first = new Map<string, string>();
  return nodes.flatMap(({ node: { key }, path }): PackProblem[] => {
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier !== undefined)
      return [{ path: `${path}.key`, message: `“${key}” stands twice: it is also ${earlier}` }];
    first.set(key, path);
    return [];
  });
}

const containers = new Set(['part', 'chapter']);
const linesOnly = new Set(['title', 'longTitle', 'recital', 'enactingClause', 'crossheading', 'p']);

function checkNode({ node, path, inSchedule }: Placed): PackProblem[] {
  const { kind, heading, text, tags, children, rows } = node;
  if (!templateKinds.has(kind)) {
    return [{ path: `${path}.kind`, message: `“${kind}” is no kind of provision.${didYouMean(kind, templateKinds)}` }];
  }
  const problems: PackProblem[] = (tags ?? []).flatMap((tag, index) => {
    if ((provisionTags as readonly string[]).includes(tag)) return [];
    const message = `“${tag}” is no tag.${didYouMean(tag, provisionTags)} The tags are ${oneOf(provisionTags)}`;
    return [{ path: `${path}.tags[${index}]`, message }];
  });
  const fault = (field: string, message: string) => problems.push({ path: `${path}.${field}`, message });
  if ((tags ?? []).length > 1 && tags?.includes('none')) fault('tags', '“none” stands alone');
  if ((kind === 'table') !== (rows !== undefined)) fault('rows', 'are what a table has, and nothing else');
  if (rows && new Set(rows.map((row) => row.length)).size !== 1)
    fault('rows', 'must all have the same number of cells');
  if (linesOnly.has(kind) && (children ?? []).length > 0) fault('children', `cannot stand in a ${kind}`);
  if (linesOnly.has(kind) && text === undefined) fault('text', 'is missing');
  if (kind === 'section' && heading === undefined && !inSchedule) fault('heading', 'is missing: a section has one');
  if (containers.has(kind) && text !== undefined) fault('text', `cannot stand in a ${kind}: it holds sections`);
  return problems;
}

/** Every text of a node with the name of its field. */
function textsOf({ heading, text, after, rows }: TemplateNode): [string, string][] {
  const cells = (rows ?? []).flatMap((row, r) => row.map((cell, c): [string, string] => [`rows[${r}][${c}]`, cell]));
  const fields = Object.entries({ heading, text, after });
  return [
    ...fields.flatMap(([field, value]): [string, string][] => (value === undefined ? [] : [[field, value]])),
    ...cells,
  ];
}

/** The marks in double braces: a fact by name, or a reference by key. */
function blanksOf(text: string): { readonly name: string | null; readonly key: string | null }[] {
  return [...text.matchAll(/\{\{(>?)\s*([^{}]*?)\s*\}\}/g)].map(([, arrow, word = '']) =>
    arrow === '>' ? { name: null, key: word } : { name: word, key: null },
  );
}

function checkText(text: string, path: string, names: ReadonlySet<string>, keys: ReadonlySet<string>): PackProblem[] {
  const unknown = blanksOf(text).flatMap(({ name, key }): PackProblem[] => {
    if (name !== null && !names.has(name)) {
      return [{ path, message: `asks for “${name}”, which is not among the facts.${didYouMean(name, names)}` }];
    }
    if (key === null || keys.has(key)) return [];
    return [{ path, message: `refers to “${key}”, and no provision has that key.${didYouMean(key, keys)}` }];
  });
  const rest = text.replace(/\{\{>?[^{}]*\}\}/g, '');
  if (/[{}]/.test(rest)) unknown.push({ path, message: 'has a brace that is not part of {{name}} or {{>key}}' });
  if (rest.split('**').length % 2 === 0) unknown.push({ path, message: 'has a ** that nothing closes' });
  return unknown;
}
