import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

/** A program that makes a Word file from HTML. */
export interface Converter {
  readonly name: string;
  /** Resolves to the milliseconds that the program ran; null: it is not installed here. */
  readonly convert: ((html: string) => Promise<number>) | null;
}

/** pandoc and LibreOffice, each with what it needs to run by itself. */
export function convertersHere(): readonly Converter[] {
  const pandoc = firstThatRuns(['pandoc']);
  const office = firstThatRuns(['soffice', 'libreoffice']);
  return [
    {
      name: 'pandoc from HTML',
      convert:
        pandoc === null
          ? null
          : (html) => inFolder(html, (folder) => run(pandoc, ['in.html', '-o', 'in.docx'], folder)),
    },
    {
      name: 'LibreOffice from HTML',
      convert:
        office === null
          ? null
          : (html) =>
              inFolder(html, (folder) =>
                // A profile of its own, or it would hand the work to an instance that is open.
                run(
                  office,
                  [
                    `-env:UserInstallation=file://${folder}/profile`,
                    '--headless',
                    '--infilter=HTML (StarWriter)',
                    '--convert-to',
                    'docx',
                    'in.html',
                  ],
                  folder,
                ),
              ),
    },
  ];
}

function firstThatRuns(names: readonly string[]): string | null {
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

async function inFolder(html: string, work: (folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bylawright-bench-'));
  try {
    writeFileSync(join(folder, 'in.html'), html);
    const time = await work(folder);
    if (!existsSync(join(folder, 'in.docx'))) throw new Error('the converter wrote no Word file');
    return time;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[], folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { cwd: folder, stdio: 'ignore', timeout: 180_000 });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(performance.now() - start) : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}
