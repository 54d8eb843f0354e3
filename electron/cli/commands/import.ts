import { basename } from 'node:path';
import { readAkn } from '../../../shared/formats/akn/read-akn.ts';
import { xmlLimits } from '../../../shared/formats/akn/xml-tree.ts';
import { newProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import { avoidListAt } from '../avoid-list.ts';
import { chosenProfile, chosenRights } from '../chosen-packs.ts';
import { type Command, orNull, printJson, Refusal } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { saveDossier } from '../dossier-file.ts';
import { contentKind, contentNames } from '../content-kind.ts';
import { readInput } from '../input-file.ts';
import { outputFile } from '../output-file.ts';
import { loadPacks } from '../pack-files.ts';
import { sha256 } from '../sha256.ts';

/** A dossier from a by-law as it stands; what kind of file it is, its content says, not its name. */
export const importFile: Command = {
  usage: 'FILE --profile ID --rights ID[,ID] [--avoid WORDS.csv] -o X.bylaw [--json] [--force]',
  async run(args, ports) {
    const given = readOptions(args, ['FILE'], {
      profile: { type: 'string' },
      rights: { type: 'string' },
      avoid: { type: 'string' },
      output: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
      force: { type: 'boolean' },
    });
    const [path = ''] = given.words;
    const library = loadPacks();
    const profile = chosenProfile(given.required('profile'), library);
    const packs = chosenRights(given.required('rights'), library);
    const output = outputFile(given.required('output'), given.flag('force'), [path, given.one('avoid')]);
    const bytes = await readInput(path, xmlLimits.bytes);
    const kind = contentKind(bytes);
    if (kind === 'empty') throw new Refusal(`${path}: ${contentNames.empty}`);
    if (kind !== 'xml')
      throw new Refusal(`${path}: ${contentNames[kind]}; so far only Akoma Ntoso 2 and 3 (XML) is imported`);
    const read = await readAkn(bytes, path, { profile: profile.numbering, sha256 });
    if (!read.ok) throw new Refusal(read.error.message);
    const { doc, title, words, provisions, notUnderstood } = read.value;
    const avoid = await avoidListAt(given.one('avoid'));
    const draft = createDraft({
      avoid,
      body: doc,
      name: Array.from(title).slice(0, 200).join(''),
      facts: {},
      profile,
      rights: packs,
      person: { name: ports.person, post: '', council: '' },
      now: ports.now(),
      newId: () => newProvisionId((length) => ports.random(length)),
      origin: { kind: 'import', fileName: basename(path).slice(0, 200), sha256: read.value.sha256 },
    });
    await saveDossier(output, { draft, doc });
    if (given.flag('json')) {
      const places = notUnderstood.map((found) => ({ ...found, place: orNull(found.place), text: orNull(found.text) }));
      printJson(ports, { words, provisions, notUnderstood: places });
    }
    ports.stderr(`wrote ${output.path}: ${title}, ${words} words, ${notUnderstood.length} places not understood`);
  },
};
