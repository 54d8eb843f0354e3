import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../../../../shared/ordinance/numbering.ts';
import { headingText, textOf } from '../../../../shared/ordinance/ordinance-text.ts';
import type { ProvisionId } from '../../../../shared/ordinance/provision-id.ts';
import { idOf, isIdentified, isProvision } from '../../../../shared/ordinance/provision-kinds.ts';

/** A line of the outline: a part, chapter, schedule, section, or the title. */
export interface OutlineItem {
  readonly id: ProvisionId;
  readonly node: Node;
  readonly kind: string;
  /** 1 for what stands in the document itself. */
  readonly level: number;
  /** As the margin prints it: "PART 2", "3."; '' where it prints nothing. */
  readonly label: string;
  /** Its heading, or the beginning of its text where it has none. */
  readonly words: string;
  readonly parent: ProvisionId | null;
  readonly hasChildren: boolean;
  /** Which of its fellows it is, from 1, and how many they are: what a screen reader says of a tree. */
  readonly position: number;
  readonly fellows: number;
}

const wordsOfNode = new WeakMap<Node, string>();
const containers: ReadonlySet<string> = new Set(['part', 'chapter', 'schedule']);

/** The outline to the depth of sections, in document order. Cheap: of each section only its first words are read, once. */
export function outlineItems(doc: Node, numbering: Numbering): readonly OutlineItem[] {
  const items: OutlineItem[] = [];
  const visit = (container: Node, parent: ProvisionId | null, level: number): void => {
    const children = container.content.content.filter((node) => isListed(node, container));
    for (const [index, node] of children.entries()) {
      const id = idOf(node) as ProvisionId;
      const hasChildren = containers.has(node.type.name) && node.content.content.some((child) => isListed(child, node));
      items.push({
        id,
        node,
        kind: node.type.name,
        level,
        label: numbering.get(id)?.label ?? '',
        words: firstWords(node),
        parent,
        hasChildren,
        position: index + 1,
        fellows: children.length,
      });
      if (hasChildren) visit(node, id, level + 1);
    }
  };
  visit(doc, null, 1);
  return items;
}

function isListed(node: Node, parent: Node): boolean {
  return idOf(node) !== null && isIdentified(node, parent) && (isProvision(node) || node.type.name === 'title');
}

function firstWords(node: Node): string {
  let words = wordsOfNode.get(node);
  if (words === undefined) {
    const heading = headingText(node);
    words = (heading === '' ? textOf(node).slice(0, 120) : heading).replace(/\s+/g, ' ').trim();
    wordsOfNode.set(node, words);
  }
  return words;
}

/** The items that are seen when these are folded. */
export function unfolded(items: readonly OutlineItem[], folded: ReadonlySet<string>): readonly OutlineItem[] {
  const hidden = new Set<string>();
  return items.filter((item) => {
    const isHidden = item.parent !== null && (hidden.has(item.parent) || folded.has(item.parent));
    if (isHidden) hidden.add(item.id);
    return !isHidden;
  });
}

/** The items whose number or words hold all that was typed, with nothing of the tree but themselves. */
export function matchingItems(items: readonly OutlineItem[], query: string): readonly OutlineItem[] {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label, words }) => {
    const text = `${label} ${words}`.toLowerCase();
    return sought.every((part) => text.includes(part));
  });
}
