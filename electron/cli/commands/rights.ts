import { type Command, printJson } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { loadPacks } from '../pack-files.ts';

/** The rights packs at hand. */
export const rights: Command = {
  usage: '[--json]',
  async run(args, ports) {
    readOptions(args, [], { json: { type: 'boolean' } });
    const list = loadPacks().rights.map((pack) => ({
      id: pack.id,
      title: pack.title,
      version: pack.version,
      as_of: pack.as_of,
      description: pack.description,
      refines: pack.refines ?? [],
      regions: pack.regions ?? [],
      rights: pack.rights.length,
      grounds: pack.grounds.length,
      duties: pack.duties.length,
      tests: (pack.tests ?? []).map(({ title }) => title),
      questions: pack.questions.length,
      triggers: pack.triggers.length,
    }));
    printJson(ports, list);
  },
};
