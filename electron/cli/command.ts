/** What a command may touch besides its files: tests bring their own. */
export interface CliPorts {
  /** JSON and nothing else. */
  stdout(text: string): void;
  /** Everything for a person. */
  stderr(line: string): void;
  /** ISO 8601 with zone. */
  now(): string;
  random(length: number): Uint8Array;
  /** Who is at the keyboard, for the record. */
  readonly person: string;
}

export interface Command {
  /** How it is called, after its name. */
  readonly usage: string;
  run(args: readonly string[], ports: CliPorts): Promise<void>;
}

/** Wrong usage: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Refused, or what `--fail-on` asked for was met: exit 1, with the reason in one line. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export function printJson(ports: CliPorts, value: unknown): void {
  ports.stdout(`${JSON.stringify(value, null, 2)}\n`);
}

/** What is printed of words that may be missing: null, never ''. */
export const orNull = (words: string): string | null => (words === '' ? null : words);
