import canonicalize from 'canonicalize';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type BundleError, bundleErrorMessage } from '../../../shared/record/bundle-error.ts';
import { bundleLimits, readBundle, writeBundle } from '../../../shared/record/bundle.ts';
import { packFiles } from '../../../shared/record/zip-container.ts';
import { sha256, testDraft } from '../../builders/draft.ts';
import { type Files, honestList, replaced, withStatedSize, zipOf } from '../../builders/hostile-zip.ts';
import { doc, section } from '../../builders/ordinance.ts';

const good = await writeBundle(testDraft(doc(section({ id: 's1' }, 'A.'), section({ id: 's2' }, 'B.'))), {
  readable: [{ name: 'assessment.json', bytes: new Uint8Array([123, 125]) }],
  sha256,
});
const { 'manifest.json': _, ...files } = unzipSync(good) as Files;
const section1 = 'entries/body/s1.json';
const bomb = new Uint8Array(40 * 2 ** 20);
const limits = { ...bundleLimits, fileBytes: 2 ** 22, totalBytes: 2 ** 23 };
const truncated = good.slice(0, good.length - 30);

/** A bundle of these files with an honest manifest, so that only what the case is about is wrong. */
async function bundled(changes: Files | ((all: Files) => void), options: object = {}): Promise<Uint8Array> {
  const all = { ...files };
  if (typeof changes === 'function') changes(all);
  else Object.assign(all, changes);
  return zipOf(all, manifest(await honestList(all)), options);
}
/** The same as a common zip program packs it: dated, with extra fields and permissions. */
const repacked = (changes: Files) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'manifest.json': '{}', ...files, ...changes }).map(([path, content]) => [
        path,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    {
      mtime: new Date(2024, 4, 1),
      os: 3,
      attrs: 0o100600 << 16,
      extra: { 0x5455: new Uint8Array(5) },
    },
  );
const manifest = (listed: unknown, head: object = {}) => ({ format: 'bylaw', version: 1, files: listed, ...head });
const list = await honestList(files);
const edited = (path: string, change: (value: Json) => unknown) => {
  const value = JSON.parse(strFromU8(files[path] as Uint8Array)) as Json;
  change(value);
  return bundled({ [path]: canonicalize(value) ?? '' });
};

interface Json {
  [field: string]: unknown;
  attrs: Record<string, unknown>;
  children: unknown[];
}

type Case = [name: string, kind: BundleError['kind'], says: RegExp, bytes: () => Uint8Array | Promise<Uint8Array>];
const cases: Case[] = [
  ['that is no zip', 'not-a-bundle', /is not a .bylaw/, () => new TextEncoder().encode('<xml/>')],
  ['that is empty', 'not-a-bundle', /is not/, () => new Uint8Array()],
  [
    'without a manifest',
    'not-a-bundle',
    /is not/,
    () => packFiles(new Map(Object.entries(files) as [string, Uint8Array][])),
  ],
  ['cut short', 'truncated', /cut short/, () => truncated],
  ['cut in half', 'truncated', /cut short/, () => good.slice(0, good.length / 2)],
  ['with bytes after its end', 'altered', /altered/, () => new Uint8Array([...good, 0])],
  ['with a comment', 'altered', /altered/, () => bundled({}, { comment: 'hello' })],
  ['with an extra field', 'altered', /altered/, () => bundled({}, { extra: { 1: new Uint8Array(4) } })],
  ['with a stored file', 'altered', /altered/, () => bundled({}, { level: 0 })],
  ['with another date', 'altered', /altered/, () => bundled({}, { mtime: new Date(2020, 1, 1) })],
  ['with a link', 'unsafe-path', /outside itself/, () => bundled({}, { os: 3, attrs: 0o120777 << 16 })],
  ['that climbs out', 'unsafe-path', /outside itself/, () => bundled({ '../evil': '{}' })],
  ['that climbs out from inside', 'unsafe-path', /outside/, () => bundled({ 'entries/../../evil': '{}' })],
  ['with an absolute path', 'unsafe-path', /outside/, () => bundled({ '/etc/evil': '{}' })],
  ['with a backslash', 'unsafe-path', /outside/, () => bundled({ 'entries\\evil': '{}' })],
  ['with a drive letter', 'unsafe-path', /outside/, () => bundled({ 'C:evil': '{}' })],
  ['with a line break in a name', 'unsafe-path', /outside/, () => bundled({ 'a\nb': '{}' })],
  [
    'that another program packed and that climbs out',
    'unsafe-path',
    /outside itself: "\.\.\/evil"/,
    () => repacked({ '../evil': '{}' }),
  ],
  [
    'that another program packed and that is a zip bomb',
    'too-large',
    /readable\/big would take/,
    () => repacked({ 'readable/big': bomb }),
  ],
  [
    'with the same name twice',
    'duplicate',
    /twice/,
    async () => replaced(await bundled({ 'readable/aaa': '{}', 'readable/bbb': '{}' }), 'readable/bbb', 'readable/aaa'),
  ],
  [
    'with names that differ by case only',
    'duplicate',
    /twice/,
    () => bundled({ 'readable/aaa': '', 'readable/AAA': '' }),
  ],
  [
    'with a file that its manifest does not list',
    'not-listed',
    /does not list/,
    () => zipOf({ ...files, 'readable/extra': '' }, manifest(list)),
  ],
  [
    'that lacks a listed file',
    'missing-file',
    /lacks/,
    () => zipOf(files, manifest([...list, { path: 'readable/x', bytes: 0, sha256: '0'.repeat(64) }])),
  ],
  ['that lists a file twice', 'wrong-manifest', /listed twice/, () => zipOf(files, manifest([...list, list.at(-1)]))],
  [
    'with a wrong size in its manifest',
    'wrong-size',
    /wrong size/,
    () => zipOf(files, manifest(list.map((line, index) => (index === 3 ? { ...line, bytes: line.bytes + 1 } : line)))),
  ],
  [
    'with other content than its manifest says',
    'wrong-fingerprint',
    /other content/,
    () => zipOf({ ...files, 'readable/assessment.json': '[]' }, manifest(list)),
  ],
  [
    'with a misspelt field in its manifest',
    'wrong-manifest',
    /fils/,
    () => zipOf(files, { ...manifest(list), fils: 1 }),
  ],
  ['with a manifest that is no JSON', 'wrong-manifest', /manifest/, () => zipOf(files, '{')],
  ['of another format', 'wrong-manifest', /format/, () => zipOf(files, manifest(list, { format: 'other' }))],
  [
    'of a newer format',
    'newer-format',
    /newer Bylawright \(format 2\)/,
    () => zipOf(files, manifest(null, { version: 2, more: 1 })),
  ],
  ['with a file of no known kind', 'unknown-file', /no dossier has/, () => bundled({ 'scripts/run': '' })],
  ['with entries of no known kind', 'unknown-file', /no dossier has/, () => bundled({ 'entries/spells/a.json': '{}' })],
  [
    'with an object under another name',
    'wrong-fingerprint',
    /other content/,
    () => bundled({ [`objects/${'0'.repeat(64)}`]: 'x' }),
  ],
  ['that states a size over the limit', 'too-large', /limit/, () => bundled({ 'readable/big': bomb })],
  [
    'with a zip bomb whose directory lies',
    'wrong-size',
    /wrong size/,
    async () => {
      const all = { ...files, 'readable/big': bomb };
      const lying = (await honestList(all)).map((line) =>
        line.path === 'readable/big' ? { ...line, bytes: 10 } : line,
      );
      return withStatedSize(zipOf(all, manifest(lying)), 'readable/big', 10);
    },
  ],
  [
    'of many files that are too much together',
    'too-large',
    /holds more than is read/,
    () => bundled(Object.fromEntries([1, 2, 3].map((n) => [`readable/part${n}`, new Uint8Array(3 * 2 ** 20)]))),
  ],
  [
    'that is honest about growing a thousandfold',
    'too-large',
    /holds more than is read/,
    // Nothing but zeros: beside the packs of a whole bundle they would hardly grow.
    async () => {
      const zeros = Object.fromEntries([1, 2].map((n) => [`readable/zeros${n}`, new Uint8Array(2.5 * 2 ** 20)]));
      return zipOf(zeros, manifest(await honestList(zeros)));
    },
  ],
  ['whose entry is not canonical', 'wrong-entry', /not canonical/, () => bundled({ 'entries/meta/meta.json': '{ }' })],
  [
    'whose entry is nested without end',
    'wrong-entry',
    /canonical|deep/,
    () => bundled({ 'entries/meta/meta.json': '['.repeat(100_000) + ']'.repeat(100_000) }),
  ],
  [
    'with a misspelt field',
    'wrong-entry',
    /meta\/meta: .*titel/,
    () => edited('entries/meta/meta.json', (meta) => (meta.titel = 'x')),
  ],
  [
    'with an answer under another name',
    'wrong-entry',
    /answers/,
    () => bundled({ 'entries/answers/SCR-9.json': '{}' }),
  ],
  [
    'without its meta',
    'missing-entry',
    /lacks the entry meta/,
    () => bundled((all) => delete all['entries/meta/meta.json']),
  ],
  [
    'without its body',
    'missing-entry',
    /lacks the entry body/,
    () => bundled((all) => delete all['entries/body/root.json']),
  ],
  [
    'without a pack',
    'missing-entry',
    /packs\/profile/,
    () => bundled((all) => delete all['entries/packs/profile.json']),
  ],
  [
    'with a pack that no one named',
    'wrong-entry',
    /does not name/,
    () => bundled({ 'entries/packs/rights-x.json': '{}' }),
  ],
  [
    'with a misspelt field in a pack',
    'wrong-entry',
    /packs\/profile: .*numbring/,
    () => edited('entries/packs/profile.json', (pack) => (pack.numbring = {})),
  ],
  [
    'with an unknown kind of provision',
    'wrong-entry',
    /unknown-node/,
    () => edited(section1, (value) => (value.type = 'script')),
  ],
  [
    'with a section that no document names',
    'wrong-entry',
    /one document/,
    () => edited('entries/body/root.json', (root) => root.children.pop()),
  ],
  [
    'with a section named twice',
    'wrong-entry',
    /one document/,
    () => edited('entries/body/root.json', (root) => root.children.push('s1')),
  ],
  [
    'that names a section which is not there',
    'wrong-entry',
    /one document/,
    () => bundled((all) => delete all[section1]),
  ],
  [
    'with a section under another id',
    'wrong-entry',
    /one document/,
    () => edited(section1, (value) => (value.attrs.id = 's9')),
  ],
];

describe('a bundle', () => {
  it.each(cases)('%s is refused as %s', async (_name, kind, says, bytes) => {
    const result = await readBundle(await bytes(), { sha256, limits });
    expect(result.ok ? 'was read' : result.error.kind).toBe(kind);
    expect(result.ok ? '' : bundleErrorMessage(result.error)).toMatch(says);
  });

  it('that is good is read, so that each case above fails for its own reason', async () => {
    expect((await readBundle(await bundled({}), { sha256, limits })).ok).toBe(true);
  });

  it('of too many files is refused before any is read', async () => {
    const few = { ...limits, files: 5 };
    const result = await readBundle(good, { sha256, limits: few });
    expect(result).toMatchObject({ ok: false, error: { kind: 'too-many-files', limit: 5 } });
  });

  it('that lies about a size costs no more memory than the size it states', async () => {
    const all = { ...files, 'readable/big': bomb };
    const lying = (await honestList(all)).map((line) => (line.path === 'readable/big' ? { ...line, bytes: 10 } : line));
    const seen: number[] = [];
    const watching = async (bytes: Uint8Array) => (seen.push(bytes.length), sha256(bytes));
    await readBundle(withStatedSize(zipOf(all, manifest(lying)), 'readable/big', 10), { sha256: watching });
    expect(Math.max(...seen)).toBeLessThan(2 ** 20);
  });
});
