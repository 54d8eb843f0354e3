import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Document, Packer, Paragraph } from 'docx';
import { verifyDocx } from '../../shared/formats/docx/verify-docx.ts';
import { writeDocx } from '../../shared/formats/docx/write-ordinance.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import { outlineOf } from '../../shared/ordinance/outline.ts';
import { testDraft } from '../builders/draft.ts';
import { median } from './bench-row.ts';
import { eachLine, sampleOrdinance } from './sample-ordinance.ts';

/** Milliseconds of each run. */
export interface ExportCost {
  readonly bare: readonly number[];
  readonly written: readonly number[];
  /** Written, then reopened and checked against the outline, as the window does before it says "done". */
  readonly checked: readonly number[];
}

/**
 * What a Word export costs beside its peer in the same run: the docx library writing the same text as bare paragraphs,
 * without a style, a number or a reference. Small ordinances are written more often, since their median has more noise.
 */
export async function exportCost(
  sections: number,
  runs = Math.max(3, Math.ceil(1000 / sections)),
): Promise<ExportCost> {
  const body = sampleOrdinance(sections);
  const draft = testDraft(body);
  const json = body.toJSON() as object;
  const lines: string[] = [];
  eachLine(body, (text) => lines.push(text));
  const times = { bare: [] as number[], written: [] as number[], checked: [] as number[] };
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    await bareDocx(lines);
    times.bare.push(performance.now() - before);
    // A document of its own each time, so that nothing is known of it beforehand.
    const doc = ordinanceSchema.nodeFromJSON(json);
    const start = performance.now();
    const about = { what: 'ordinance', assessment: null, version: 'Bench', now: '2026-07-01T09:00:00Z' } as const;
    const bytes = await writeDocx({ ...about, draft, doc });
    times.written.push(performance.now() - start);
    const proof = verifyDocx(bytes, { outline: outlineOf(doc, draft.packs.profile.numbering), texts: [] });
    times.checked.push(performance.now() - start);
    if (!proof.ok) throw new Error(JSON.stringify(proof.error).slice(0, 300));
  }
  return times;
}

async function bareDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line));
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const sections of [50, 500, 2000]) {
    const { bare, written, checked } = await exportCost(sections);
    const figures = { bare: median(bare), written: median(written), checked: median(checked) };
    console.log(JSON.stringify({ sections, ...figures, ratio: figures.written / figures.bare }));
  }
}
