import type { RightsPack } from './rights-pack.ts';

/** The parts of a pack that are compared entry by entry, each with what tells its entries apart and names them. */
const parts = {
  rights: { key: 'tag', title: 'title' },
  noLimit: { key: 'text', title: 'text' },
  grounds: { key: 'id', title: 'title' },
  groups: { key: 'id', title: 'title' },
  duties: { key: 'id', title: 'title' },
  consultationRules: { key: 'id', title: 'title' },
  aims: { key: 'right', title: 'where' },
  tests: { key: 'id', title: 'title' },
  penaltyLimits: { key: 'id', title: 'title' },
  cautions: { key: 'id', title: 'text' },
  sections: { key: 'id', title: 'title' },
  questions: { key: 'id', title: 'question' },
  refinements: { key: 'question', title: 'help' },
  triggers: { key: 'id', title: 'name' },
  wordLists: { key: 'id', title: 'title' },
  silentPlaces: { key: 'id', title: 'title' },
  regions: { key: 'id', title: 'title' },
  sources: { key: 'id', title: 'title' },
} as const satisfies Partial<Record<keyof RightsPack, { key: string; title: string }>>;
type ListPart = keyof typeof parts;
export type PackPart = ListPart | 'consultation' | 'wording';

/** One entry of a pack that a newer one adds, changes or no longer has. */
export interface PackChange {
  readonly kind: 'added' | 'changed' | 'gone';
  readonly part: PackPart;
  /** The id, tag or name of the entry within its part; the part itself where there is one only. */
  readonly id: string;
  readonly title: string;
  /** The entry as it was and as it becomes; null: there is none. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

type Entry = Readonly<Record<string, unknown>>;

/** What the second pack has otherwise than the first, in the order of the parts and of the newer pack. */
export function comparePacks(before: RightsPack, after: RightsPack): PackChange[] {
  const lists = (Object.keys(parts) as ListPart[]).flatMap((part) => compareLists(part, before, after));
  const single = (['consultation', 'wording'] as const).flatMap((part) => {
    const title = part === 'consultation' ? 'Minimum of consultation' : 'Wording';
    return compareEntries(part, part, title, before[part] ?? null, after[part] ?? null);
  });
  return [...lists, ...single];
}

/** Whether the second is a newer state of the first: a higher version, or other content under the same one. */
export function isNewer(frozen: RightsPack, other: RightsPack): boolean {
  if (frozen.id !== other.id) return false;
  const order = compareVersions(frozen.version, other.version);
  return order < 0 || (order === 0 && (frozen.as_of < other.as_of || comparePacks(frozen, other).length > 0));
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function compareLists(part: ListPart, before: RightsPack, after: RightsPack): PackChange[] {
  const [old, fresh] = [byKey(part, before), byKey(part, after)];
  const keys = [...fresh.keys(), ...[...old.keys()].filter((key) => !fresh.has(key))];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, fresh.get(key) ?? null];
    const named = is ?? was;
    const words = named?.[parts[part].title];
    const title = typeof words === 'string' ? words : key;
    return compareEntries(part, key, title, was, is);
  });
}

/** Entries of one name, such as the aims of a right in two regions, are told apart by region, then by place. */
function byKey(part: ListPart, pack: RightsPack): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of (pack[part] ?? []) as readonly Entry[]) {
    const region = typeof entry.region === 'string' && part === 'aims' ? ` ${entry.region}` : '';
    const name = `${String(entry[parts[part].key])}${region}`;
    let key = name;
    for (let again = 2; entries.has(key); again++) key = `${name} (${again})`;
    entries.set(key, entry);
  }
  return entries;
}

function compareEntries(
  part: PackPart,
  id: string,
  title: string,
  before: Entry | null,
  after: Entry | null,
): PackChange[] {
  if (isSame(before, after)) return [];
  const kind = before === null ? 'added' : after === null ? 'gone' : 'changed';
  return [{ kind, part, id, title, before, after }];
}

/** Whether two values of JSON say the same, whatever the order of their fields. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [present(a), present(b)];
  return left.length === right.length && left.every(([name, value]) => isSame(value, (b as Entry)[name]));
}

function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, one]) => one !== undefined);
}
