import { writeAkn } from '../../../shared/formats/akn/write-akn.ts';
import { docxExpectation } from '../../../shared/formats/docx/docx-expectation.ts';
import { verifyDocx } from '../../../shared/formats/docx/verify-docx.ts';
import { writeDocx } from '../../../shared/formats/docx/write-ordinance.ts';
import { writeText } from '../../../shared/formats/text/write-text.ts';
import { type ReportVariant, reportVariants } from '../../../shared/report/report-variant.ts';
import { type CliPorts, type Command, Refusal, UsageError } from '../command.ts';
import { oneOf, readOptions } from '../command-options.ts';
import { assessmentOf, type Dossier, openDossier } from '../dossier-file.ts';
import { outputFile } from '../output-file.ts';

const formats = ['docx', 'akn', 'html', 'text'] as const;
const contents = ['ordinance', 'assessment', 'pack', 'statement'] as const;
interface Chosen {
  readonly what: (typeof contents)[number];
  readonly variant: ReportVariant;
}

/** The ordinance, its assessment, or both (`pack`) for readers without Bylawright. */
export const exportFile: Command = {
  usage:
    'X.bylaw --to docx|akn|html|text [--what ordinance|assessment|pack|statement] [--variant full|large-print|plain] -o OUT [--force]',
  async run(args, ports) {
    const given = readOptions(args, ['X.bylaw'], {
      to: { type: 'string' },
      what: { type: 'string' },
      variant: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    });
    const to = oneOf('to', given.required('to'), formats);
    const what = oneOf('what', given.one('what') ?? 'ordinance', contents);
    if (to === 'akn' && what !== 'ordinance') throw new UsageError('--to akn is the ordinance; it holds no assessment');
    const variant = oneOf('variant', given.one('variant') ?? 'full', reportVariants);
    if (variant !== 'full' && (what !== 'assessment' || to !== 'docx'))
      throw new UsageError('--variant is for --to docx --what assessment');
    const output = outputFile(given.required('output'), given.flag('force'), given.words);
    const dossier = await openDossier(given.words[0] ?? '');
    await output.write(await bytesOf(dossier, to, { what, variant }, ports));
    ports.stderr(`wrote ${output.path}`);
  },
};

async function bytesOf(
  dossier: Dossier,
  to: (typeof formats)[number],
  chosen: Chosen,
  ports: CliPorts,
): Promise<Uint8Array> {
  const { draft, doc } = dossier;
  const { what } = chosen;
  switch (to) {
    case 'docx':
      return wordFile(dossier, chosen, ports);
    case 'akn':
      return new TextEncoder().encode(writeAkn(draft));
    case 'text':
      if (what !== 'ordinance') throw new Refusal(`${what} is not written as text yet; --to docx writes it`);
      return new TextEncoder().encode(writeText(doc, draft.packs.profile.numbering));
    case 'html':
      throw new Refusal('HTML is not written yet; --to docx, akn and text are');
  }
}

/** Nothing is written that does not prove right when it is opened again. */
async function wordFile(dossier: Dossier, { what, variant }: Chosen, ports: CliPorts): Promise<Uint8Array> {
  const { draft, doc } = dossier;
  const assessment = what === 'ordinance' ? null : assessmentOf(dossier);
  if (what === 'statement' && assessment?.statements.length === 0)
    throw new Refusal('no rights pack of this dossier asks for a statement');
  const input = { draft, doc, what, variant, assessment, version: 'Draft', now: ports.now() };
  const bytes = await writeDocx(input);
  const proof = verifyDocx(bytes, docxExpectation(input));
  if (!proof.ok)
    throw new Refusal(`the Word file did not prove right and was not written: ${JSON.stringify(proof.error)}`);
  return bytes;
}
