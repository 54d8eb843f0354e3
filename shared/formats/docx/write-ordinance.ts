import type { Node } from '@tiptap/pm/model';
import { strToU8 } from 'fflate';
import type { Assessment } from '../../assessment/assessment-state.ts';
import { numberOrdinance } from '../../ordinance/numbering.ts';
import { directionOf } from '../../ordinance/text-direction.ts';
import type { Draft } from '../../record/draft.ts';
import { flatBlocks } from '../../report/report-block.ts';
import { reportOf } from '../../report/report-sections.ts';
import { type ReportSource, reportTitle } from '../../report/report-source.ts';
import type { ReportVariant } from '../../report/report-variant.ts';
import { statementSections } from '../../report/statements.ts';
import { figureImages } from './figure-xml.ts';
import { planNumbers } from './number-plan.ts';
import { ordinanceBody } from './ordinance-body.ts';
import { headingLevels, styleOf } from './ordinance-styles.ts';
import { coreXml, fontTableXml } from './package-parts.ts';
import { type FramePart, packageFrame } from './package-frame.ts';
import { pageOf, step, textIndent } from './page-layout.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { bulletList } from './bullet-list.ts';
import type { ReportPrint } from './report-runs-xml.ts';
import { reportXml } from './report-xml.ts';
import { styleSheet } from './style-sheet.ts';
import { isCentred, planLists, WordLists } from './word-lists.ts';
import { zipParts } from './zip-parts.ts';

/** What can leave as Word: `pack` is ordinance and assessment in one, `statement` the statements that the law asks for. */
export type Export = 'ordinance' | 'assessment' | 'pack' | 'statement';

export interface DocxInput {
  readonly draft: Draft;
  readonly doc: Node;
  readonly what: Export;
  /** Needed for all but 'ordinance'. */
  readonly assessment: Assessment | null;
  /** How the assessment by itself is told and printed; what stands beside an ordinance is always the full report. */
  readonly variant?: ReportVariant;
  /** As the footer prints it: "Draft", "Version 3 of 4 May 2026". */
  readonly version: string;
  /** ISO 8601. */
  readonly now: string;
  /** 0 to 1, never falling. */
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
  /** Lets the caller's event loop turn, so that a message to cancel can arrive. */
  readonly pause?: () => Promise<void>;
}

/** Thrown by `writeDocx` once `isCancelled` says so; nothing has been written then. */
export class ExportCancelled extends Error {
  override readonly name = 'ExportCancelled';
}

/**
 * The ordinance, its assessment report, or both in one Word file, written from the model. The same input gives the same
 * bytes. Numbers and references are Word's own wherever Word can make them; verify with `verifyDocx` before "done".
 */
export async function writeDocx(input: DocxInput): Promise<Uint8Array> {
  const { draft, doc, what, assessment, version, now } = input;
  const variant = what === 'assessment' ? (input.variant ?? 'full') : 'full';
  if (what !== 'ordinance' && !assessment) throw new Error(`nothing to write: ${what} without an assessment`);
  const { profile } = draft.packs;
  const clear = clearPrint[variant];
  const printed = clear === null ? profile : { ...profile, page: { ...profile.page, ...clear } };
  const page = pageOf(profile);
  const direction = directionOf(profile.language);
  const breathe = breather(input);
  const numbering = numberOrdinance(doc, profile.numbering);
  const title = reportTitle(doc, draft, numbering);
  const report = what !== 'ordinance' && assessment ? assessment : null;

  const body: string[] = [];
  const levels = headingLevels(doc);
  const plan = planLists(profile.numbering, styleOf(levels));
  const lists = new WordLists(plan);
  const numbers = planNumbers(doc, numbering, plan, lists);
  const hasOrdinance = what === 'ordinance' || what === 'pack';
  const images = !hasOrdinance ? new Map() : figureImages(doc, draft.files);
  const frameParts: FramePart[] = [];
  if (hasOrdinance) frameParts.push({ header: title, footer: version, direction });
  const subject = what === 'statement' ? `Statement: ${title}` : `Human rights assessment: ${title}`;
  if (report) frameParts.push({ header: subject, footer: version, direction: 'ltr' });
  const frame = await packageFrame(frameParts, [...images.values()], page);
  body.push(frame.opening);

  if (hasOrdinance) {
    const drawings = new Map([...images.keys()].map((node, at) => [node, frame.drawings[at] ?? null]));
    const source = {
      doc,
      numbering,
      plan: numbers,
      styleOf: styleOf(levels),
      figures: { drawing: (figure: Node) => drawings.get(figure) ?? null },
      textWidth: page.text,
      direction,
    };
    let written = 0;
    for (const chunk of ordinanceBody(source)) {
      body.push(chunk);
      written += 1;
      if (written % 25 === 0) {
        input.onProgress?.(Math.min(0.5, 0.5 * (written / (doc.childCount + written))));
        await breathe();
      }
    }
    if (report) body.push(paragraphXml({ style: 'Gap', runs: '', section: frame.sections[0] ?? '' }));
  }
  if (report) {
    const source: ReportSource = { draft, doc, numbering, assessment: report, title, version, now };
    const print: ReportPrint = {
      beside: what === 'pack',
      width: page.text,
      isClearPrint: clear !== null,
      bookmarkOf: (id) => (what === 'pack' ? (numbers.byId.get(id)?.bookmark ?? null) : null),
    };
    for (const blocks of what === 'statement' ? statementSections(source) : reportOf(source, variant)) {
      for (const block of flatBlocks(blocks)) body.push(reportXml(block, print));
      await breathe();
    }
  }
  body.push(`${frame.sections.at(-1) ?? ''}</w:body></w:document>`);

  const ordinance = !hasOrdinance ? null : { levels, lists: plan };
  const own: Record<string, Uint8Array | readonly string[]> = {
    'word/document.xml': body,
    'word/styles.xml': strToU8(styleSheet(printed, ordinance, report && { isClearPrint: clear !== null })),
    'word/numbering.xml': strToU8(
      ordinance
        ? lists.partXml(({ kind }) => ({ left: textIndent[kind], hanging: isCentred(kind) ? 0 : step }))
        : report
          ? bulletList.partXml
          : emptyLists,
    ),
    'word/fontTable.xml': strToU8(fontTableXml(printed.page.font)),
    'docProps/core.xml': strToU8(
      coreXml({
        title: hasOrdinance ? title : subject,
        subject: profile.words.instrument,
        creator: draft.meta.createdBy.council || draft.meta.createdBy.name,
        language: profile.language,
        now,
      }),
    ),
  };
  const parts = Object.entries(frame.files).map(([path, bytes]) => [path, own[path] ?? bytes] as const);
  const sorted = parts.sort(([a], [b]) => Number(b === contentTypes) - Number(a === contentTypes));
  const onProgress = (done: number): void => input.onProgress?.(0.5 + 0.5 * done);
  return zipParts(sorted, new Date(now), { onProgress, breathe });
}

/** Sizes in points (UK Association for Accessible Formats, G003, 2019: clear print 14, large print 18). */
const clearPrint: Readonly<Record<ReportVariant, { readonly font: string; readonly pointSize: number } | null>> = {
  full: null,
  'large-print': { font: 'Arial', pointSize: 18 },
  plain: { font: 'Arial', pointSize: 14 },
};

const contentTypes = '[Content_Types].xml';
const emptyLists =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

function breather({ pause, isCancelled }: DocxInput): () => Promise<void> {
  return async () => {
    if (pause) await pause();
    if (isCancelled?.()) throw new ExportCancelled('the export was stopped');
  };
}
