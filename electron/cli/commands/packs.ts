import { newerPacks, type Touched, touchedBy, withNewerPacks } from '../../../shared/assessment/newer-packs.ts';
import type { PackChange } from '../../../shared/packs/compare-packs.ts';
import { regionChanges, regionsOf, withRegions } from '../../../shared/packs/regions.ts';
import type { RightsPack } from '../../../shared/packs/rights-pack.ts';
import type { Draft } from '../../../shared/record/draft.ts';
import { inRegions, packById } from '../chosen-packs.ts';
import { type Command, printJson, UsageError } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { openDossier, saveDossier } from '../dossier-file.ts';
import { outputFile } from '../output-file.ts';
import { loadPacks } from '../pack-files.ts';

/**
 * The rights packs that a dossier froze, what newer ones would change and touch; with --accept, a copy that has them.
 * --regions says what a choice of regions would change, and with -o makes a copy in which they are chosen.
 */
export const packs: Command = {
  usage: 'X.bylaw [--json] [--accept ID[,ID]] [--regions ID:REGION[:REGION]] [-o Y.bylaw [--force]]',
  async run(args, ports) {
    const given = readOptions(args, ['X.bylaw'], {
      json: { type: 'boolean' },
      accept: { type: 'string' },
      regions: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    });
    const dossier = await openDossier(given.words[0] ?? '');
    const { draft } = dossier;
    const known = loadPacks().rights;
    const offered = newerPacks(draft.packs.rights, known, draft);
    const wanted = given.one('accept');
    const regions = given.one('regions');
    const other = regions === null ? null : otherRegions(regions, draft.packs.rights);
    if (other !== null && given.one('output') === null) {
      printJson(ports, { id: other.id, regions: regionsOf(other), changes: changesOfRegions(other, draft) });
      return;
    }
    if (wanted === null && other === null) {
      printJson(
        ports,
        draft.packs.rights.map((pack) => {
          const { id, title, version, as_of } = pack;
          const offer = offered.find(({ frozen }) => frozen.id === id);
          return {
            id,
            title,
            version,
            as_of,
            regions: regionsOf(pack),
            newer: offer ? { version: offer.newer.version, as_of: offer.newer.as_of } : null,
            changes: (offer?.changes ?? []).map(({ change, touched }) => changeReport(change, touched)),
          };
        }),
      );
      return;
    }
    const ids = (wanted ?? '').split(',').flatMap((id) => (id.trim() === '' ? [] : [id.trim()]));
    const accepted = ids.map((id) => {
      const offer = offered.find(({ frozen }) => frozen.id === id);
      if (!offer) throw new UsageError(`there is no newer version of ${JSON.stringify(id)} for this dossier`);
      return offer.newer;
    });
    const output = outputFile(given.required('output'), given.flag('force'));
    const newer = withNewerPacks(draft.packs.rights, accepted, known);
    const rights = newer.map((pack) => (other?.id === pack.id ? withRegions(pack, regionsOf(other)) : pack));
    const meta = { ...draft.meta, rights: rights.map(({ id }) => id) };
    await saveDossier(output, { ...dossier, draft: { ...draft, meta, packs: { ...draft.packs, rights } } });
    ports.stderr(`wrote ${output.path}`);
  },
};

/** The pack of the dossier that "canada:ontario" names, with those regions chosen. */
function otherRegions(wanted: string, frozen: readonly RightsPack[]): RightsPack {
  const [id = '', ...regions] = wanted.split(':');
  return inRegions(packById('rights pack of this dossier', id.trim(), frozen), regions);
}

function changesOfRegions(other: RightsPack, draft: Draft) {
  const frozen = packById('rights pack', other.id, draft.packs.rights);
  return regionChanges(frozen, regionsOf(other)).map((change) =>
    changeReport(change, touchedBy(change, draft.packs.rights, draft)),
  );
}

function changeReport({ kind, part, id, title }: PackChange, touches: Touched) {
  return { kind, part, id, title, touches };
}
