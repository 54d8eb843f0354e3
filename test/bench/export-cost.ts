import { Document, Packer, Paragraph } from 'docx';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Node } from '@tiptap/pm/model';
import { writeDocx } from '../../shared/formats/docx/write-ordinance.ts';
import { verifyDocx } from '../../shared/formats/docx/verify-docx.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import { outlineOf } from '../../shared/ordinance/outline.ts';
import * as b from '../builders/ordinance.ts';
import { testDraft } from '../builders/draft.ts';

export interface ExportCost {
  readonly sections: number;
  readonly characters: number;
  /** Milliseconds, the median of the runs. */
  readonly bareDocx: number;
  readonly ours: number;
  readonly verify: number;
  /** ours / bareDocx. */
  readonly ratio: number;
  readonly bytes: number;
}

/**
 * What a Word export costs beside its peer in the same run: the docx library writing the same text as bare paragraphs,
 * without a style, a number or a reference. Small ordinances are written more often, since the median has more noise.
 */
export async function exportCost(
  sections: number,
  runs = Math.max(3, Math.ceil(1000 / sections)),
): Promise<ExportCost> {
  const body = ordinanceOf(sections);
  const draft = testDraft(body);
  const input = { draft, what: 'ordinance', assessment: null, version: 'Bench', now: '2026-07-01T09:00:00Z' } as const;
  const lines: string[] = [];
  body.descendants((node) => {
    if (node.isTextblock) lines.push(node.textContent);
    return !node.isTextblock;
  });
  const times = { bareDocx: [] as number[], ours: [] as number[], verify: [] as number[] };
  let bytes = new Uint8Array();
  for (let run = 0; run < runs; run += 1) {
    times.bareDocx.push(await timed(() => bareDocx(lines)));
    // A document of its own each time, so that nothing is known of it beforehand.
    const doc = ordinanceSchema.nodeFromJSON(body.toJSON());
    times.ours.push(
      await timed(async () => {
        bytes = await writeDocx({ ...input, doc });
      }),
    );
    const outline = outlineOf(doc, draft.packs.profile.numbering);
    times.verify.push(
      await timed(async () => {
        const proof = verifyDocx(bytes, { outline, texts: [] });
        if (!proof.ok) throw new Error(JSON.stringify(proof.error).slice(0, 300));
      }),
    );
  }
  const [bare, ours, verify] = [median(times.bareDocx), median(times.ours), median(times.verify)];
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  return { sections, characters, bareDocx: bare, ours, verify, ratio: ours / bare, bytes: bytes.length };
}

async function bareDocx(lines: readonly string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph(line));
  return Packer.pack(new Document({ sections: [{ children }] }), 'uint8array');
}

/** Sections of some 2,150 characters in 28 lines, in parts of forty, with references and defined terms. */
export function ordinanceOf(sections: number): Node {
  const parts: Node[] = [];
  for (let from = 0; from < sections; from += 40) {
    const within = Array.from({ length: Math.min(40, sections - from) }, (_, at) => sectionOf(from + at, sections));
    parts.push(b.part(b.heading(`Part on subject ${from / 40 + 1}`), ...within));
  }
  return b.doc(b.title('By-law for the Bench'), b.enactingClause('The council makes this by-law:'), ...parts);
}

function sectionOf(n: number, sections: number): Node {
  const subsections = Array.from({ length: 4 }, (_, at) =>
    b.subsection(
      b.p(`No person may, in place ${n}.${at}, ${words} subject to `, b.ref(`s${(n * 7 + at) % sections}`), '—'),
      ...Array.from({ length: 4 }, (_, item) => b.paragraph(`${words} ${item};`)),
      b.paragraph(b.p(`${words}, including—`), b.subparagraph(`${words}; or`)),
      b.p('unless an authorised officer has agreed in writing.'),
    ),
  );
  return b.section({ id: `s${n}` }, b.heading(`Conduct of kind ${n}`), ...subsections);
}

const words = 'obstruct, hinder or interfere with the free passage of any other person';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const sections of [50, 500, 2000]) {
    const cost = await exportCost(sections);
    process.stdout.write(`${JSON.stringify(cost)}\n`);
  }
}
