import type { Node } from '@tiptap/pm/model';
import { assess } from '../../shared/assessment/assess.ts';
import type { Assessment } from '../../shared/assessment/assessment-state.ts';
import { writeAkn } from '../../shared/formats/akn/write-akn.ts';
import { parseBody } from '../../shared/ordinance/parse-body.ts';
import { readBundle, bundleLimits, writeBundle } from '../../shared/record/bundle.ts';
import { bundleErrorMessage } from '../../shared/record/bundle-error.ts';
import type { Draft } from '../../shared/record/draft.ts';
import { assessmentReport } from './assessment-report.ts';
import { Refusal } from './command.ts';
import { contentKind, contentNames } from './content-kind.ts';
import { readInput } from './input-file.ts';
import type { OutputFile } from './output-file.ts';
import { sha256 } from './sha256.ts';

export interface Dossier {
  readonly draft: Draft;
  readonly doc: Node;
}

/** The dossier in a .bylaw file, all of it checked; a damaged one is refused in one line that names the file. */
export async function openDossier(path: string): Promise<Dossier> {
  const bytes = await readInput(path, bundleLimits.totalBytes);
  const kind = contentKind(bytes);
  if (kind !== 'bylaw') throw new Refusal(`${path} is not a .bylaw file: ${contentNames[kind]}`);
  const read = await readBundle(bytes, { sha256 });
  if (!read.ok) throw new Refusal(`${path} ${bundleErrorMessage(read.error)}`);
  const body = parseBody(read.value.body);
  if (!body.ok) throw new Refusal(`${path} has a body that cannot be read: ${body.error.kind}`);
  return { draft: read.value, doc: body.value };
}

/** Writes a dossier with a readable copy of the ordinance and the assessment beside its entries. */
export async function saveDossier(output: OutputFile, { draft, doc }: Dossier): Promise<void> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const report = assessmentReport(assessmentOf({ draft, doc }), draft.packs.rights);
  const readable = [
    { name: 'ordinance.akn.xml', bytes: encode(writeAkn(draft)) },
    { name: 'assessment.json', bytes: encode(`${JSON.stringify(report, null, 2)}\n`) },
  ];
  await output.write(await writeBundle(draft, { readable, sha256 }));
}

export function assessmentOf({ draft, doc }: Dossier): Assessment {
  return assess({ doc, draft, packs: draft.packs });
}
