import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { assessmentOf, openDossier } from '../dossier-file.ts';

/** The places whose words raise a question of rights, and what was done about each. */
export const prompts: Command = {
  usage: 'X.bylaw [--json]',
  async run(args, ports) {
    const { words } = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' } });
    const assessment = assessmentOf(await openDossier(words[0] ?? ''));
    printJson(
      ports,
      assessment.prompts.map(({ trigger, provision, match, rights, questions, state }) => ({
        trigger,
        provision,
        match,
        rights,
        questions,
        state,
      })),
    );
  },
};
