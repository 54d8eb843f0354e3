import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { ordinanceSchema } from './ordinance-schema.ts';
import type { ProvisionId } from './provision-id.ts';
import { capitalised, sentenceStart } from './sentence-start.ts';

/** What a template's words are filled with. */
export interface Filling {
  readonly facts: Readonly<Record<string, string>>;
  /** The ids given to the provisions that have a key. */
  readonly keys: ReadonlyMap<string, ProvisionId>;
}

const tokens = /\*\*(.+?)\*\*|\{\{>\s*([^{}\s]+)\s*\}\}|\{\{\s*([^{}\s>]+)\s*\}\}|\n/gs;

/**
 * The words of a template as inline content: {{name}} is the fact, or a blank of that name while it is not known;
 * {{>key}} a reference, broken if nothing has the key; **word** a term where it is defined; a line end a break. `kind` is
 * the node's that holds them: a fact that begins a sentence there begins with a capital.
 */
export function templateInline(text: string, filling: Filling, kind: string): Fragment {
  return Fragment.fromArray(inlineNodes(text, filling, [], kind));
}

function inlineNodes(text: string, filling: Filling, marks: readonly Mark[], kind: string): Node[] {
  const out: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(tokens)) {
    out.push(...plain(text.slice(at, match.index), marks));
    const [whole, term, key, fact] = match;
    if (term !== undefined) out.push(...inlineNodes(term, filling, [ordinanceSchema.marks.term.create()], kind));
    else if (key !== undefined) out.push(referenceTo(filling.keys.get(key)));
    else if (fact !== undefined)
      out.push(...factNodes(fact, filling, marks, sentenceStart(kind, text.slice(0, match.index))));
    else out.push(ordinanceSchema.nodes.hardBreak.create());
    at = match.index + whole.length;
  }
  out.push(...plain(text.slice(at), marks));
  return out;
}

function factNodes(name: string, filling: Filling, marks: readonly Mark[], atStart: boolean): Node[] {
  const known = Object.hasOwn(filling.facts, name) ? (filling.facts[name] ?? '').trim() : '';
  const value = atStart ? capitalised(known) : known;
  if (value === '') return [ordinanceSchema.nodes.blank.create({ name }, null, marks)];
  return value
    .split(/\r?\n/)
    .flatMap((line, i) => [...(i > 0 ? [ordinanceSchema.nodes.hardBreak.create()] : []), ...plain(line, marks)]);
}

const plain = (text: string, marks: readonly Mark[]): Node[] =>
  text === '' ? [] : [ordinanceSchema.text(text, marks)];

const referenceTo = (id: ProvisionId | undefined): Node =>
  ordinanceSchema.nodes.reference.create({ to: id === undefined ? [] : [id] });
