import { check } from 'recheck';
import { readFileSync, writeFileSync } from 'node:fs';
import { loadPacks } from '../../../electron/cli/pack-files.ts';
import { patternFields } from '../../../shared/packs/check-triggers.ts';
import { listNamed } from '../../../shared/packs/word-lists.ts';

const file = new URL('./proven-patterns.txt', import.meta.url);

/** The patterns that recheck has found harmless before: proving them all anew takes minutes. */
export function provenPatterns(): ReadonlySet<string> {
  return new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
}

/** Every pattern of every shipped pack, with the prompt that it belongs to. */
export function shippedPatterns(): ReadonlyMap<string, string> {
  const fields = loadPacks().rights.flatMap(({ triggers, wordLists = [], silentPlaces = [] }) => [
    ...triggers.flatMap((trigger) =>
      patternFields(trigger).map(([field, patterns]) => [`${trigger.id} ${field}`, patterns] as const),
    ),
    ...wordLists.map(({ id, patterns }) => [`@${id}`, patterns] as const),
    ...silentPlaces.map(({ id, text, headings }) => [id, [...text, ...headings]] as const),
  ]);
  return new Map(
    fields.flatMap(([place, patterns]) =>
      patterns.filter((pattern) => listNamed(pattern) === null).map((pattern): [string, string] => [pattern, place]),
    ),
  );
}

/** What is wrong with a pattern in the eyes of recheck; null: its time grows with the text and no faster. */
export async function superLinear(pattern: string): Promise<string | null> {
  // The automaton proves what repeats only so often at once; the fuzzer finds what is wrong with the rest.
  const proof = await check(pattern, 'i', { timeout: 20_000, checker: 'automaton' });
  const result = proof.status === 'safe' ? proof : await check(pattern, 'i', { timeout: 60_000 });
  if (result.status === 'safe') return null;
  return result.status === 'vulnerable' ? result.complexity.summary : `unknown (${result.error.kind})`;
}

// `npx tsx test/shared/packs/prove-patterns.ts` proves what is new and writes the list again.
if (process.argv[1]?.endsWith('prove-patterns.ts')) {
  const [proven, shipped] = [provenPatterns(), shippedPatterns()];
  const harmless: string[] = [];
  for (const [pattern, place] of shipped) {
    const fault = proven.has(pattern) ? null : await superLinear(pattern);
    if (fault === null) harmless.push(pattern);
    else process.stderr.write(`${place}: ${pattern}: ${fault}\n`);
  }
  writeFileSync(file, `${harmless.sort().join('\n')}\n`);
}
