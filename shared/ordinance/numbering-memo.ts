import type { Node } from '@tiptap/pm/model';
import { isSamePlace, type Place } from './citation.ts';
import { countedKinds, freshCounters, type Levels } from './level-count.ts';
import { countNode, describeNode, innerWalk, type Walk, walkChildren } from './number-walk.ts';
import { type UnitFacts, unitFacts } from './numbering-facts.ts';
import { isIndexContainer } from './provision-index.ts';
import { isIdentified } from './provision-kinds.ts';
import type { ProvisionId } from './provision-id.ts';
import type { ProvisionNumber } from './provision-number.ts';

/** The numbers of one unit or container, made when first asked for. */
export interface Numbers {
  readonly node: Node;
  /** Its own number alone, without numbering what is inside; undefined where it bears none. */
  first(): ProvisionNumber | undefined;
  /** Of a unit all numbers inside, in order; of a container its own. */
  own(): readonly ProvisionNumber[];
  find(id: ProvisionId): ProvisionNumber | undefined;
  visit(each: (numbers: Numbers) => void): void;
}

/** All that the numbers of a node depend on besides the node itself. */
interface Before {
  readonly profile: object;
  readonly levels: object;
  readonly alone: boolean;
  readonly count: number;
  readonly place: Place;
  /** Running counters, schedules and recitals; null where nothing inside reads them. */
  readonly counts: readonly number[] | null;
}

/** One slot a node: two documents that share it and differ round it take turns, and each keeps what it was given. */
const units = new WeakMap<Node, { readonly facts: UnitFacts; numbers: UnitNumbers | null }>();
const containers = new WeakMap<Node, ContainerNumbers>();

class UnitNumbers implements Numbers {
  private head: readonly [ProvisionNumber, Place] | null = null;
  private list: readonly ProvisionNumber[] | null = null;
  private byId: Map<ProvisionId, ProvisionNumber> | null = null;
  /** The counts after this unit; null if they are not its business. */
  readonly after: readonly number[] | null;

  constructor(
    readonly node: Node,
    readonly before: Before,
    private readonly walk: Walk,
  ) {
    this.after = before.counts === null ? null : this.number();
  }

  first(): ProvisionNumber {
    return this.described(this.walkHere())[0];
  }

  own(): readonly ProvisionNumber[] {
    if (this.list === null) this.number();
    return this.list ?? [];
  }

  find(id: ProvisionId): ProvisionNumber | undefined {
    if (this.byId === null) {
      this.byId = new Map();
      for (const number of this.own()) if (!this.byId.has(number.id)) this.byId.set(number.id, number);
    }
    return this.byId.get(id);
  }

  visit(each: (numbers: Numbers) => void): void {
    each(this);
  }

  private described(walk: Walk): readonly [ProvisionNumber, Place] {
    return (this.head ??= describeNode(this.node, this.before.count, walk, this.before.place));
  }

  private walkHere(): Walk {
    return restore(this.walk, this.before.counts ?? noCounts);
  }

  private number(): readonly number[] {
    const walk = this.walkHere();
    const [number, inner] = this.described(walk);
    const out: ProvisionNumber[] = [number];
    if (!this.node.type.inlineContent) walkChildren(this.node, innerWalk(this.node, walk), inner, out);
    this.list = out;
    return snapshot(walk);
  }
}

export class ContainerNumbers implements Numbers {
  constructor(
    readonly node: Node,
    readonly before: Before,
    private readonly numbers: readonly ProvisionNumber[],
    /** One a child of the node; null for its own lines. */
    readonly children: readonly (Numbers | null)[],
    readonly after: readonly number[],
  ) {}

  first(): ProvisionNumber | undefined {
    return this.numbers[0];
  }

  own(): readonly ProvisionNumber[] {
    return this.numbers;
  }

  find(id: ProvisionId): ProvisionNumber | undefined {
    return this.numbers.find((number) => number.id === id);
  }

  visit(each: (numbers: Numbers) => void): void {
    if (this.numbers.length > 0) each(this);
    for (const child of this.children) child?.visit(each);
  }
}

/** Numbers a document, part, chapter or schedule whose own count stood at `count`, and moves the walk on past it. */
export function numberContainer(
  node: Node,
  parent: Node | null,
  count: number,
  walk: Walk,
  place: Place,
): ContainerNumbers {
  const counts = snapshot(walk);
  const known = containers.get(node);
  if (known !== undefined && isSame(known.before, walk, count, place, counts)) {
    resume(walk, known.after);
    return known;
  }
  const [own, inner] = parent === null ? [null, place] : describeNode(node, count, walk, place);
  const inside = parent === null ? walk : innerWalk(node, walk);
  const siblings = freshCounters();
  const children = node.content.content.map((child) =>
    child.type.inlineContent && !isIdentified(child, node) ? null : numberChild(child, node, inside, siblings, inner),
  );
  const before = beforeOf(walk, count, place, counts);
  const result = new ContainerNumbers(node, before, own === null ? [] : [own], children, snapshot(walk));
  containers.set(node, result);
  return result;
}

function numberChild(child: Node, parent: Node, walk: Walk, siblings: number[], place: Place): Numbers {
  const count = countNode(child, walk, siblings, place);
  if (isIndexContainer(child)) return numberContainer(child, parent, count, walk, place);
  let known = units.get(child);
  if (known === undefined) units.set(child, (known = { facts: unitFacts(child), numbers: null }));
  const counts = countsBeyond(known.facts, walk) ? snapshot(walk) : null;
  let numbers = known.numbers;
  if (numbers === null || !isSame(numbers.before, walk, count, place, counts)) {
    numbers = new UnitNumbers(child, beforeOf(walk, count, place, counts), walk);
    known.numbers = numbers;
  }
  if (numbers.after !== null) resume(walk, numbers.after);
  return numbers;
}

/** True if something inside a unit counts beyond it. */
const countsBeyond = (facts: UnitFacts, walk: Walk): boolean =>
  facts.schedules > 0 || facts.recitals || (facts.kinds !== 0 && (facts.kinds & runningKinds(walk.levels)) !== 0);

const running = new WeakMap<Levels, number>();
function runningKinds(levels: Levels): number {
  let kinds = running.get(levels);
  if (kinds === undefined) {
    kinds = countedKinds.reduce((bits, kind, i) => (levels[kind].restart === 'never' ? bits | (1 << i) : bits), 0);
    running.set(levels, kinds);
  }
  return kinds;
}

const beforeOf = (walk: Walk, count: number, place: Place, counts: readonly number[] | null): Before => ({
  profile: walk.profile,
  levels: walk.levels,
  alone: walk.alone,
  count,
  place,
  counts,
});

function isSame(was: Before, walk: Walk, count: number, place: Place, counts: readonly number[] | null): boolean {
  return (
    was.count === count &&
    was.profile === walk.profile &&
    was.levels === walk.levels &&
    was.alone === walk.alone &&
    isSamePlace(was.place, place) &&
    (was.counts === counts || (was.counts !== null && counts !== null && was.counts.every((n, i) => n === counts[i])))
  );
}

const noCounts: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0, 0];

const snapshot = (walk: Walk): readonly number[] => [...walk.running, walk.tally.schedules, walk.tally.recitals];

function resume(walk: Walk, counts: readonly number[]): void {
  for (let i = 0; i < walk.running.length; i++) walk.running[i] = counts[i] ?? 0;
  walk.tally.schedules = counts[7] ?? 0;
  walk.tally.recitals = counts[8] ?? 0;
}

function restore(walk: Walk, counts: readonly number[]): Walk {
  const copy: Walk = { ...walk, running: freshCounters(), tally: { schedules: 0, recitals: 0 } };
  resume(copy, counts);
  return copy;
}
