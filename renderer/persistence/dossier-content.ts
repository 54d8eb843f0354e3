import type { Node } from '@tiptap/pm/model';
import type { Profile } from '../../shared/packs/profile.ts';
import type { RightsPack } from '../../shared/packs/rights-pack.ts';
import type { Answer, DossierEvent, DossierMeta, Draft, PromptDecision, SetAside } from '../../shared/record/draft.ts';
import { promptEntryId } from '../../shared/record/draft-entries.ts';
import {
  byBeginning,
  type RegisterEntry,
  type RegisterName,
  registerNames,
  type Registers,
  registersWith,
  withRegistered,
} from '../../shared/record/registers.ts';
import { setAsideId } from '../../shared/record/set-aside.ts';
import type { EntryChange } from './entry-changes.ts';

/** A draft as a window holds it, the body as a document. Immutable; what is unchanged is shared. */
export interface DossierContent {
  readonly meta: DossierMeta;
  readonly doc: Node;
  readonly facts: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
  readonly prompts: readonly PromptDecision[];
  readonly events: readonly DossierEvent[];
  readonly setAside: readonly SetAside[];
  readonly registers: Registers;
  readonly packs: Draft['packs'];
}

/** The content of a dossier's stored entries, which are trusted: whatever enters the database was parsed before. */
export function contentFrom(entries: Iterable<EntryChange>, doc: Node): DossierContent {
  const by = new Map<string, Map<string, unknown>>();
  for (const { collection, id, value } of entries) {
    const fellows = by.get(collection) ?? new Map<string, unknown>();
    by.set(collection, fellows.set(id, value));
  }
  const of = <T>(collection: string) => (by.get(collection) ?? new Map()) as Map<string, T>;
  const meta = of<DossierMeta>('meta').get('meta');
  const packs = of<unknown>('packs');
  const profile = packs.get('profile') as Profile | undefined;
  if (!meta || !profile) throw new Error('the dossier has lost its first entry or its profile');
  const rights = meta.rights.map((id) => {
    const pack = packs.get(`rights-${id}`) as RightsPack | undefined;
    if (!pack) throw new Error(`the dossier has lost the rights pack ${id}`);
    return pack;
  });
  return {
    meta,
    doc,
    facts: Object.fromEntries(of<string>('facts')),
    answers: [...of<Answer>('answers').values()],
    prompts: [...of<PromptDecision>('prompts').values()],
    events: [...of<DossierEvent>('events').values()],
    setAside: [...of<SetAside>('setAside').values()],
    registers: registersFrom((name) => [...of<RegisterEntry>(name).values()]),
    packs: { profile, rights },
  };
}

/** The content with changes made to it, those of the body apart. */
export function withChanges(content: DossierContent, changes: readonly EntryChange[]): DossierContent {
  const next: { -readonly [K in keyof DossierContent]: DossierContent[K] } = { ...content };
  const packs = new Map(content.packs.rights.map((pack) => [packEntryId(pack.id), pack]));
  for (const { collection, id, value } of changes) {
    switch (collection) {
      case 'meta':
        next.meta = value as DossierMeta;
        break;
      case 'facts':
        next.facts = withFact(next.facts, id, value);
        break;
      case 'answers':
        next.answers = withEntry(next.answers, idOf.answers, id, value);
        break;
      case 'prompts':
        next.prompts = withEntry(next.prompts, idOf.prompts, id, value);
        break;
      case 'events':
        next.events = withEntry(next.events, idOf.events, id, value);
        break;
      case 'setAside':
        next.setAside = withEntry(next.setAside, idOf.setAside, id, value);
        break;
      case 'packs':
        if (value === undefined) packs.delete(id);
        else packs.set(id, value as RightsPack);
        break;
      case 'body':
        break;
      case 'effects':
      case 'services':
      case 'justifications':
      case 'statements':
      case 'actions':
      case 'evidence':
      case 'consultations':
      case 'comments':
      case 'overrides':
        next.registers = withRegistered(next.registers, collection, id, value);
        break;
    }
  }
  if (changes.some(({ collection }) => collection === 'packs')) {
    const rights = next.meta.rights.flatMap((id) => packs.get(packEntryId(id)) ?? []);
    next.packs = { profile: content.packs.profile, rights };
  }
  return next;
}

/** What puts rights packs in the place of those of a dossier. */
export function rightsPackChanges({ meta, packs }: DossierContent, rights: readonly RightsPack[]): EntryChange[] {
  const gone = packs.rights.filter(({ id }) => !rights.some((pack) => pack.id === id));
  const fresh = rights.filter((pack) => !packs.rights.includes(pack));
  return [
    ...gone.map(({ id }): EntryChange => ({ collection: 'packs', id: packEntryId(id), value: undefined })),
    ...fresh.map((value): EntryChange => ({ collection: 'packs', id: packEntryId(value.id), value })),
    { collection: 'meta', id: 'meta', value: { ...meta, rights: rights.map(({ id }) => id) } },
  ];
}

/** What stands there now, in the form of a change that would bring it back. */
export function presentEntry(content: DossierContent, { collection, id }: Omit<EntryChange, 'value'>): EntryChange {
  switch (collection) {
    case 'meta':
      return { collection, id, value: content.meta };
    case 'facts':
      return { collection, id, value: content.facts[id] };
    case 'answers':
      return { collection, id, value: content.answers.find((answer) => idOf.answers(answer) === id) };
    case 'prompts':
      return { collection, id, value: content.prompts.find((decision) => idOf.prompts(decision) === id) };
    case 'events':
      return { collection, id, value: content.events.find((event) => idOf.events(event) === id) };
    case 'setAside':
      return { collection, id, value: content.setAside.find((one) => idOf.setAside(one) === id) };
    case 'packs':
      return { collection, id, value: content.packs.rights.find((pack) => packEntryId(pack.id) === id) };
    case 'body':
      throw new RangeError(`${collection} is not changed by acts`);
    case 'effects':
    case 'services':
    case 'justifications':
    case 'statements':
    case 'actions':
    case 'evidence':
    case 'consultations':
    case 'comments':
    case 'overrides':
      return { collection, id, value: content.registers[collection].find((entry) => entry.id === id) };
  }
}

function registersFrom(entriesOf: (name: RegisterName) => readonly RegisterEntry[]): Registers {
  const filled = registerNames.filter((name) => entriesOf(name).length > 0);
  return registersWith(Object.fromEntries(filled.map((name) => [name, entriesOf(name).toSorted(byBeginning)])));
}

/** Where a frozen rights pack is stored. */
const packEntryId = (id: string): string => `rights-${id}`;

const idOf = {
  answers: (answer: Answer) => answer.question,
  prompts: promptEntryId,
  events: (event: DossierEvent) => event.id,
  setAside: setAsideId,
};

function withFact(facts: DossierContent['facts'], id: string, value: unknown): DossierContent['facts'] {
  const others = Object.entries(facts).filter(([name]) => name !== id);
  return Object.fromEntries(value === undefined ? others : [...others, [id, value as string]]);
}

function withEntry<T>(values: readonly T[], nameOf: (value: T) => string, id: string, value: unknown): readonly T[] {
  const at = values.findIndex((candidate) => nameOf(candidate) === id);
  if (value === undefined) return at < 0 ? values : values.toSpliced(at, 1);
  return at < 0 ? [...values, value as T] : values.with(at, value as T);
}
