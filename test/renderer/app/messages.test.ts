import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const renderer = fileURLToPath(new URL('../../../renderer/', import.meta.url));
const messages = `${renderer}app/messages/en/`;
const namespaces = readdirSync(messages).map((file) => file.replace('.json', ''));
const keysOf = (namespace: string) =>
  new Set(flatten(JSON.parse(readFileSync(`${messages}${namespace}.json`, 'utf8')) as Tree).map(([key]) => key));
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(`${renderer}${file}`, 'utf8') }));

test.each(namespaces)('every message of "%s" that the window asks for by name is written', (namespace) => {
  const known = keysOf(namespace);
  const missing = files.flatMap(({ file, source }) =>
    asked(source, namespace)
      .filter((key) => !isKnown(known, key))
      .map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test.each(namespaces)('no message of "%s" raises its voice', (namespace) => {
  const texts = flatten(JSON.parse(readFileSync(`${messages}${namespace}.json`, 'utf8')) as Tree);
  expect(texts.filter(([, text]) => text.includes('!') || text.includes('  '))).toEqual([]);
});

interface Tree {
  readonly [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** The literal keys that a file asks of a namespace: `const { t } = useTranslation('app')` and `TFunction<'app'>` bind `t`. */
function asked(source: string, namespace: string): string[] {
  const bound = source.match(
    /useTranslation\('(\w+)'\);?\n|\{ t[^}]*\} = useTranslation\('(\w+)'\)|t: TFunction<'(\w+)'>/,
  );
  const own = bound?.[1] ?? bound?.[2] ?? bound?.[3];
  if (own !== namespace) return [];
  return [...source.matchAll(/(?<![\w.])t\('([\w.-]+)'/g)].map((match) => match[1] as string);
}

function isKnown(known: ReadonlySet<string>, key: string): boolean {
  return known.has(key) || known.has(`${key}_other`);
}
