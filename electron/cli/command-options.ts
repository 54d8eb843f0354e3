import { parseArgs } from 'node:util';
import { UsageError } from './command.ts';

type Options = Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>;

export interface GivenOptions {
  /** Files and other words that are no options; as many as `names` asks for. */
  readonly words: readonly string[];
  flag(name: string): boolean;
  one(name: string): string | null;
  required(name: string): string;
  all(name: string): readonly string[];
}

/** Reads a command's arguments; `names` are its words in order. Anything unknown, missing or too much is wrong usage. */
export function readOptions(args: readonly string[], names: readonly string[], options: Options): GivenOptions {
  const { values, positionals } = parsed(args, options);
  const missing = names[positionals.length] ?? names[positionals.indexOf('')];
  if (missing !== undefined) throw new UsageError(`${missing} is missing`);
  const tooMuch = positionals[names.length];
  if (tooMuch !== undefined) throw new UsageError(`unexpected ${JSON.stringify(tooMuch)}`);
  const texts = (name: string): string[] => {
    const value = values[name];
    return Array.isArray(value)
      ? value.filter((item) => typeof item === 'string')
      : typeof value === 'string'
        ? [value]
        : [];
  };
  const one = (name: string) => texts(name).at(-1) ?? null;
  return {
    words: positionals,
    flag: (name) => values[name] === true,
    one,
    all: texts,
    required: (name) => {
      const value = one(name);
      if (value === null || value === '') throw new UsageError(`${asTyped(name, options)} is missing`);
      return value;
    },
  };
}

/** An option as the usage lines write it: `-o`, `--to`. */
function asTyped(name: string, options: Options): string {
  const short = options[name]?.short;
  return short === undefined ? `--${name}` : `-${short}`;
}

function parsed(args: readonly string[], options: Options) {
  const read = readArgs(args, options);
  const seen = new Set<string>();
  for (const token of read.tokens) {
    if (token.kind !== 'option' || options[token.name]?.type !== 'string' || options[token.name]?.multiple) continue;
    if (seen.has(token.name)) throw new UsageError(`${token.rawName} was given twice`);
    seen.add(token.name);
  }
  return read;
}

function readArgs(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true, tokens: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** The value of an option that must be one of a few. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new UsageError(`--${name} is ${JSON.stringify(value)}; it must be one of ${allowed.join(', ')}`);
  return found;
}
