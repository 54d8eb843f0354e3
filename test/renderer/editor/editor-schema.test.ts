import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { schemaExtensions } from '../../../renderer/editor/schema-extensions.ts';
import { ordinanceSchema } from '../../../shared/ordinance/ordinance-schema.ts';

const made = getSchema(schemaExtensions());
const nodeNames = Object.keys(ordinanceSchema.nodes);
const markNames = Object.keys(ordinanceSchema.marks);

describe('the schema that TipTap makes of the extensions', () => {
  it('has the nodes and marks of the ordinance, in its order', () => {
    expect(Object.keys(made.nodes)).toEqual(nodeNames);
    expect(Object.keys(made.marks)).toEqual(markNames);
    expect(made.topNodeType.name).toBe(ordinanceSchema.topNodeType.name);
  });

  it.each(nodeNames)('holds the same in %s', (name) => {
    const [ours, theirs] = [ordinanceSchema.nodes[name as 'p'], made.nodes[name]];
    expect(described(theirs)).toEqual(described(ours));
    expect(
      Object.keys(ordinanceSchema.nodes).filter((child) => theirs?.contentMatch.matchType(made.nodes[child] as never)),
    ).toEqual(nodeNames.filter((child) => ours.contentMatch.matchType(ordinanceSchema.nodes[child as 'p'])));
    expect(markNames.filter((mark) => theirs?.allowsMarkType(made.marks[mark] as never))).toEqual(
      markNames.filter((mark) => ours.allowsMarkType(ordinanceSchema.marks[mark as 'bold'])),
    );
  });

  it.each(markNames)('marks the same with %s', (name) => {
    const [ours, theirs] = [ordinanceSchema.marks[name as 'bold'], made.marks[name]];
    expect(theirs?.spec.inclusive).toBe(ours.spec.inclusive);
    expect(theirs?.spec.attrs ?? {}).toEqual(ours.spec.attrs ?? {});
    expect(markNames.filter((mark) => theirs?.excludes(made.marks[mark] as never))).toEqual(
      markNames.filter((mark) => ours.excludes(ordinanceSchema.marks[mark as 'bold'])),
    );
  });
});

function described(type: (typeof made.nodes)[string] | undefined) {
  const { content, group, inline, atom, selectable, defining, isolating, tableRole, attrs } = type?.spec ?? {};
  return { content, group, inline, atom, selectable, defining, isolating, tableRole, attrs: attrs ?? {} };
}
