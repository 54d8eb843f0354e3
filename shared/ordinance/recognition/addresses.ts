import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../../packs/profile.ts';
import type { Numbering } from '../numbering.ts';
import { headingText } from '../ordinance-text.ts';
import { isIndexContainer } from '../provision-index.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { ProvisionNumber } from '../provision-number.ts';
import { type UnitPaths, unitPaths } from './unit-paths.ts';

/** A part, chapter, schedule or top node, and the one that it stands in. */
export interface Placed {
  readonly node: Node;
  readonly id: ProvisionId;
  readonly kind: string;
  readonly number: string;
  readonly parent: Placed | null;
  /** The schedule that it is or stands in. */
  readonly schedule: Placed | null;
  readonly numbers: readonly ProvisionNumber[];
  /** The heading of a schedule, in lower case; of others ''. */
  readonly name: string;
}

/** Finds provisions by number. The same one as long as no number, kind, place or schedule's heading has changed. */
export class Addresses {
  private readonly byId = new Map<ProvisionId, Placed>();
  private readonly byNumber = new Map<string, Placed[]>();
  readonly schedules: readonly Placed[];

  constructor(readonly placed: readonly Placed[]) {
    for (const one of placed) {
      if (!this.byId.has(one.id)) this.byId.set(one.id, one);
      if (one.number === '') continue;
      const key = `${one.kind} ${one.number}`;
      const others = this.byNumber.get(key);
      if (others === undefined) this.byNumber.set(key, [one]);
      else others.push(one);
    }
    this.schedules = placed.filter(({ kind }) => kind === 'schedule');
  }

  get(id: ProvisionId): Placed | undefined {
    return this.byId.get(id);
  }

  /** All of a kind with a number, in document order. */
  numbered(kind: string, number: string): readonly Placed[] {
    return this.byNumber.get(`${kind} ${number}`) ?? [];
  }

  paths(unit: Placed): UnitPaths {
    return unitPaths(unit.node, unit.numbers);
  }
}

/** One slot a profile: two documents in turn make it anew each time, and each gets what is right for it. */
const last = new WeakMap<NumberingProfile, { placed: readonly Placed[]; addresses: Addresses }>();

export function addressesOf(doc: Node, numbering: Numbering, profile: NumberingProfile): Addresses {
  const placed = place(doc, numbering);
  const before = last.get(profile);
  if (before !== undefined && isAlike(before.placed, placed)) {
    before.placed = placed;
    return before.addresses;
  }
  const addresses = new Addresses(placed);
  last.set(profile, { placed, addresses });
  return addresses;
}

function place(doc: Node, numbering: Numbering): Placed[] {
  const placed: Placed[] = [];
  const visit = (container: Node, parent: Placed | null): void => {
    for (const node of container.content.content) {
      const id = isIdentified(node, container) ? idOf(node) : null;
      if (id === null) continue;
      const numbers = numbering.within(node);
      const kind = node.type.name;
      const name = kind === 'schedule' ? headingText(node).toLowerCase() : '';
      const base = { node, id, kind, number: numbers[0]?.number ?? '', parent, numbers, name };
      const one: { -readonly [Key in keyof Placed]: Placed[Key] } = { ...base, schedule: parent?.schedule ?? null };
      if (kind === 'schedule') one.schedule = one;
      placed.push(one);
      if (isIndexContainer(node)) visit(node, one);
    }
  };
  visit(doc, null);
  return placed;
}

const isAlike = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i] as Placed;
    if (one.id !== other.id || one.parent?.id !== other.parent?.id || one.name !== other.name) return false;
    return one.numbers === other.numbers || areAlike(one.numbers, other.numbers);
  });

function areAlike(a: readonly ProvisionNumber[], b: readonly ProvisionNumber[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => {
      const other = b[i];
      if (one.id !== other?.id || one.kind !== other.kind || one.number !== other.number) return false;
      return one.steps === other.steps || areSteps(one.steps, other.steps);
    })
  );
}

const areSteps = (a: ProvisionNumber['steps'], b: ProvisionNumber['steps']): boolean =>
  a.length === b.length && a.every((step, i) => step.id === b[i]?.id && step.text === b[i]?.text);
