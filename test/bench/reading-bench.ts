import { performance } from 'node:perf_hooks';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { listReferences } from '../../shared/ordinance/list-references.ts';
import { numberOrdinance } from '../../shared/ordinance/numbering.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import { findProvision } from '../../shared/ordinance/provision-index.ts';
import { compileQuery } from '../../shared/ordinance/search/compile-query.ts';
import { TextSearch } from '../../shared/ordinance/search/text-search.ts';
import { testDraft } from '../builders/draft.ts';
import { type BenchRow, timesRow } from './bench-row.ts';
import { eachLine, placeAt, sampleOrdinance } from './sample-ordinance.ts';

/** Finding in the text, and knowing its references, beside a plain look through the same characters. */
export function benchReading(
  plan: { readonly sizes: readonly number[]; readonly runs?: number },
  say: (line: string) => void,
): BenchRow[] {
  const rows: BenchRow[] = [];
  for (const size of plan.sizes) {
    say(`reading, ${size} sections`);
    rows.push(...readSize(size, plan.runs ?? Math.max(5, Math.ceil(2000 / size))));
  }
  return rows;
}

function readSize(size: number, runs: number): BenchRow[] {
  const sample = sampleOrdinance(size);
  const json = sample.toJSON() as object;
  const { numbering: profile } = testDraft(sample).packs.profile;
  const lines: string[] = [];
  eachLine(sample, (line) => lines.push(line));
  const text = lines.join('\n');
  const times = { first: [], again: [], indexOf: [], all: [], key: [], scan: [] } as Record<string, number[]>;
  const time = <T>(what: string, work: () => T): T => {
    const start = performance.now();
    const made = work();
    times[what]?.push(performance.now() - start);
    return made;
  };
  for (let run = 0; run < runs; run++) {
    // A document of its own each time, so that nothing is known of it beforehand.
    const doc = ordinanceSchema.nodeFromJSON(json);
    numberOrdinance(doc, profile).all();
    const found = time('first', () => find(doc, 'council'));
    time('again', () => find(doc, 'permit'));
    const plainly = time('indexOf', () => countIn(text, 'council'));
    if (found !== plainly) throw new Error(`${found} places were found, ${plainly} there are`);
    time('all', () => listReferences(doc, profile));
    const typed = typedIn(doc, placeAt(size, 0.5));
    time('key', () => listReferences(typed, profile));
    const seen = time('scan', () => text.match(/\bsections?\s+\d+/gi)?.length ?? 0);
    if (seen !== size) throw new Error(`${seen} references were seen in ${size} sections`);
  }
  const { first = [], again = [], indexOf = [], all = [], key = [], scan = [] } = times;
  const about = { group: 'reading' as const, size };
  const looked = 'String.indexOf over the text in lower case';
  const scanned = 'one regular expression over the text';
  return [
    timesRow({ ...about, what: 'find a word the first time', peerName: looked }, first, indexOf),
    timesRow({ ...about, what: 'find another word', peerName: looked }, again, indexOf),
    timesRow({ ...about, what: 'know all references', peerName: scanned }, all, scan),
    timesRow({ ...about, what: 'and after a key', peerName: scanned }, key, scan),
  ];

  function find(doc: Node, words: string): number {
    const query = compileQuery({
      text: words,
      where: 'anywhere',
      matchCase: false,
      wholeWords: false,
      isPattern: false,
    });
    if (!query.ok) throw new Error(query.error.kind);
    const search = new TextSearch(query.value);
    const numbering = numberOrdinance(doc, profile);
    for (const unit of search.unread(doc, numbering)) search.note(unit);
    return search.places(doc, numbering).length;
  }
}

function countIn(text: string, words: string): number {
  const plain = text.toLowerCase();
  let count = 0;
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + words.length)) count++;
  return count;
}

/** The document after one letter was typed in a provision. */
function typedIn(doc: Node, id: string): Node {
  const found = findProvision(doc, id as Parameters<typeof findProvision>[1]);
  if (found === null) throw new Error(`there is no ${id}`);
  return new Transform(doc).insert(found.pos + 2, doc.type.schema.text('x')).doc;
}
