import { listReferences } from '../../../shared/ordinance/list-references.ts';
import type { ProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { openDossier } from '../dossier-file.ts';

/**
 * The references in the ordinance, in its order: live or broken, typed as words (recognised; what of it was not found in
 * the ordinance is left out of `to`, which may be empty), and to other enactments (external). The id is the provision it
 * stands in and its place there, from 1.
 */
export const references: Command = {
  usage: 'X.bylaw [--json]',
  async run(args, ports) {
    const { words } = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' } });
    const { draft, doc } = await openDossier(words[0] ?? '');
    const counts = new Map<ProvisionId | null, number>();
    const found = listReferences(doc, draft.packs.profile.numbering).map(({ from, to, text, state }) => {
      const count = (counts.get(from) ?? 0) + 1;
      counts.set(from, count);
      return { id: `${from ?? 'root'}.${count}`, from, to, text, state };
    });
    printJson(ports, found);
  },
};
