import { newerPacks, withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import { type Command, printJson, UsageError } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { openDossier, saveDossier } from '../dossier-file.ts';
import { outputFile } from '../output-file.ts';
import { loadPacks } from '../pack-files.ts';

/** The rights packs that a dossier froze, what newer ones would change and touch; with --accept, a copy that has them. */
export const packs: Command = {
  usage: 'X.bylaw [--json] [--accept ID[,ID] -o Y.bylaw [--force]]',
  async run(args, ports) {
    const given = readOptions(args, ['X.bylaw'], {
      json: { type: 'boolean' },
      accept: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    });
    const dossier = await openDossier(given.words[0] ?? '');
    const { draft } = dossier;
    const known = loadPacks().rights;
    const offered = newerPacks(draft.packs.rights, known, draft);
    const wanted = given.one('accept');
    if (wanted === null) {
      printJson(
        ports,
        draft.packs.rights.map(({ id, title, version, as_of }) => {
          const offer = offered.find(({ frozen }) => frozen.id === id);
          return {
            id,
            title,
            version,
            as_of,
            newer: offer ? { version: offer.newer.version, as_of: offer.newer.as_of } : null,
            changes: (offer?.changes ?? []).map(({ change, touched }) => ({
              kind: change.kind,
              part: change.part,
              id: change.id,
              title: change.title,
              touches: touched,
            })),
          };
        }),
      );
      return;
    }
    const ids = wanted.split(',').map((id) => id.trim());
    const accepted = ids.map((id) => {
      const offer = offered.find(({ frozen }) => frozen.id === id);
      if (!offer) throw new UsageError(`there is no newer version of ${JSON.stringify(id)} for this dossier`);
      return offer.newer;
    });
    const output = outputFile(given.required('output'), given.flag('force'));
    const rights = withNewerPacks(draft.packs.rights, accepted, known);
    const meta = { ...draft.meta, rights: rights.map(({ id }) => id) };
    await saveDossier(output, { ...dossier, draft: { ...draft, meta, packs: { ...draft.packs, rights } } });
    ports.stderr(`wrote ${output.path}`);
  },
};
