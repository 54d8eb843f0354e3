import { Fragment, type Node } from '@tiptap/pm/model';
import type { MarkName, NodeName } from '../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { ProvisionId } from '../../shared/ordinance/provision-id.ts';

/** A small language for documents in tests: `doc(section({ id: 's1', num: '3A' }, heading('Title'), p('Text', ref('s2'))))`. */
export type Child = Node | string;
export type Attrs = Readonly<Record<string, unknown>>;

let count = 0;
/** The next id: "t1", "t2", … unique within one run; also what tests pass as `newId`. */
export const newTestId = (): ProvisionId => `t${++count}` as ProvisionId;
/** Names an id in a test, as in `numbering.get(id('s1'))`. */
export const id = (text: string): ProvisionId => text as ProvisionId;

const isAttrs = (first: Attrs | Child | undefined): first is Attrs =>
  typeof first === 'object' && !('nodeSize' in first);

function builder(name: NodeName, given: Attrs, inline: boolean) {
  return (first?: Attrs | Child, ...rest: Child[]): Node => {
    const attrs = isAttrs(first) ? first : {};
    const children = isAttrs(first) || first === undefined ? rest : [first, ...rest];
    const type = ordinanceSchema.nodes[name];
    const withId = type.spec.attrs !== undefined && 'id' in type.spec.attrs && name !== 'p' ? { id: newTestId() } : {};
    return type.createChecked({ ...withId, ...given, ...attrs }, content(children, inline));
  };
}

function content(children: readonly Child[], inline: boolean): Fragment {
  const nodes = children.flatMap((child) => {
    if (typeof child !== 'string') return [child];
    if (child === '') return [];
    return [inline ? ordinanceSchema.text(child) : p(child)];
  });
  return Fragment.fromArray(nodes);
}

const block = (name: NodeName, given: Attrs = {}) => builder(name, given, false);
const line = (name: NodeName, given: Attrs = {}) => builder(name, given, true);

/** A string among the children of a block is a `p` of its own. A `p` has no id unless given one. */
export const doc = block('doc');
export const part = block('part');
export const chapter = block('chapter');
export const section = block('section');
export const subsection = block('subsection');
export const paragraph = block('paragraph');
export const subparagraph = block('subparagraph');
export const item = block('item');
export const schedule = block('schedule');
export const definition = block('definition');
export const quotedStructure = block('quotedStructure');
export const conclusion = block('conclusion');
export const table = block('table');
export const row = block('tableRow');
export const cell = block('tableCell');
export const headerCell = block('tableHeader');

/** A string among the children of a line is text. */
export const p = line('p');
export const title = line('title');
export const longTitle = line('longTitle');
export const recital = line('recital');
export const enactingClause = line('enactingClause');
export const heading = line('heading');
export const crossheading = line('crossheading');
export const note = line('note');
export const figure = line('figure');

export const ref = (to: string | readonly string[], attrs: Attrs = {}): Node =>
  ordinanceSchema.nodes.reference.create({ to: typeof to === 'string' ? [to] : [...to], ...attrs });
export const blank = (name: string): Node => ordinanceSchema.nodes.blank.create({ name });
export const br = (): Node => ordinanceSchema.nodes.hardBreak.create();

const marked =
  (name: MarkName) =>
  (text: string, attrs: Attrs = {}): Node =>
    ordinanceSchema.text(text, [ordinanceSchema.marks[name].create(attrs)]);
export const term = marked('term');
export const bold = marked('bold');
export const italic = marked('italic');
export const cited = marked('citation');
