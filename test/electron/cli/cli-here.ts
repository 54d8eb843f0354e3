import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCli } from '../../../electron/cli/run-cli.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was printed, as JSON. */
  readonly json: unknown;
}

/** Runs a command in this process, so that tests are quick; time and ids are the same each time. */
export async function cli(...args: string[]): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  let seed = 1;
  const code = await runCli(args, {
    stdout: (text) => (stdout += text),
    stderr: (line) => (stderr += `${line}\n`),
    now: () => '2026-03-04T05:06:07.000Z',
    random: (length) => Uint8Array.from({ length }, () => (seed = (seed * 75) % 65_537) & 0xff),
    person: 'A. Clerk',
  });
  return {
    code,
    stdout,
    stderr,
    get json() {
      return JSON.parse(stdout) as unknown;
    },
  };
}

/** A folder for one test file's files. */
export function folderHere(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name) => join(folder, name);
}

/** A by-law in Akoma Ntoso of our own making, with words that raise prompts. */
export const byLawXml = `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="by-law">
<meta><identification source="#x"><FRBRWork><FRBRalias value="Market By-law, 2026"/></FRBRWork></identification></meta>
<preamble><p>WHEREAS the council keeps markets;</p></preamble>
<body>
<section eId="sec_1"><num>1.</num><heading>Definitions</heading><content><p>In this by-law—</p><p>“<def>stall</def>” means a table;</p></content></section>
<section eId="sec_2"><num>2.</num><heading>Permits</heading>
<subsection eId="sec_2__subsec_1"><num>(1)</num><intro><p>No person may—</p></intro><paragraph><num>(a)</num><content><p>sleep or beg in a market; or</p></content></paragraph><paragraph><num>(b)</num><content><p>sell without a permit.</p></content></paragraph></subsection>
<subsection><num>(1A)</num><content><p>A fee is due under section <ref href="#sec_1">1</ref> and the <ref href="/za/act/1977/51">Act</ref>.</p></content></subsection>
</section>
</body></act></akomaNtoso>`;
