import { type BodyEntry, joinBodyJson, splitBody } from '../ordinance/body-entries.ts';
import { ordinanceSchema } from '../ordinance/ordinance-schema.ts';
import { parseBody } from '../ordinance/parse-body.ts';
import { parseProfile, parseRightsPack } from '../packs/parse-pack.ts';
import type { Profile } from '../packs/profile.ts';
import type { RightsPack } from '../packs/rights-pack.ts';
import { err, ok, type Result } from '../result.ts';
import type { z } from 'zod';
import type { NodeJson } from '../ordinance/node-json.ts';
import type { Answer, Collection, Draft, Entry, PromptDecision } from './draft.ts';
import { setAsideId } from './set-aside.ts';
import { registerSchemas } from './register-schemas.ts';
import {
  byBeginning,
  emptyRegisters,
  type RegisterEntry,
  type RegisterName,
  registerNames,
  type Registers,
  registersWith,
} from './registers.ts';
import {
  answerSchema,
  bodyEntryValueSchema,
  eventSchema,
  factSchema,
  metaSchema,
  type Problem,
  problemsOf,
  promptDecisionSchema,
  safeId,
  setAsideSchema,
} from './draft-schemas.ts';

/** Why entries are not a draft: an entry that is missing, or one that says what no entry of its kind can say. */
export type DraftError =
  | { readonly kind: 'missing-entry'; readonly collection: Collection; readonly id: string }
  | {
      readonly kind: 'wrong-entry';
      readonly collection: Collection;
      readonly id: string;
      readonly problems: readonly Problem[];
    };

/** Where a prompt's decision is stored: one for each trigger and provision. */
export function promptEntryId(decision: Pick<PromptDecision, 'trigger' | 'provision'>): string {
  return `${decision.trigger}.${decision.provision ?? 'document'}`;
}

/** A draft as entries, in the order of the collections; `files` stay apart. */
export function draftEntries(draft: Draft): Entry[] {
  const body = splitBody(ordinanceSchema.nodeFromJSON(draft.body));
  return [
    { collection: 'meta', id: 'meta', value: draft.meta },
    ...body.map(({ id, value }): Entry => ({ collection: 'body', id, value })),
    ...Object.entries(draft.facts).map(([id, value]): Entry => ({ collection: 'facts', id, value })),
    ...draft.answers.map((value): Entry => ({ collection: 'answers', id: value.question, value })),
    ...draft.prompts.map((value): Entry => ({ collection: 'prompts', id: promptEntryId(value), value })),
    ...draft.events.map((value): Entry => ({ collection: 'events', id: value.id, value })),
    ...(draft.setAside ?? []).map((value): Entry => ({ collection: 'setAside', id: setAsideId(value), value })),
    ...registerNames.flatMap((collection) =>
      (draft.registers?.[collection] ?? []).map((value): Entry => ({ collection, id: value.id, value })),
    ),
    { collection: 'packs', id: 'profile', value: draft.packs.profile },
    ...draft.packs.rights.map((value): Entry => ({ collection: 'packs', id: `rights-${value.id}`, value })),
  ];
}

/**
 * The draft that entries make, each parsed as if a stranger had written it. Answers, prompts and events come out in a
 * fixed order, so that the same entries in any order make the same draft.
 */
export function draftFromEntries(
  entries: readonly Entry[],
  files: ReadonlyMap<string, Uint8Array>,
): Result<Draft, DraftError> {
  const byCollection = new Map<Collection, Entry[]>();
  for (const entry of entries) {
    const fellows = byCollection.get(entry.collection);
    if (fellows) fellows.push(entry);
    else byCollection.set(entry.collection, [entry]);
    if (!safeId.safeParse(entry.id).success) return wrong(entry, 'id', 'not a safe id');
  }
  const of = (collection: Collection) => byCollection.get(collection) ?? [];

  const metaEntry = of('meta').find(({ id }) => id === 'meta');
  if (!metaEntry) return err({ kind: 'missing-entry', collection: 'meta', id: 'meta' });
  const stray = of('meta').find(({ id }) => id !== 'meta');
  if (stray) return wrong(stray, '', 'no such entry');
  const meta = parseEntry(metaSchema, metaEntry);
  if (!meta.ok) return meta;
  const packs = parsePacks(of('packs'), meta.value.profile, meta.value.rights);
  if (!packs.ok) return packs;
  const body = parseBodyEntries(of('body'));
  if (!body.ok) return body;

  const facts: Record<string, string> = {};
  for (const entry of of('facts')) {
    const fact = parseEntry(factSchema, entry);
    if (!fact.ok) return fact;
    facts[entry.id] = fact.value;
  }
  const answers = parseAll(answerSchema, of('answers'), (answer) => answer.question);
  if (!answers.ok) return answers;
  const prompts = parseAll(promptDecisionSchema, of('prompts'), promptEntryId);
  if (!prompts.ok) return prompts;
  const events = parseAll(eventSchema, of('events'), (event) => event.id);
  if (!events.ok) return events;
  const setAside = parseAll(setAsideSchema, of('setAside'), setAsideId);
  if (!setAside.ok) return setAside;
  const registers = parseRegisters(of);
  if (!registers.ok) return registers;
  return ok({
    meta: meta.value,
    body: body.value,
    facts: Object.fromEntries(Object.entries(facts).sort(byKey)),
    answers: answers.value.sort((a: Answer, b: Answer) => byText(a.question, b.question)),
    prompts: prompts.value.sort((a, b) => byText(promptEntryId(a), promptEntryId(b))),
    events: events.value.sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id)),
    ...(setAside.value.length === 0
      ? {}
      : { setAside: setAside.value.sort((a, b) => byText(setAsideId(a), setAsideId(b))) }),
    ...(registers.value === emptyRegisters ? {} : { registers: registers.value }),
    packs: packs.value,
    files,
  });
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]) => byText(a[0], b[0]);

function wrong(entry: Entry, path: string, message: string) {
  return err<DraftError>({
    kind: 'wrong-entry',
    collection: entry.collection,
    id: entry.id,
    problems: [{ path, message }],
  });
}

function parseEntry<T>(schema: z.ZodType<T>, entry: Entry): Result<T, DraftError> {
  const parsed = schema.safeParse(entry.value);
  if (parsed.success) return ok(parsed.data);
  const { collection, id } = entry;
  return err({ kind: 'wrong-entry', collection, id, problems: problemsOf(parsed.error) });
}

/** Each entry parsed, and filed under the id that its own content gives. */
function parseAll<T>(
  schema: z.ZodType<T>,
  entries: readonly Entry[],
  idOf: (value: T) => string,
): Result<T[], DraftError> {
  const values: T[] = [];
  for (const entry of entries) {
    const parsed = parseEntry(schema, entry);
    if (!parsed.ok) return parsed;
    if (idOf(parsed.value) !== entry.id) return wrong(entry, '', `filed under another name than ${idOf(parsed.value)}`);
    values.push(parsed.value);
  }
  return ok(values);
}

/** `emptyRegisters` itself where nothing is registered. */
function parseRegisters(of: (collection: Collection) => readonly Entry[]): Result<Registers, DraftError> {
  const filled: Partial<Record<RegisterName, readonly RegisterEntry[]>> = {};
  for (const name of registerNames) {
    const entries = parseAll<RegisterEntry>(registerSchemas[name], of(name), ({ id }) => id);
    if (!entries.ok) return entries;
    if (entries.value.length > 0) filled[name] = entries.value.sort(byBeginning);
  }
  return ok(registersWith(filled));
}

function parsePacks(
  entries: readonly Entry[],
  profileId: string,
  rightsIds: readonly string[],
): Result<{ profile: Profile; rights: RightsPack[] }, DraftError> {
  const wanted = ['profile', ...rightsIds.map((id) => `rights-${id}`)];
  const stray = entries.find(({ id }) => !wanted.includes(id));
  if (stray) return wrong(stray, '', 'a pack that this dossier does not name');
  const rights: RightsPack[] = [];
  let profile: Profile | null = null;
  for (const id of wanted) {
    const entry = entries.find((candidate) => candidate.id === id);
    if (!entry) return err({ kind: 'missing-entry', collection: 'packs', id });
    const parsed = id === 'profile' ? parseProfile(entry.value, id) : parseRightsPack(entry.value, id);
    if (!parsed.ok) return err({ kind: 'wrong-entry', collection: 'packs', id, problems: parsed.error.problems });
    const expected = id === 'profile' ? profileId : id.slice('rights-'.length);
    if (parsed.value.id !== expected) return wrong(entry, 'id', `should be ${expected}`);
    if (id === 'profile') profile = parsed.value as Profile;
    else rights.push(parsed.value as RightsPack);
  }
  return profile ? ok({ profile, rights }) : err({ kind: 'missing-entry', collection: 'packs', id: 'profile' });
}

function parseBodyEntries(entries: readonly Entry[]): Result<NodeJson, DraftError> {
  for (const entry of entries) {
    const parsed = parseEntry(bodyEntryValueSchema, entry);
    if (!parsed.ok) return parsed;
  }
  const root = entries.find(({ id }) => id === 'root');
  if (!root) return err({ kind: 'missing-entry', collection: 'body', id: 'root' });
  const body = parseJoined(entries);
  return body.ok ? body : wrong(root, '', body.error);
}

function parseJoined(entries: readonly Entry[]): Result<NodeJson, string> {
  try {
    const body = parseBody(joinBodyJson(entries.map(({ id, value }) => ({ id, value }) as BodyEntry)));
    if (body.ok) return ok(body.value.toJSON() as NodeJson);
    return err(`${body.error.kind}${body.error.path === '' ? '' : ` at ${body.error.path}`}`);
  } catch (error) {
    // Parts nested a hundred thousand deep exhaust the stack, which is also a RangeError.
    if (error instanceof RangeError) return err(error.message);
    throw error;
  }
}
