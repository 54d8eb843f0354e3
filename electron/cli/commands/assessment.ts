import { assessmentReport } from '../assessment-report.ts';
import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { assessmentOf, openDossier } from '../dossier-file.ts';

/** The questions with their answers, what is missing, and what has been raised. */
export const assessment: Command = {
  usage: 'X.bylaw [--json]',
  async run(args, ports) {
    const { words } = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' } });
    const dossier = await openDossier(words[0] ?? '');
    printJson(ports, assessmentReport(assessmentOf(dossier), dossier.draft.packs.rights, ports.now()));
  },
};
