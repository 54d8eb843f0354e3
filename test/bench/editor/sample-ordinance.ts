import type { Node } from '@tiptap/pm/model';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';

const sentence =
  'A person must not, without the written permission of the council, place or leave anything in a public place in a manner that endangers, obstructs or interferes with the use of that place by other persons';
const words = sentence.split(' ');

/** A made-up ordinance of `sections` sections, about 2,150 characters each, fifty to a part; the same every time. */
export function sampleOrdinance(sections: number): Node {
  const nodes = ordinanceSchema.nodes;
  let next = 0;
  const id = () => `s${(next++).toString(36).padStart(11, '0')}`;
  const text = (seed: number, length: number) => {
    let line = '';
    for (let i = seed; line.length < length; i++) line += `${words[i % words.length]} `;
    return ordinanceSchema.text(`${line.trim()};`);
  };
  const p = (seed: number, length: number) => nodes.p.create(null, text(seed, length));
  const section = (n: number): Node =>
    nodes.section.create({ id: id() }, [
      nodes.heading.create(null, ordinanceSchema.text(`Conduct in place ${n}`)),
      ...[0, 1, 2].map((s) =>
        nodes.subsection.create({ id: id() }, [
          p(n + s, 260),
          ...[0, 1, 2].map((a) => nodes.paragraph.create({ id: id() }, [p(n + s * 7 + a, 150)])),
        ]),
      ),
    ]);
  const parts: Node[] = [];
  for (let first = 0; first < sections; first += 50) {
    const count = Math.min(50, sections - first);
    parts.push(
      nodes.part.create({ id: id() }, [
        nodes.heading.create(null, ordinanceSchema.text(`Part from ${first + 1}`)),
        ...Array.from({ length: count }, (_, i) => section(first + i + 1)),
      ]),
    );
  }
  return nodes.doc.create(null, [nodes.title.create({ id: id() }, ordinanceSchema.text('Sample By-law')), ...parts]);
}

/** The same text for the bare editor: its headings and paragraphs in one flat list, as TipTap's JSON. */
export function flatJson(doc: Node): object {
  const content: object[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const type = node.type.name === 'p' ? 'paragraph' : 'heading';
    content.push({ type, content: [{ type: 'text', text: node.textContent }] });
    return false;
  });
  return { type: 'doc', content };
}
