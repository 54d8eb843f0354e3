import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import type { ProvisionKind } from '../../../shared/ordinance/node-specs.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';
import { blank, br, cell, doc, newTestId, p, ref, row, table, term } from '../../builders/ordinance.ts';

/** Documents of every shape that the schema lets be, six levels deep, with distinct ids and numbered words. */
export const anyOrdinance = (): fc.Arbitrary<Node> =>
  fc
    .array(anyBlock(0, 'doc'), { minLength: 2, maxLength: 7, size: 'max' })
    .map((blocks) => doc(...blocks.map((make) => named(make()))));

const named = (block: Node): Node =>
  block.type.name === 'p' ? block.type.create({ id: newTestId() }, block.content) : block;

type Make = () => Node;

const kinds: readonly ProvisionKind[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'paragraph',
  'subparagraph',
  'item',
  'schedule',
  'definition',
];
const usual: Readonly<Record<string, readonly ProvisionKind[]>> = {
  doc: ['part', 'section', 'section', 'schedule', 'chapter'],
  part: ['chapter', 'section'],
  chapter: ['section'],
  schedule: ['section', 'part'],
  section: ['subsection', 'paragraph', 'definition'],
  subsection: ['paragraph'],
  paragraph: ['subparagraph'],
  subparagraph: ['item'],
};

const nums = ['', '1', '3A', '7', 'b', 'za', 'zb', 'iv', '1.4A)', 'C', '12'];

let word = 0;
const words = (n: number): string => Array.from({ length: n }, () => `word${++word}`).join(' ');

function anyLine(): fc.Arbitrary<Make> {
  return fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('plain', 'reference', 'blank', 'break', 'term')).map(
    ([n, extra]): Make =>
      () => {
        const text = words(n);
        if (extra === 'reference') return p(text, ' ', ref(`t${1 + (word % 40)}`), ` ${words(1)}`);
        if (extra === 'blank') return p(text, ' ', blank('council'));
        if (extra === 'break') return p(text, br(), words(1));
        return extra === 'term' ? p(text, ' ', term(words(1))) : p(text);
      },
  );
}

function anyBlock(depth: number, parent: string): fc.Arbitrary<Make> {
  const line = anyLine();
  const heading: fc.Arbitrary<Make> = fc
    .constantFrom('heading', 'crossheading', 'note', 'recital', 'title')
    .map((name) => () => {
      const type = ordinanceSchema.nodes[name as 'heading'];
      const text = ordinanceSchema.text(words(2));
      return type.create(type.spec.attrs === undefined ? null : { id: newTestId() }, text);
    });
  if (depth >= 6) return fc.oneof(line, heading);
  const provision: fc.Arbitrary<Make> = fc
    .tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...(usual[parent] ?? ['item'])) },
        { weight: 1, arbitrary: fc.constantFrom(...kinds) },
      ),
      fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...nums) }),
    )
    .chain(([kind, num]) =>
      fc.array(anyBlock(depth + 1, kind), { maxLength: 4, size: 'max' }).map(
        (children): Make =>
          () =>
            ordinanceSchema.nodes[kind].create(
              { id: newTestId(), num },
              children.map((make) => make()),
            ),
      ),
    );
  const wrapped: fc.Arbitrary<Make> = fc
    .tuple(
      fc.constantFrom('table', 'quotedStructure', 'conclusion'),
      fc.array(anyBlock(depth + 1, 'cell'), { maxLength: 2 }),
    )
    .map(
      ([name, children]): Make =>
        () => {
          const content = children.map((make) => make());
          return name === 'table'
            ? table(row(cell(...content), cell(p(words(1)))))
            : ordinanceSchema.nodes[name as 'conclusion'].create({ id: newTestId() }, content);
        },
    );
  return fc.oneof(
    { weight: 6, arbitrary: provision },
    { weight: 3, arbitrary: line },
    { weight: 1, arbitrary: heading },
    { weight: 1, arbitrary: wrapped },
  );
}

/** The words of a document in order, found without any code of ours: what no operation may lose. */
export function wordsOf(node: Node): string[] {
  return node.textBetween(0, node.content.size, ' ', ' ').split(/\s+/).filter(Boolean);
}
