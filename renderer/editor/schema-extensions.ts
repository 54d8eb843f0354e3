import { type AnyExtension, Mark, Node } from '@tiptap/react';
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';
import { markSpecs, nodeSpecs } from '../../shared/ordinance/node-specs.ts';

/** The TipTap nodes and marks of the ordinance, made from its specs, so that the two cannot differ; `pageViews` draws them. */
export function schemaExtensions(): AnyExtension[] {
  return [
    ...Object.entries(nodeSpecs).map(([name, spec]) => nodeExtension(name, spec)),
    ...Object.entries(markSpecs).map(([name, spec]) => markExtension(name, spec)),
  ];
}

/** TipTap's own fields of a node; what it has no field for (tableRole, leafText) goes through `extendNodeSchema`. */
function nodeExtension(name: string, spec: NodeSpec): AnyExtension {
  const { content, group, inline, atom, selectable, defining, isolating, attrs, ...rest } = spec;
  return Node.create({
    name,
    topNode: name === 'doc',
    addAttributes: () => attributesOf(attrs),
    extendNodeSchema: (extension) => (extension.name === name ? rest : {}),
    ...(content === undefined ? {} : { content }),
    ...(group === undefined ? {} : { group }),
    ...(inline === undefined ? {} : { inline }),
    ...(atom === undefined ? {} : { atom }),
    ...(selectable === undefined ? {} : { selectable }),
    ...(defining === undefined ? {} : { defining }),
    ...(isolating === undefined ? {} : { isolating }),
  });
}

function markExtension(name: string, spec: MarkSpec): AnyExtension {
  return Mark.create({
    name,
    addAttributes: () => attributesOf(spec.attrs),
    ...(spec.inclusive === undefined ? {} : { inclusive: spec.inclusive }),
    ...(spec.excludes === undefined ? {} : { excludes: spec.excludes }),
  });
}

/** `rendered: false`: the page's views write the DOM. */
function attributesOf(attrs: NodeSpec['attrs']) {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, { default: value }]) => [name, { default: value, rendered: false }]),
  );
}
