import type { Node } from '@tiptap/pm/model';
import type { Numbering } from '../../../shared/ordinance/numbering.ts';
import { findProvision } from '../../../shared/ordinance/provision-index.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { isProvisionKind } from '../../../shared/ordinance/provision-kinds.ts';

/** A provision that a reference can point to. */
export interface ReferenceTarget {
  readonly id: ProvisionId;
  readonly label: string;
  /** Its heading, or how its text begins. */
  readonly words: string;
}

/** Every provision that can be cited, in document order, and what else is pointed to already. */
export function referenceTargets(
  doc: Node,
  numbering: Numbering,
  already: readonly ProvisionId[] = [],
): readonly ReferenceTarget[] {
  return numbering
    .all()
    .filter(({ id, kind }) => isProvisionKind(kind) || already.includes(id))
    .map(({ id, fullLabel }) => new Target(doc, id, fullLabel));
}

/** Its words are read when they are first asked for: a long by-law has ten thousands of provisions. */
class Target implements ReferenceTarget {
  private read: string | null = null;

  constructor(
    private readonly doc: Node,
    readonly id: ProvisionId,
    readonly label: string,
  ) {}

  get words(): string {
    if (this.read === null) {
      const first = findProvision(this.doc, this.id)?.node.firstChild;
      this.read = first?.isTextblock ? first.textContent.slice(0, 120) : '';
    }
    return this.read;
  }
}

/**
 * The targets that a search means, best first: a number finds what is cited so ("12(3)", "section 12(3)", "sched 2") and
 * what stands in it; words find what contains all of them.
 */
export function findTargets(targets: readonly ReferenceTarget[], search: string, most: number): ReferenceTarget[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return targets.slice(0, most);
  const tight = wanted.replace(/\s+/g, '');
  const whole = new RegExp(`(^|\\D)${escaped(tight)}($|\\D)`);
  const words = wanted.split(/\s+/).map((word) => ({ word, isNumber: /^\d+$/.test(word) }));
  const [exact, cited, said]: [ReferenceTarget[], ReferenceTarget[], ReferenceTarget[]] = [[], [], []];
  for (const target of targets) {
    const label = target.label.toLowerCase();
    const number = label.replaceAll(' ', '');
    // What can no longer be among the shown is not looked at any closer.
    if (number.endsWith(tight) && exact.length < most && whole.test(number)) exact.push(target);
    else if (cited.length >= most) continue;
    else if (number.includes(tight) && whole.test(number)) cited.push(target);
    else if (said.length < most && says(label, target, words)) said.push(target);
  }
  return [...exact, ...cited, ...said].slice(0, most);
}

function says(
  label: string,
  target: ReferenceTarget,
  words: readonly { readonly word: string; readonly isNumber: boolean }[],
): boolean {
  const text = `${label} ${target.words.toLowerCase()}`;
  return words.every(({ word, isNumber }) => (isNumber ? text.split(/\D+/).includes(word) : text.includes(word)));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
