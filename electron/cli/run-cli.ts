import { type CliPorts, type Command, Refusal, UsageError } from './command.ts';
import { PackFilesError } from './pack-files.ts';

/** Each command loads only what it needs, so that a listing answers at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  templates: async () => (await import('./commands/templates.ts')).templates,
  profiles: async () => (await import('./commands/profiles.ts')).profiles,
  rights: async () => (await import('./commands/rights.ts')).rights,
  packs: async () => (await import('./commands/packs.ts')).packs,
  new: async () => (await import('./commands/new.ts')).newDossier,
  import: async () => (await import('./commands/import.ts')).importFile,
  outline: async () => (await import('./commands/outline.ts')).outline,
  check: async () => (await import('./commands/check.ts')).check,
  references: async () => (await import('./commands/references.ts')).references,
  prompts: async () => (await import('./commands/prompts.ts')).prompts,
  assessment: async () => (await import('./commands/assessment.ts')).assessment,
  assess: async () => (await import('./commands/assess.ts')).assess,
  export: async () => (await import('./commands/export.ts')).exportFile,
};

/** Commands of which others may have read: they are refused by name until they are there. */
const planned: readonly string[] = 'version versions compare merge keygen card sign verify history'.split(' ');

/**
 * Runs one command. Resolves to the exit code: 0 done, whatever a report found; 1 refused, or a `--fail-on` was met,
 * with the reason in one line; 2 wrong usage.
 */
export async function runCli(args: readonly string[], ports: CliPorts): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    await printHelp(ports);
    return 0;
  }
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    if (name !== undefined && planned.includes(name)) {
      ports.stderr(`${name} is not built yet; there are ${Object.keys(commands).join(', ')}`);
      return 1;
    }
    const what = name === undefined ? 'no command was given' : `there is no command ${JSON.stringify(name)}`;
    ports.stderr(`${what}; there are ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  const command = await load();
  try {
    await command.run(rest, ports);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      ports.stderr(`${name}: ${error.message}`);
      ports.stderr(`usage: ${name} ${command.usage}`);
      return 2;
    }
    if (error instanceof Refusal || error instanceof PackFilesError) {
      ports.stderr(oneLine(error.message));
      return 1;
    }
    throw error;
  }
}

async function printHelp(ports: CliPorts): Promise<void> {
  for (const [name, load] of Object.entries(commands)) ports.stderr(`${name} ${(await load()).usage}`);
  ports.stderr(`not built yet: ${planned.join(', ')}`);
}

const oneLine = (message: string): string => message.replace(/\s*\n\s*/g, ' ');
