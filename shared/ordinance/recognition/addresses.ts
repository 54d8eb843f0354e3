import type { Node } from '@tiptap/pm/model';
import type { NumberingProfile } from '../../packs/profile.ts';
import type { Numbering } from '../numbering.ts';
import { headingText } from '../ordinance-text.ts';
import { isIndexContainer } from '../provision-index.ts';
import { idOf, isIdentified } from '../provision-kinds.ts';
import type { ProvisionId } from '../provision-id.ts';
import type { ProvisionNumber } from '../provision-number.ts';
import { type UnitPaths, unitPaths } from './unit-paths.ts';

/** Where a part, chapter, schedule or top node is found. Kept while it is alike, whatever is typed in it. */
export interface Address {
  readonly id: ProvisionId;
  readonly kind: string;
  readonly number: string;
  readonly parent: Address | null;
  /** The schedule that it is or stands in. */
  readonly schedule: Address | null;
  /** The heading of a schedule, in lower case; of others ''. */
  readonly name: string;
  /** The node and its numbers when this was made. */
  readonly node: Node;
  readonly numbers: readonly ProvisionNumber[];
}

/** A node as it is now, and its address. */
export interface Placed {
  readonly node: Node;
  readonly numbers: readonly ProvisionNumber[];
  readonly address: Address;
}

/** Finds provisions by number. The same one as long as no number, kind, place or schedule's heading has changed. */
export class Addresses {
  private readonly byId = new Map<ProvisionId, Address>();
  private readonly byNumber = new Map<string, Address[]>();
  readonly schedules: readonly Address[];

  constructor(readonly all: readonly Address[]) {
    for (const one of all) {
      if (!this.byId.has(one.id)) this.byId.set(one.id, one);
      if (one.number === '') continue;
      const key = `${one.kind} ${one.number}`;
      const others = this.byNumber.get(key);
      if (others === undefined) this.byNumber.set(key, [one]);
      else others.push(one);
    }
    this.schedules = all.filter(({ kind }) => kind === 'schedule');
  }

  get(id: ProvisionId): Address | undefined {
    return this.byId.get(id);
  }

  /** All of a kind with a number, in document order. */
  numbered(kind: string, number: string): readonly Address[] {
    return this.byNumber.get(`${kind} ${number}`) ?? [];
  }

  paths(unit: Address): UnitPaths {
    return unitPaths(unit.node, unit.numbers);
  }
}

/** What a document has, in order, and how to find it by number. */
export interface AddressedDocument {
  /** The same objects as before for what has not changed. */
  readonly placed: readonly Placed[];
  readonly addresses: Addresses;
}

/** One slot a profile: two documents in turn make it anew each time, and each gets what is right for it. */
const last = new WeakMap<NumberingProfile, AddressedDocument>();
/** A document of so few top nodes is looked up anew each time: it may be a piece of a long one, which stays in the slot. */
const few = 3;

export const isRemembered = ({ placed }: Pick<AddressedDocument, 'placed'>): boolean => placed.length > few;

export function addressesOf(doc: Node, numbering: Numbering, profile: NumberingProfile): AddressedDocument {
  const before = last.get(profile);
  const placed = place(doc, numbering, before?.placed ?? []);
  const isSame =
    before !== undefined &&
    placed.length === before.placed.length &&
    placed.every((one, i) => one.address === before.placed[i]?.address);
  const addresses = isSame ? before.addresses : new Addresses(placed.map(({ address }) => address));
  const addressed = { placed, addresses };
  if (isRemembered(addressed)) last.set(profile, addressed);
  return addressed;
}

/** Goes through all top nodes at every key, so it makes nothing for those that are as they were. */
function place(doc: Node, numbering: Numbering, before: readonly Placed[]): readonly Placed[] {
  const placed: Placed[] = [];
  const visit = (container: Node, parent: Address | null): void => {
    for (const node of container.content.content) {
      const numbers = numbering.within(node);
      let one = before[placed.length];
      if (one?.node !== node || one.numbers !== numbers || one.address.parent !== parent) {
        const id = isIdentified(node, container) ? idOf(node) : null;
        if (id === null) continue;
        const address = makeAddress(id, node, parent, numbers);
        const kept = one !== undefined && areSame(one.address, address) ? one.address : address;
        one = { node, numbers, address: kept };
      }
      placed.push(one);
      if (isIndexContainer(node)) visit(node, one.address);
    }
  };
  visit(doc, null);
  return placed;
}

function makeAddress(
  id: ProvisionId,
  node: Node,
  parent: Address | null,
  numbers: readonly ProvisionNumber[],
): Address {
  const kind = node.type.name;
  const isSchedule = kind === 'schedule';
  const name = isSchedule ? headingText(node).toLowerCase() : '';
  const number = numbers[0]?.number ?? '';
  const address = { id, kind, number, parent, schedule: parent?.schedule ?? null, name, node, numbers };
  if (isSchedule) (address as { schedule: Address | null }).schedule = address;
  return address;
}

const areSame = (one: Address, other: Address): boolean =>
  one.id === other.id &&
  one.kind === other.kind &&
  one.parent === other.parent &&
  one.name === other.name &&
  (one.numbers === other.numbers || areAlike(one.numbers, other.numbers));

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
