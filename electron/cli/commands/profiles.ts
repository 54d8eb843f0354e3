import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { loadPacks } from '../pack-files.ts';

/** The jurisdictions at hand. */
export const profiles: Command = {
  usage: '[--json]',
  async run(args, ports) {
    readOptions(args, [], { json: { type: 'boolean' } });
    const list = loadPacks().profiles.map(({ id, title, version, as_of, description, jurisdiction, language }) => ({
      id,
      title,
      version,
      as_of,
      description,
      jurisdiction,
      language,
    }));
    printJson(ports, list);
  },
};
