import canonicalize from 'canonicalize';
import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import type { BundleError } from './bundle-error.ts';
import { type Collection, collections, type Draft, type Entry } from './draft.ts';
import { draftEntries, draftFromEntries } from './draft-entries.ts';
import { problemsOf, safeId } from './draft-schemas.ts';
import { type ContainedFile, type ContainerLimits, listFiles, packFiles } from './zip-container.ts';

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** A copy of the dossier for readers without Bylawright: `ordinance.akn.xml`, `assessment.json`. Never read back. */
export interface ReadableCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const bundleLimits: ContainerLimits = { files: 65_000, fileBytes: 64 * 2 ** 20, totalBytes: 512 * 2 ** 20 };

const formatVersion = 1;
const hexHash = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.strictObject({
  format: z.literal('bylaw'),
  version: z.literal(formatVersion),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int().nonnegative(), sha256: hexHash })),
});
type ListedFile = z.infer<typeof manifestSchema>['files'][number];

/** The draft as one `.bylaw` file: the same draft always gives the same bytes. */
export async function writeBundle(
  draft: Draft,
  { readable, sha256 }: { readonly readable: readonly ReadableCopy[]; readonly sha256: Sha256 },
): Promise<Uint8Array> {
  const files: [string, Uint8Array][] = draftEntries(draft).map(({ collection, id, value }) => [
    `entries/${collection}/${safeId.parse(id)}.json`,
    canonicalBytes(value),
  ]);
  for (const [hash, bytes] of draft.files) files.push([`objects/${hexHash.parse(hash)}`, bytes]);
  for (const { name, bytes } of readable) files.push([`readable/${safeId.parse(name)}`, bytes]);
  files.sort(([a], [b]) => (a < b ? -1 : 1));
  const listed: ListedFile[] = await Promise.all(
    files.map(async ([path, bytes]) => ({ path, bytes: bytes.length, sha256: await sha256(bytes) })),
  );
  const manifest = canonicalBytes({ format: 'bylaw', version: formatVersion, files: listed });
  return packFiles(new Map([['manifest.json', manifest], ...files]));
}

/** Whether bytes begin as a bundle does; what it holds is for `readBundle` to say. */
export function looksLikeBundle(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(30, 43), true) === 'manifest.json' && bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The draft in a bundle, or the first reason found for refusing all of it. */
export async function readBundle(
  bytes: Uint8Array,
  { sha256, limits = bundleLimits }: { readonly sha256: Sha256; readonly limits?: ContainerLimits },
): Promise<Result<Draft, BundleError>> {
  const contained = listFiles(bytes, limits);
  if (!contained.ok) return contained;
  const [first, ...files] = contained.value;
  if (first?.path !== 'manifest.json') return err({ kind: 'not-a-bundle' });
  const listed = readManifest(first);
  if (!listed.ok) return listed;
  const disagreement = compareWithManifest(files, listed.value);
  if (disagreement) return err(disagreement);

  const entries: Entry[] = [];
  const objects = new Map<string, Uint8Array>();
  for (const [index, file] of files.entries()) {
    const { sha256: expected } = listed.value[index] as ListedFile;
    const inflated = file.inflate();
    if (!inflated.ok) return inflated;
    if ((await sha256(inflated.value)) !== expected) return err({ kind: 'wrong-fingerprint', path: file.path });
    const [folder, name = '', fileName = ''] = file.path.split('/');
    if (folder === 'readable') continue;
    if (folder === 'objects') {
      if (name !== expected) return err({ kind: 'wrong-fingerprint', path: file.path });
      objects.set(name, inflated.value);
      continue;
    }
    const value = parseCanonical(inflated.value);
    const collection = name as Collection;
    const id = fileName.slice(0, -'.json'.length);
    if (value === undefined) {
      return err({ kind: 'wrong-entry', collection, id, problems: [{ path: '', message: 'not canonical JSON' }] });
    }
    entries.push({ collection, id, value });
  }
  const draft = draftFromEntries(entries, objects);
  if (!draft.ok) return draft;
  const stray = strayBodyEntry(entries, draft.value);
  return stray ? err(stray) : draft;
}

/** An entry that the body does not name, or names twice: what it holds would stand where no writer put it. */
function strayBodyEntry(entries: readonly Entry[], draft: Draft): BundleError | null {
  const given = entries.filter(({ collection }) => collection === 'body');
  const named = given.flatMap(({ value }) => childrenOf(value));
  const namedOnce = new Set(named);
  const body = draftEntries(draft).filter(({ collection }) => collection === 'body');
  const ids = new Set(body.map(({ id }) => id));
  const stray = given.find(({ id }) => !ids.has(id) || (id !== 'root' && !namedOnce.has(id)));
  if (!stray && given.length === body.length && named.length === given.length - 1) return null;
  const problems = [{ path: '', message: 'the entries of the body do not make one document' }];
  return { kind: 'wrong-entry', collection: 'body', id: stray?.id ?? 'root', problems };
}

function childrenOf(value: unknown): readonly string[] {
  const { children } = value as { readonly children?: readonly unknown[] };
  return (children ?? []).filter((child) => typeof child === 'string');
}

function readManifest(file: ContainedFile): Result<readonly ListedFile[], BundleError> {
  const inflated = file.inflate();
  if (!inflated.ok) return inflated;
  const value = parseCanonical(inflated.value);
  // A newer format may say anything else in its manifest: its version is looked at first.
  const head = z.looseObject({ format: z.literal('bylaw'), version: z.number().int() }).safeParse(value);
  if (head.success && head.data.version > formatVersion) {
    return err({ kind: 'newer-format', version: head.data.version });
  }
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) return err({ kind: 'wrong-manifest', problems: problemsOf(manifest.error) });
  return ok(manifest.data.files);
}

/** The manifest lists exactly the files there are, in their order, with the sizes that the directory states. */
function compareWithManifest(files: readonly ContainedFile[], listed: readonly ListedFile[]): BundleError | null {
  const listedPaths = new Set(listed.map(({ path }) => path));
  const paths = new Set(files.map(({ path }) => path));
  for (const { path } of listed) if (!paths.has(path)) return { kind: 'missing-file', path };
  for (const { path } of files) {
    if (!listedPaths.has(path)) return { kind: 'not-listed', path };
    if (!isKnownPath(path)) return { kind: 'unknown-file', path };
  }
  for (const [index, file] of files.entries()) {
    const line = listed[index];
    if (listed.length !== files.length || line?.path !== file.path) {
      return {
        kind: 'wrong-manifest',
        problems: [{ path: `files.${index}`, message: 'not in order, or listed twice' }],
      };
    }
    if (line.bytes !== file.size) return { kind: 'wrong-size', path: file.path };
  }
  return null;
}

function isKnownPath(path: string): boolean {
  const [folder, name = '', fileName, ...rest] = path.split('/');
  if (rest.length > 0) return false;
  if (folder === 'entries') return (collections as readonly string[]).includes(name) && !!fileName?.endsWith('.json');
  if (fileName !== undefined) return false;
  return folder === 'readable' || (folder === 'objects' && hexHash.safeParse(name).success);
}

function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('a value without a canonical form cannot be stored');
  return strToU8(text);
}

/** JSON whose bytes are exactly its canonical form (RFC 8785); anything else is `undefined`. */
function parseCanonical(bytes: Uint8Array): unknown {
  try {
    const text = strFromU8(bytes);
    const value: unknown = JSON.parse(text);
    const again = strToU8(canonicalize(value) ?? '');
    return again.length === bytes.length && again.every((byte, index) => byte === bytes[index]) ? value : undefined;
  } catch {
    // Not JSON, or nested too deeply to be ours.
    return undefined;
  }
}
