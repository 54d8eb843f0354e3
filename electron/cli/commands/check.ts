import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { type Command, printJson, Refusal } from '../command.ts';
import { oneOf, readOptions } from '../command-options.ts';
import { openDossier } from '../dossier-file.ts';
import { spellingOf } from '../spelling.ts';

/** What is wrong or doubtful in the ordinance as law is drafted. */
export const check: Command = {
  usage: 'X.bylaw [--json] [--fail-on error|warning]',
  async run(args, ports) {
    const given = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' }, 'fail-on': { type: 'string' } });
    const asked = given.one('fail-on');
    const failing =
      asked === null
        ? []
        : oneOf('fail-on', asked, ['error', 'warning']) === 'error'
          ? ['error']
          : ['error', 'warning'];
    const { draft, doc } = await openDossier(given.words[0] ?? '');
    const { profile } = draft.packs;
    const findings = checkOrdinance(doc, profile, await spellingOf(doc, profile, draft.meta.words ?? []));
    printJson(
      ports,
      findings.map(({ rule, severity, provision, message, fix }) => ({ rule, severity, provision, message, fix })),
    );
    const met = findings.filter(({ severity }) => failing.includes(severity));
    if (met.length > 0)
      throw new Refusal(`${met.length} of ${findings.length} findings are ${failing.join(' or ')}: ${met[0]?.message}`);
  },
};
