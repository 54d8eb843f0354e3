import { checkOrdinance } from '../../../shared/ordinance/checks.ts';
import { draftingProfile } from '../../../shared/record/drafting-profile.ts';
import { findingsSetAside } from '../../../shared/record/set-aside.ts';
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
    const profile = draftingProfile(draft);
    const findings = checkOrdinance(doc, profile, await spellingOf(doc, profile, draft.meta.words ?? []));
    const aside = findingsSetAside(doc, findings, draft.setAside ?? []);
    printJson(
      ports,
      findings.map((finding) => {
        const { rule, severity, provision, message, fix } = finding;
        return { rule, severity, provision, message, fix, setAside: aside.get(finding)?.reason ?? null };
      }),
    );
    const met = findings.filter((finding) => failing.includes(finding.severity) && !aside.has(finding));
    if (met.length > 0)
      throw new Refusal(`${met.length} of ${findings.length} findings are ${failing.join(' or ')}: ${met[0]?.message}`);
  },
};
