import { type BenchRow, timesRow } from './bench-row.ts';
import { convertersHere } from './converters.ts';
import { exportCost } from './export-cost.ts';
import { eachLine, sampleOrdinance } from './sample-ordinance.ts';

/** A Word export beside those that write the same text without numbers, references or styles of their own. */
export async function benchExport(
  plan: { readonly sizes: readonly number[]; readonly runs?: number },
  say: (line: string) => void,
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const converters = convertersHere();
  for (const size of plan.sizes) {
    say(`export, ${size} sections`);
    const cost = await exportCost(size, plan.runs);
    const about = { group: 'export' as const, what: 'write a Word file', size };
    const peerName = 'docx library, bare paragraphs';
    rows.push(timesRow({ ...about, peerName }, cost.written, cost.bare, 2));
    rows.push(timesRow({ ...about, what: 'write, reopen and check it', peerName }, cost.checked, cost.bare));
    const html = htmlOf(size);
    for (const { name, convert } of converters) {
      const theirs = convert && [await convert(html)];
      rows.push(timesRow({ ...about, peerName: `${name}, a process of its own` }, cost.written, theirs));
    }
  }
  return rows;
}

function htmlOf(sections: number): string {
  const blocks: string[] = [];
  eachLine(sampleOrdinance(sections), (text, isHeading) =>
    blocks.push(isHeading ? `<h2>${text}</h2>` : `<p>${text}</p>`),
  );
  const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Sample</title>';
  return `${head}<body>\n${blocks.join('\n')}\n</body></html>\n`;
}
