import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { byLawXml, folderHere } from './cli-here.ts';

const at = folderHere();
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The program itself, as `npm run --silent cli -- …` starts it. */
function program(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'electron/cli/main.ts', ...args],
      { cwd: root, maxBuffer: 2 ** 28 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

describe('the program', () => {
  it('does the main job from a by-law to a Word file', async () => {
    writeFileSync(at('market.xml'), byLawXml);
    const imported = await program(
      'import',
      at('market.xml'),
      '--profile',
      'south-africa',
      '--rights',
      'international',
      '-o',
      at('m.bylaw'),
      '--json',
    );
    expect([imported.code, JSON.parse(imported.stdout)]).toEqual([
      0,
      expect.objectContaining({ words: 38, notUnderstood: [] }),
    ]);
    const outlined = await program('outline', at('m.bylaw'), '--json');
    expect(JSON.parse(outlined.stdout)).toHaveLength(9);
    expect(outlined.stderr).toBe('');
    expect((await program('export', at('m.bylaw'), '--to', 'docx', '-o', at('m.docx'))).code).toBe(0);
    expect(readFileSync(at('m.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('ends with 2 for wrong usage and 1 for what it refuses, with nothing on standard output', async () => {
    expect(await program('outline')).toMatchObject({ code: 2, stdout: '' });
    expect(await program('outline', at('none.bylaw'))).toEqual({
      code: 1,
      stdout: '',
      stderr: `${at('none.bylaw')}: there is no such file or folder\n`,
    });
  });
});
