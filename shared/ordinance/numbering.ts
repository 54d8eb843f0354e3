import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../packs/profile.ts';
import { topPlaceOf } from './citation.ts';
import { type Citing, citingOf } from './citing-words.ts';
import { freshCounters } from './level-count.ts';
import { ContainerNumbers, numberContainer, type Numbers } from './numbering-memo.ts';
import { scheduleCount } from './numbering-facts.ts';
import { findProvision, findUnit } from './provision-index.ts';
import type { ProvisionId } from './provision-id.ts';
import type { ProvisionNumber } from './provision-number.ts';

export type { Numbers } from './numbering-memo.ts';
export type { CitationStep, ProvisionNumber } from './provision-number.ts';

/** The numbers of one document under one profile. */
export interface Numbering {
  /** The words between the numbers of a citation. */
  readonly citing: Citing;
  get(id: ProvisionId): ProvisionNumber | undefined;
  /**
   * The numbers inside one top node (a section, a title, a node in a schedule) in order, its own first; of a part,
   * chapter or schedule only its own. The same array as before, if neither the node nor its number has changed.
   */
  within(node: Node): readonly ProvisionNumber[];
  /**
   * What `within` takes from; undefined where it gives nothing. The same object while `within` would give the same array,
   * and got without numbering anything.
   */
  of(node: Node): Numbers | undefined;
  /** Visits the top nodes in document order, a container before what is in it, each with what `of` gives for it. */
  eachTop(visit: (node: Node, numbers: Numbers | undefined) => void): void;
  /** Where a node stands in the document, to put targets in order; undefined if it is not there. */
  position(id: ProvisionId): number | undefined;
  /** True if one stands inside the other, or is it. */
  isWithin(id: ProvisionId, outer: ProvisionId): boolean;
  /** The numbers of all identified nodes in document order. */
  all(): readonly ProvisionNumber[];
  /** True if the same nodes bear the same numbers as there: whatever prints a number prints the same. */
  isCitedLike(other: Numbering): boolean;
}

const known = new WeakMap<Node, WeakMap<NumberingProfile, Numbering>>();
const nothing: readonly ProvisionNumber[] = [];

/**
 * Numbers a document: automatic numbers count up, a fixed number that stands ahead in its series moves the count on, any
 * other leaves it. Pure; an edit in one section renumbers that section and counts through the others.
 */
export function numberOrdinance(doc: Node, profile: NumberingProfile): Numbering {
  let byProfile = known.get(doc);
  if (byProfile === undefined) known.set(doc, (byProfile = new WeakMap()));
  let numbering = byProfile.get(profile);
  if (numbering === undefined) byProfile.set(profile, (numbering = compute(doc, profile)));
  return numbering;
}

function compute(doc: Node, profile: NumberingProfile): Numbering {
  const walk = {
    profile,
    levels: profile.body,
    alone: scheduleCount(doc) === 1,
    quoted: false,
    running: freshCounters(),
    tally: { schedules: 0, recitals: 0 },
  };
  const root = numberContainer(doc, null, 0, walk, topPlaceOf(profile));
  return new DocumentNumbering(doc, root, citingOf(profile));
}

class DocumentNumbering implements Numbering {
  private byContainer: Map<Node, ContainerNumbers> | null = null;
  private byNode: Map<Node, Numbers> | null = null;
  private list: readonly ProvisionNumber[] | null = null;

  constructor(
    private readonly doc: Node,
    private readonly root: ContainerNumbers,
    readonly citing: Citing,
  ) {}

  get(id: ProvisionId): ProvisionNumber | undefined {
    const unit = findUnit(this.doc, id);
    return unit === null ? undefined : this.containers().get(unit.container)?.children[unit.index]?.find(id);
  }

  within(node: Node): readonly ProvisionNumber[] {
    return this.of(node)?.own() ?? nothing;
  }

  of(node: Node): Numbers | undefined {
    return this.nodes().get(node);
  }

  eachTop(visit: (node: Node, numbers: Numbers | undefined) => void): void {
    const walk = ({ node, children }: ContainerNumbers): void => {
      for (let index = 0; index < children.length; index++) {
        const numbers = children[index] ?? null;
        const isNumbered = numbers !== null && !(numbers instanceof ContainerNumbers && numbers.own().length === 0);
        visit(node.child(index), isNumbered ? numbers : undefined);
        if (numbers instanceof ContainerNumbers) walk(numbers);
      }
    };
    walk(this.root);
  }

  position(id: ProvisionId): number | undefined {
    return findProvision(this.doc, id)?.pos;
  }

  isWithin(id: ProvisionId, outer: ProvisionId): boolean {
    const pos = this.position(id);
    const around = findProvision(this.doc, outer);
    return pos !== undefined && around !== null && pos >= around.pos && pos < around.pos + around.node.nodeSize;
  }

  all(): readonly ProvisionNumber[] {
    if (this.list === null) {
      const out: ProvisionNumber[] = [];
      this.root.visit((numbers) => out.push(...numbers.own()));
      this.list = out;
    }
    return this.list;
  }

  isCitedLike(other: Numbering): boolean {
    if (!(other instanceof DocumentNumbering)) return false;
    const [own, others] = [this.pieces(), other.pieces()];
    return (
      own.length === others.length &&
      own.every((piece, at) => {
        const fellow = others[at];
        if (fellow === undefined || piece === fellow) return fellow !== undefined;
        const [numbers, before] = [piece.own(), fellow.own()];
        return (
          numbers.length === before.length &&
          numbers.every(({ id, fullLabel }, i) => id === before[i]?.id && fullLabel === before[i].fullLabel)
        );
      })
    );
  }

  private pieces(): readonly Numbers[] {
    const pieces: Numbers[] = [];
    this.root.visit((numbers) => pieces.push(numbers));
    return pieces;
  }

  private containers(): Map<Node, ContainerNumbers> {
    if (this.byContainer === null) {
      const containers = new Map<Node, ContainerNumbers>();
      const visit = (container: ContainerNumbers): void => {
        containers.set(container.node, container);
        for (const child of container.children) if (child instanceof ContainerNumbers) visit(child);
      };
      visit(this.root);
      this.byContainer = containers;
    }
    return this.byContainer;
  }

  private nodes(): Map<Node, Numbers> {
    if (this.byNode === null) {
      const byNode = new Map<Node, Numbers>();
      this.root.visit((numbers) => byNode.set(numbers.node, numbers));
      this.byNode = byNode;
    }
    return this.byNode;
  }
}
