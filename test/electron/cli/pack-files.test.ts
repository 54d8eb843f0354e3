import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadPacks, PackFilesError } from '../../../electron/cli/pack-files.ts';

describe('the packs of a folder', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  it('that came with the program are found from wherever it is run', () => {
    const { profiles, rights, templates } = loadPacks();
    expect(profiles.map(({ id }) => id)).toEqual(expect.arrayContaining(['england', 'philippines', 'wales']));
    expect(rights.map(({ id }) => id)).toEqual(expect.arrayContaining(['england', 'international']));
    expect(templates.map(({ id }) => id)).toEqual(['noise', 'public-spaces-and-assemblies']);
  });

  it('are refused in one line that names the file and the place of a misspelt field', () => {
    const folder = copy('rights/international.json', (text) => text.replace('"adverse"', '"advers"'));
    expect(refusal(folder)).toBe(
      'rights/international.json: questions[0].advers is not a field here. Did you mean “adverse”?',
    );
  });

  it('are refused, every faulty file named, when one is not JSON and another too deep', () => {
    const folder = copy('profiles/england.json', (text) => text.slice(0, 500));
    writeFileSync(join(folder, 'ordinances/noise.json'), `${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(refusal(folder)).toMatch(/^profiles\/england\.json: cannot be read: .*; ordinances\/noise\.json: is nested/);
  });

  it('are refused when one refines what is not there', () => {
    const folder = copy('rights/england.json', (text) => text);
    rmSync(join(folder, 'rights/international.json'));
    expect(refusal(folder)).toContain('england: refines there is no rights pack “international”.');
  });

  function copy(file: string, harm: (text: string) => string): string {
    const folder = mkdtempSync(join(tmpdir(), 'packs-'));
    folders.push(folder);
    cpSync(new URL('../../../templates', import.meta.url).pathname, folder, { recursive: true });
    writeFileSync(join(folder, file), harm(readFileSync(join(folder, file), 'utf8')));
    return folder;
  }
});

function refusal(folder: string): string {
  try {
    loadPacks(folder);
  } catch (error) {
    if (error instanceof PackFilesError) return error.message;
    throw error;
  }
  return 'taken';
}
