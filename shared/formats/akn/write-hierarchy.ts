import type { Node } from '@tiptap/pm/model';
import type { ProvisionKind } from '../../ordinance/node-specs.ts';
import { idOf, isProvisionKind } from '../../ordinance/provision-kinds.ts';
import type { ProvisionId } from '../../ordinance/provision-id.ts';
import { insideOf, isLevelKind, levelOf, type Place, topPlace } from './place.ts';
import { blocksXml, eIdOf, headingAndRest } from './write-blocks.ts';
import { inlineXml, type Writing } from './write-inline.ts';
import { element, escapeXml } from './xml-escape.ts';

/**
 * Nodes as levels of a hierarchy: what is no provision stands in a container of its own between them. Of two provisions
 * with the same number under one parent the second is a container named after its level, since an element's number is
 * its name there.
 */
export function hierarchyXml(nodes: readonly Node[], place: Place, from: ProvisionId | null, writing: Writing): string {
  const numbers = new Set<string>();
  let xml = '';
  let loose: Node[] = [];
  const endLoose = () => {
    const blocks = blocksXml(loose, from, writing, quoted(writing));
    if (blocks !== '') xml += element('hcontainer', { name: 'text' }, element('content', {}, blocks));
    loose = [];
  };
  for (const node of nodes) {
    if (!isLevel(node)) {
      loose.push(node);
      continue;
    }
    endLoose();
    xml += levelXml(node, place, from, writing, numbers);
  }
  endLoose();
  return xml;
}

/** The hierarchy of quoted words, which begins again. */
export function quoted(writing: Writing) {
  return (nodes: readonly Node[], from: ProvisionId | null) => hierarchyXml(nodes, topPlace, from, writing);
}

/** Lines that elsewhere belong to the preface or the end; in a body they keep what they are by name. */
const namedLines = new Set(['title', 'longTitle', 'recital', 'enactingClause', 'conclusion']);

function isLevel(node: Node): boolean {
  return isProvisionKind(node.type.name) || node.type.name === 'crossheading' || namedLines.has(node.type.name);
}

function levelXml(node: Node, place: Place, from: ProvisionId | null, writing: Writing, numbers: Set<string>): string {
  const kind = node.type.name;
  const eId = eIdOf(node, writing);
  const id = idOf(node);
  if (kind === 'crossheading') {
    const heading = inlineXml(node, writing, from);
    return heading === '' ? '' : element('hcontainer', { name: 'crossheading' }, element('heading', {}, heading));
  }
  if (namedLines.has(kind)) {
    const content =
      kind === 'conclusion'
        ? blocksXml(node.content.content, id, writing, quoted(writing))
        : element('p', {}, inlineXml(node, writing, id));
    return element('hcontainer', { name: kind, eId }, element('content', {}, content));
  }
  const label = id === null ? '' : (writing.numbering.get(id)?.label ?? '');
  const [heading, blocks] = headingAndRest(node);
  const repeated = label !== '' && numbers.has(label);
  numbers.add(label);
  const caption =
    (label === '' ? '' : element('num', {}, escapeXml(label))) +
    (heading === null ? '' : element('heading', {}, inlineXml(heading, writing, id)));
  const isNamed = label !== '' || (heading !== null && heading.childCount > 0);
  const own = repeated || !isNamed ? null : elementName(kind, label, place);
  const inner = contentXml(blocks, insideOf(kind as ProvisionKind, place), id, writing);
  return own === null
    ? element('hcontainer', { name: kind, eId }, caption + inner)
    : element(own, { eId }, caption + inner);
}

/** The element whose reader makes this kind of it where it stands; null where only a container named after it does. */
function elementName(kind: string, label: string, place: Place): string | null {
  if (kind === 'part' || kind === 'chapter') return kind;
  if (!isLevelKind(kind)) return null;
  const name = kind === 'item' ? 'point' : kind;
  return levelOf(name, label === '' ? null : label, place).kind === kind && place.shift === 0 ? name : null;
}

/** Words before, between and after the levels beneath: `intro`, a container of its own, `wrapUp`. */
function contentXml(blocks: readonly Node[], place: Place, id: ProvisionId | null, writing: Writing): string {
  const first = blocks.findIndex(isLevel);
  if (first < 0) {
    const content = blocksXml(blocks, id, writing, quoted(writing));
    return element('content', {}, content === '' ? '<p/>' : content);
  }
  let last = blocks.length;
  while (!isLevel(blocks[last - 1] as Node)) last--;
  const intro = blocksXml(blocks.slice(0, first), id, writing, quoted(writing));
  const wrapUp = blocksXml(blocks.slice(last), id, writing, quoted(writing));
  const between = hierarchyXml(blocks.slice(first, last), place, id, writing);
  return (
    (intro === '' ? '' : element('intro', {}, intro)) + between + (wrapUp === '' ? '' : element('wrapUp', {}, wrapUp))
  );
}
