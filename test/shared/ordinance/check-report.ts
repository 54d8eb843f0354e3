import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spellingOf } from '../../../electron/cli/spelling.ts';
import { elementIds } from '../../../shared/formats/akn/element-ids.ts';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import { rulesOf } from '../../../shared/ordinance/check-rules.ts';
import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { numberOrdinance } from '../../../shared/ordinance/numbering.ts';
import type { Profile } from '../../../shared/packs/profile.ts';
import { shippedProfile } from '../../builders/draft.ts';
import { cases } from './check-cases.ts';
import { partTexts } from './part-texts.ts';
import { mustFind, mustSpare } from './spelling/spelling-cases.ts';

/**
 * Findings in real by-laws, judged by reading: right where whoever drafts the text would want to be told. Up to forty a
 * rule, drawn by a seed; a place is the file, the provision's id as Akoma Ntoso gives it, where the words stand in its own
 * lines, and which of several alike it is.
 */
type Labels = Readonly<Record<string, { readonly right: readonly string[]; readonly wrong: readonly string[] }>>;

export const labels: Labels = JSON.parse(readFileSync(join(import.meta.dirname, 'check-labels.json'), 'utf8'));

/** The places at which each rule finds something, over all by-laws of the corpus. */
export async function findingPlaces(corpus: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const profile = shippedProfile('south-africa');
  const places = new Map<string, string[]>();
  for (const file of readdirSync(join(corpus, 'akn2')).toSorted()) {
    const seen = new Map<string, number>();
    for (const { rule, place } of await placesIn(join(corpus, 'akn2', file), file, profile)) {
      const nth = seen.get(`${rule} ${place}`) ?? 0;
      seen.set(`${rule} ${place}`, nth + 1);
      places.set(rule, [...(places.get(rule) ?? []), nth === 0 ? place : `${place} #${nth}`]);
    }
  }
  return places;
}

async function placesIn(path: string, file: string, profile: Profile): Promise<{ rule: string; place: string }[]> {
  const sha256 = async (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
  const imported = await readAkn(readFileSync(path), file, { profile: profile.numbering, sha256 });
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  const { doc } = imported.value;
  const ids = elementIds(doc, numberOrdinance(doc, profile.numbering));
  return checkOrdinance(doc, profile, await spellingOf(doc, profile, [])).map(({ rule, provision, at }) => {
    const where = provision === null ? 'document' : (ids.get(provision) ?? '');
    const words = at === undefined ? '' : ` ${at.from}-${at.to}`;
    return { rule, place: `${file.replace(/\.xml$/, '')} ${where}${words}` };
  });
}

export interface Accuracy {
  readonly rule: string;
  readonly found: number;
  /** Of the labelled places those that are still found, and the right ones among them. */
  readonly judged: number;
  readonly right: number;
  /** Labelled as right and found no more. */
  readonly lost: number;
}

export function accuracies(places: ReadonlyMap<string, readonly string[]>): readonly Accuracy[] {
  return rulesOf(shippedProfile('south-africa')).map((rule) => {
    const found = new Set(places.get(rule));
    const { right = [], wrong = [] } = labels[rule] ?? {};
    const still = right.filter((place) => found.has(place)).length;
    const judged = still + wrong.filter((place) => found.has(place)).length;
    return { rule, found: found.size, judged, right: still, lost: right.length - still };
  });
}

/** `docs/check-accuracy.md`. */
export function checkReport(rows: readonly Accuracy[]): string {
  const total = (of: 'found' | 'judged' | 'right') => rows.reduce((sum, row) => sum + row[of], 0);
  const written = rows.filter(({ found }) => found > 0).toSorted((a, b) => a.rule.localeCompare(b.rule));
  const silent = rows.filter(({ found }) => found === 0).toSorted((a, b) => a.rule.localeCompare(b.rule));
  return `# How right the checks are

Written by \`npx tsx test/shared/ordinance/write-check-report.ts\`; a test holds the numbers. All checks were run over ten
real by-laws of Cape Town under the profile of South Africa, spelling among them. Of each rule up to forty findings were
drawn by a seed and judged by reading the provision: *right* means that whoever drafts the text would want to be told, be
it to change something or to leave it knowingly. The labels name places, never words. They were made by one reader, who
also wrote the rules, and false alarms that the first reading showed were mended before this count, so other by-laws
will fare somewhat worse. Many findings of the rules about numbers, lists and references come from faults of the
published files (a subsection run into the one before it), which a drafter wants to be told of all the same.

*Must* and *must not* are the texts of our own that a rule has to find and to spare; a rule about words has five of each
for every word of it.

| Rule | Found | Judged | Right | Precision | Must | Must not |
|---|---|---|---|---|---|---|
${written.map(row).join('\n')}
| **all** | ${total('found')} | ${total('judged')} | ${total('right')} | ${percent(total('right'), total('judged'))} | | |

Nothing was found in these by-laws by:

| Rule | Must | Must not |
|---|---|---|
${silent.map(({ rule }) => `| ${rule} | ${texts(rule).join(' | ')} |`).join('\n')}

What stays below 100 %, and why: \`spelling\` knows no rare compounds ("subzone") and never calls a word wrong, only absent;
\`definition-unused\` takes misprinted quotation marks for part of a term; \`definition-too-narrow\` cannot tell a term from
the same words with the meaning of another Act; \`unresolved-reference\` reads a schedule of another scheme that is named in
another cell of its table as one of this text.
`;
}

const row = ({ rule, found, judged, right }: Accuracy): string =>
  `| ${rule} | ${found} | ${judged} | ${right} | ${percent(right, judged)} | ${texts(rule).join(' | ')} |`;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10} %`;

/** How many texts must trigger a rule, and how many must not. */
export function texts(rule: string): readonly [number, number] {
  if (rule === 'spelling') return [mustFind.length, mustSpare.length];
  const { prose, mandatoryParts } = shippedProfile('south-africa');
  const words = prose.find(({ id }) => rule === `prose-${id}`)?.words.length ?? 0;
  const part = mandatoryParts.find(({ id }) => rule === `mandatory-${id}`);
  const { lacking, having } = part === undefined ? { lacking: [], having: [] } : partTexts(part);
  const { finds = [], spares = [] } = cases[rule] ?? {};
  return [finds.length + words * 5 + lacking.length, spares.length + words * 5 + having.length];
}
