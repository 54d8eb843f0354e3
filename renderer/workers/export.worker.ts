import { expose, transfer } from 'comlink';
import { assess } from '../../shared/assessment/assess.ts';
import { docxExpectation } from '../../shared/formats/docx/docx-expectation.ts';
import { type DocxFault, type DocxProof, verifyDocx } from '../../shared/formats/docx/verify-docx.ts';
import { type Export, writeDocx } from '../../shared/formats/docx/write-ordinance.ts';
import { ordinanceSchema } from '../../shared/ordinance/ordinance-schema.ts';
import type { Draft } from '../../shared/record/draft.ts';
import type { ReportVariant } from '../../shared/report/report-variant.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { messageOf } from '../persistence/storage-fault.ts';

export interface ExportJob {
  readonly draft: Draft;
  readonly what: Export;
  readonly variant: ReportVariant;
  /** As the footer prints it. */
  readonly version: string;
  readonly now: string;
}

/** A Word file that was reopened and proved. */
export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly proof: DocxProof;
}

export type ExportFault =
  /** The file was written, but reading it back did not give what was to be in it: it is not handed out. */
  { readonly kind: 'not-proved'; readonly fault: DocxFault } | { readonly kind: 'failed'; readonly message: string };
export type ExportAnswer = Result<ExportedFile, ExportFault>;

/** The part of the work that is done when the file is written and only its proof is left. */
const written = 0.8;

const exportWorker = {
  async docx(
    { draft, what, variant, version, now }: ExportJob,
    onProgress: (done: number) => void,
  ): Promise<ExportAnswer> {
    try {
      const doc = ordinanceSchema.nodeFromJSON(draft.body);
      const assessment = what === 'ordinance' ? null : assess({ doc, draft, packs: draft.packs });
      const tell = byHundredths(onProgress);
      const input = { draft, doc, what, variant, assessment, version, now };
      const bytes = await writeDocx({ ...input, onProgress: (done) => tell(done * written) });
      const proved = verifyDocx(bytes, docxExpectation(input));
      if (!proved.ok) return err({ kind: 'not-proved', fault: proved.error });
      tell(1);
      return transfer(ok({ bytes, proof: proved.value }), [bytes.buffer as ArrayBuffer]);
    } catch (error) {
      // An error that crosses to the window loses its kind, so it is made a value here.
      return err({ kind: 'failed', message: messageOf(error) });
    }
  },
};
export type ExportWorker = typeof exportWorker;

/** Each call of a proxy is a message: more than a hundred of them say nothing more. */
function byHundredths(onProgress: (done: number) => void): (done: number) => void {
  let told = -1;
  return (done) => {
    const hundredth = Math.floor(done * 100);
    if (hundredth === told) return;
    told = hundredth;
    onProgress(done);
  };
}

expose(exportWorker);
