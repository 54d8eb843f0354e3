import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { loadPacks } from '../pack-files.ts';

/** The model ordinances at hand and the facts that each asks for. */
export const templates: Command = {
  usage: '[--json]',
  async run(args, ports) {
    readOptions(args, [], { json: { type: 'boolean' } });
    const list = loadPacks().templates.map(({ id, title, version, as_of, description, profiles, facts }) => ({
      id,
      title,
      version,
      as_of,
      description,
      profiles,
      facts,
    }));
    printJson(ports, list);
  },
};
