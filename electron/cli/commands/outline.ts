import { outlineOf } from '../../../shared/ordinance/outline.ts';
import { type Command, orNull, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { openDossier } from '../dossier-file.ts';

/** Everything in the ordinance that carries words, with its number as the margin prints it. */
export const outline: Command = {
  usage: 'X.bylaw [--json]',
  async run(args, ports) {
    const { words } = readOptions(args, ['X.bylaw'], { json: { type: 'boolean' } });
    const { draft, doc } = await openDossier(words[0] ?? '');
    const entries = outlineOf(doc, draft.packs.profile.numbering);
    printJson(
      ports,
      entries.map(({ id, kind, label, fullLabel, heading, text, parent }) => ({
        id,
        kind,
        label: orNull(label),
        fullLabel: orNull(fullLabel),
        heading: orNull(heading),
        text: orNull(text),
        parent,
      })),
    );
  },
};
