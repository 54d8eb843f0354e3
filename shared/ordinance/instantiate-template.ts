import type { Node } from '@tiptap/pm/model';
import type { Template, TemplateNode } from '../packs/template.ts';
import { type NodeName, nodeSpecs } from './node-specs.ts';
import { ordinanceSchema } from './ordinance-schema.ts';
import type { ProvisionId } from './provision-id.ts';
import { type Filling, templateInline } from './template-text.ts';

/**
 * The document of a template: known facts stand in the text, unknown ones as blanks, keys as references, guidance as
 * notes to the drafter beside the provision. Everything that can bear an id has one from `newId`. A kind that the
 * document model does not know throws a RangeError; the packs' own check has refused it long before.
 */
export function instantiateTemplate(
  template: Template,
  facts: Readonly<Record<string, string>>,
  newId: () => ProvisionId,
): Node {
  const { doc, p } = ordinanceSchema.nodes;
  const body = instantiateBlocks(template.body, facts, newId);
  // Text directly in the document is named; inside a provision it is the provision's.
  const named = body.map((node) => (node.type === p ? p.create({ id: newId() }, node.content) : node));
  return doc.createChecked(null, named);
}

/** The same of blocks that are to stand in a document, as those of a clause. */
export function instantiateBlocks(
  body: readonly TemplateNode[],
  facts: Readonly<Record<string, string>>,
  newId: () => ProvisionId,
): Node[] {
  const ids = new Map<TemplateNode, ProvisionId>();
  const keys = new Map<string, ProvisionId>();
  const name = (node: TemplateNode): void => {
    const id = newId();
    ids.set(node, id);
    if (node.key !== undefined) keys.set(node.key, id);
    node.children?.forEach(name);
  };
  body.forEach(name);
  return body.flatMap((node) => buildNode(node, { facts, keys }, ids, newId));
}

function buildNode(
  node: TemplateNode,
  filling: Filling,
  ids: ReadonlyMap<TemplateNode, ProvisionId>,
  newId: () => ProvisionId,
): Node[] {
  if (!Object.hasOwn(nodeSpecs, node.kind)) throw new RangeError(`no such kind of provision: ${node.kind}`);
  const { nodes } = ordinanceSchema;
  const type = nodes[node.kind as NodeName];
  const inline = (text: string) => templateInline(text, filling, node.kind === 'table' ? 'tableCell' : node.kind);
  const lines = (text: string | undefined): Node[] =>
    (text ?? '').split(/\n+/).flatMap((line) => (line.trim() === '' ? [] : [nodes.p.create(null, inline(line))]));
  const guidance = node.guidance === undefined ? [] : [nodes.note.create({ id: newId() }, inline(node.guidance))];
  const attrs = {
    id: node.kind === 'p' ? null : (ids.get(node) ?? null),
    ...(node.tags === undefined ? {} : { tags: [...node.tags] }),
  };
  const children = (node.children ?? []).flatMap((child) => buildNode(child, filling, ids, newId));
  const heading = node.heading === undefined ? null : inline(node.heading);

  if (type.inlineContent) {
    const own = type.createChecked(type.spec.attrs === undefined ? null : attrs, inline(node.text ?? ''));
    return [own, ...lines(node.after), ...guidance, ...children];
  }
  if (node.kind === 'table') {
    const above = heading === null ? [] : [nodes.crossheading.create(null, heading)];
    return [
      ...above,
      ...lines(node.text),
      type.createChecked(attrs, tableRows(node, inline)),
      ...lines(node.after),
      ...guidance,
    ];
  }
  const headings = heading === null ? [] : [nodes.heading.create(null, heading)];
  const content = [...headings, ...guidance, ...lines(node.text), ...children, ...lines(node.after)];
  return [type.createChecked(attrs, content)];
}

function tableRows(node: TemplateNode, inline: (text: string) => ReturnType<typeof templateInline>): Node[] {
  const { tableRow, tableHeader, tableCell, p } = ordinanceSchema.nodes;
  return (node.rows ?? []).map((row, i) =>
    tableRow.create(
      null,
      row.map((text) => (i === 0 ? tableHeader : tableCell).create(null, p.create(null, inline(text)))),
    ),
  );
}
