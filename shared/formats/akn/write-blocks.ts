import type { Node } from '@tiptap/pm/model';
import { idOf, isProvisionKind } from '../../ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { inlineXml, type Writing } from './write-inline.ts';
import { element, escapeXml } from './xml-escape.ts';

/**
 * Blocks where Akoma Ntoso lets no level of a hierarchy stand (a cell, a preamble, the content of a provision): levels
 * are items of lists there. `hierarchy` writes what quoted words hold, where levels may stand again.
 */
export function blocksXml(
  nodes: readonly Node[],
  from: ProvisionId | null,
  writing: Writing,
  hierarchy: Hierarchy,
): string {
  let xml = '';
  let items = '';
  const endList = () => {
    if (items !== '') xml += element('blockList', {}, items);
    items = '';
  };
  for (const node of nodes) {
    if (isProvisionKind(node.type.name)) items += itemXml(node, writing, hierarchy);
    else {
      endList();
      xml += blockXml(node, from, writing, hierarchy);
    }
  }
  endList();
  return xml;
}

/** Writes nodes as levels of a hierarchy. */
export type Hierarchy = (nodes: readonly Node[], from: ProvisionId | null) => string;

function blockXml(node: Node, from: ProvisionId | null, writing: Writing, hierarchy: Hierarchy): string {
  const id = idOf(node) ?? from;
  const eId = eIdOf(node, writing);
  switch (node.type.name) {
    case 'note':
      return '';
    case 'table':
      return element('table', { eId }, node.content.content.map((row) => rowXml(row, id, writing, hierarchy)).join(''));
    case 'figure': {
      const { file, alt, width } = node.attrs;
      const source = attribute('src', typeof file === 'string' ? `objects/${file}` : 'objects/none');
      // A share of the line: the schema's own `width` is a whole number of pixels, its `style` is as in HTML.
      const share = typeof width === 'number' ? attribute('style', `width: ${width}%`) : '';
      const image = `<img${source}${attribute('alt', String(alt ?? ''))}${share}/>`;
      const caption = node.childCount === 0 ? '' : element('p', { class: 'caption' }, inlineXml(node, writing, id));
      return element('p', { eId }, image) + caption;
    }
    case 'quotedStructure': {
      const inner = hierarchy(node.content.content, id);
      return element('p', {}, element('mod', {}, element('quotedStructure', { eId }, inner === '' ? '<p/>' : inner)));
    }
    case 'conclusion':
      return element('blockContainer', { eId }, blocksXml(node.content.content, id, writing, hierarchy));
    case 'heading':
    case 'crossheading':
      return element('p', { eId, class: node.type.name }, inlineXml(node, writing, id));
    default:
      return element('p', { eId }, inlineXml(node, writing, id));
  }
}

function rowXml(row: Node, from: ProvisionId | null, writing: Writing, hierarchy: Hierarchy): string {
  const cells = row.content.content.map((cell) => {
    const { colspan, rowspan } = cell.attrs as { colspan: number; rowspan: number };
    const spans = { colspan: colspan > 1 ? String(colspan) : null, rowspan: rowspan > 1 ? String(rowspan) : null };
    const blocks = blocksXml(cell.content.content, from, writing, hierarchy);
    return element(cell.type.name === 'tableHeader' ? 'th' : 'td', spans, blocks === '' ? '<p/>' : blocks);
  });
  return element('tr', {}, cells.length === 0 ? '<td><p/></td>' : cells.join(''));
}

function itemXml(node: Node, writing: Writing, hierarchy: Hierarchy): string {
  const id = idOf(node);
  const [heading, others] = headingAndRest(node);
  const label = id === null ? '' : (writing.numbering.get(id)?.label ?? '');
  const num = label === '' ? '' : element('num', {}, escapeXml(label));
  const title = heading === null ? '' : element('heading', {}, inlineXml(heading, writing, id));
  const blocks = blocksXml(others, id, writing, hierarchy);
  return element('item', { eId: eIdOf(node, writing) }, num + title + (blocks === '' ? '<p/>' : blocks));
}

/** A provision's first heading, and all its other blocks. */
export function headingAndRest(node: Node): [Node | null, Node[]] {
  const blocks = [...node.content.content];
  const at = blocks.findIndex((block) => block.type.name === 'heading');
  const [heading = null] = at < 0 ? [] : blocks.splice(at, 1);
  return [heading, blocks];
}

export function eIdOf(node: Node, { eIds }: Writing): string | null {
  const id = idOf(node);
  return id === null ? null : (eIds.get(id) ?? null);
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value).replace(/"/g, '&quot;')}"`;
}
