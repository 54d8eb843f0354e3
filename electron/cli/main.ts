import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { userInfo } from 'node:os';
import { runCli } from './run-cli.ts';

/** Written synchronously, so that nothing is cut off when the program ends; a reader that has gone is no fault. */
function write(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
    }
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

process.exitCode = await runCli(process.argv.slice(2), {
  stdout: (text) => write(1, text),
  stderr: (line) => write(2, `${line}\n`),
  now: () => new Date().toISOString(),
  random: (length) => randomBytes(length),
  person: userName(),
});
