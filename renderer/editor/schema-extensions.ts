import { type AnyExtension, Mark, Node } from '@tiptap/core';
import type { MarkSpec, NodeSpec } from '@tiptap/pm/model';
import type { MarkViewConstructor, NodeViewConstructor } from '@tiptap/pm/view';
import { markSpecs, nodeSpecs } from '../../shared/ordinance/node-specs.ts';

/** What draws each kind on the page; every node but `doc` and `text` and every mark has one. */
export interface PageViews {
  readonly nodes: Readonly<Record<string, NodeViewConstructor>>;
  readonly marks: Readonly<Record<string, MarkViewConstructor>>;
}

/** The TipTap nodes and marks of the ordinance, made from its specs, so that the two cannot differ. */
export function schemaExtensions(views: PageViews): AnyExtension[] {
  return [
    ...Object.entries(nodeSpecs).map(([name, spec]) => nodeExtension(name, spec, views)),
    ...Object.entries(markSpecs).map(([name, spec]) => markExtension(name, spec, views)),
  ];
}

/** TipTap's own fields of a node; what it has no field for (tableRole, leafText) goes through `extendNodeSchema`. */
function nodeExtension(name: string, spec: NodeSpec, views: PageViews): AnyExtension {
  const { content, group, inline, atom, selectable, defining, isolating, attrs, ...rest } = spec;
  const view = views.nodes[name];
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
    ...(view
      ? {
          addNodeView:
            () =>
            ({ node, view: editorView, getPos, decorations, innerDecorations }) =>
              view(node, editorView, getPos, decorations, innerDecorations),
        }
      : {}),
  });
}

function markExtension(name: string, spec: MarkSpec, views: PageViews): AnyExtension {
  const view = views.marks[name];
  return Mark.create({
    name,
    addAttributes: () => attributesOf(spec.attrs),
    ...(spec.inclusive === undefined ? {} : { inclusive: spec.inclusive }),
    ...(spec.excludes === undefined ? {} : { excludes: spec.excludes }),
    ...(view
      ? {
          addMarkView:
            () =>
            ({ mark, view: editorView, inline }) =>
              view(mark, editorView, inline),
        }
      : {}),
  });
}

/** `rendered: false`: the views write the DOM, so TipTap need not compute attributes for 30,000 nodes. */
function attributesOf(attrs: NodeSpec['attrs']) {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, { default: value }]) => [name, { default: value, rendered: false }]),
  );
}
