import type { Template } from '../../../shared/packs/template.ts';
import { parseBody } from '../../../shared/ordinance/parse-body.ts';
import { wordedFact } from '../../../shared/ordinance/worded-fact.ts';
import { newProvisionId } from '../../../shared/ordinance/provision-id.ts';
import { createDraft } from '../../../shared/record/create-draft.ts';
import { avoidListAt } from '../avoid-list.ts';
import { chosenProfile, chosenRights, packById } from '../chosen-packs.ts';
import { type Command, UsageError } from '../command.ts';
import { readOptions } from '../command-options.ts';
import { saveDossier } from '../dossier-file.ts';
import { outputFile } from '../output-file.ts';
import { loadPacks } from '../pack-files.ts';

/** A dossier from a model ordinance; what is not set stays a blank to be filled in. */
export const newDossier: Command = {
  usage: '--template ID --profile ID --rights ID[,ID] [--set key=value]… [--avoid WORDS.csv] -o X.bylaw [--force]',
  async run(args, ports) {
    const given = readOptions(args, [], {
      template: { type: 'string' },
      profile: { type: 'string' },
      rights: { type: 'string' },
      set: { type: 'string', multiple: true },
      avoid: { type: 'string' },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean' },
    });
    const library = loadPacks();
    const template = packById('template', given.required('template'), library.templates);
    const profile = chosenProfile(given.required('profile'), library);
    const packs = chosenRights(given.required('rights'), library);
    const facts = factsOf(given.all('set'), template, profile.language);
    const output = outputFile(given.required('output'), given.flag('force'), [given.one('avoid')]);
    const avoid = await avoidListAt(given.one('avoid'));
    const draft = createDraft({
      avoid,
      template,
      facts,
      profile,
      rights: packs,
      person: { name: ports.person, post: '', council: '' },
      now: ports.now(),
      newId: () => newProvisionId((length) => ports.random(length)),
      origin: { kind: 'template', template: template.id, version: template.version },
    });
    const body = parseBody(draft.body);
    if (!body.ok) throw new Error(`the template ${template.id} made a body that cannot be read: ${body.error.kind}`);
    await saveDossier(output, { draft, doc: body.value });
    if (template.profiles.length > 0 && !template.profiles.includes(profile.id)) {
      ports.stderr(`note: ${template.id} was written for ${template.profiles.join(', ')}, not for ${profile.id}`);
    }
    ports.stderr(`wrote ${output.path}`);
  },
};

function factsOf(settings: readonly string[], template: Template, language: string): Record<string, string> {
  const known = template.facts.map((fact) => fact.name);
  const facts = new Map<string, string>();
  for (const setting of settings) {
    const [, name, value] = /^([^=]+)=([\s\S]*)$/.exec(setting) ?? [];
    if (name === undefined || value === undefined) throw new UsageError(`--set ${setting}: it must be key=value`);
    const fact = template.facts.find((asked) => asked.name === name);
    if (fact === undefined) throw new UsageError(`the template asks for no ${name}; it asks for ${known.join(', ')}`);
    if (facts.has(name)) throw new UsageError(`--set ${name} was given twice`);
    facts.set(name, wordedFact(fact.type, value, language));
  }
  return Object.fromEntries(facts);
}
