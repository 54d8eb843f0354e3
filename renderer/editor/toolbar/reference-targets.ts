import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { isProvision } from '../../../shared/ordinance/provision-kinds.ts';

/** A provision that a reference can point to. */
export interface ReferenceTarget {
  readonly id: ProvisionId;
  readonly label: string;
  /** Its heading, or how its text begins. */
  readonly words: string;
}

/** Every provision that can be cited, in document order. */
export function referenceTargets(doc: Node, numbering: Numbering): ReferenceTarget[] {
  const targets: ReferenceTarget[] = [];
  doc.descendants((node) => {
    if (isProvision(node) && node.attrs.id) {
      const number = numbering.get(node.attrs.id);
      const words = node.firstChild?.isTextblock ? node.firstChild.textContent.slice(0, 120) : '';
      if (number) targets.push({ id: node.attrs.id, label: number.fullLabel, words });
    }
    return !node.isTextblock;
  });
  return targets;
}

/**
 * The targets that a search means, best first: a number finds what is cited so ("12(3)", "section 12(3)", "sched 2") and
 * what stands in it; words find what contains all of them.
 */
export function findTargets(targets: readonly ReferenceTarget[], search: string, most: number): ReferenceTarget[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return targets.slice(0, most);
  const tight = wanted.replace(/\s+/g, '');
  const words = wanted.split(/\s+/);
  const ranked = targets.flatMap((target) => {
    const label = target.label.toLowerCase();
    const number = label.replace(/\s+/g, '');
    const cited = new RegExp(`(^|\\D)${escaped(tight)}($|\\D)`).test(number);
    const isAll = cited && number.endsWith(tight);
    const text = `${label} ${target.words.toLowerCase()}`;
    const says = words.every((word) => (/^\d+$/.test(word) ? text.split(/\D+/).includes(word) : text.includes(word)));
    const rank = isAll ? 0 : cited ? 1 : says ? 2 : null;
    return rank === null ? [] : [{ target, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ target }) => target);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
