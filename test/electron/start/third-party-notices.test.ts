import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticesFile, thirdPartyNotices } from '../../../electron/start/third-party-notices.ts';

const project = join(import.meta.dirname, '../../..');
const notices = thirdPartyNotices(project);
const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

describe('the notices of what the program is built with', () => {
  it('name every package that it depends on, with its version and licence', () => {
    const missing = Object.entries(dependencies).filter(([name, version]) => !notices.includes(`${name} ${version} (`));
    expect(missing).toEqual([]);
    expect(notices).not.toContain('no licence named');
    expect(notices).not.toMatch(/^Licence: /m);
  });

  it('hold the terms word for word, those of the dictionaries among them', () => {
    for (const name of Object.keys(dependencies)) {
      const file = ['license', 'LICENSE', 'LICENSE.md'].map((one) => join(project, 'node_modules', name, one));
      const found = file.find((path) => existsSync(path));
      if (found === undefined) continue;
      expect([name, notices.includes(readFileSync(found, 'utf8').replaceAll('\r\n', '\n').trim())]).toEqual([
        name,
        true,
      ]);
    }
    expect(notices).toContain('en_GB-ise Hunspell Dictionary');
    expect(notices).toContain('SIL OPEN FONT LICENSE');
  });

  it('leave out what is for development only', () => {
    expect(notices).not.toMatch(/^(?:vitest|typescript|oxlint|electron) \d/m);
  });

  it('are shipped beside the program', () => {
    const packed = readFileSync(join(project, 'electron-builder.yml'), 'utf8');
    expect(packed).toContain(`out/renderer/${noticesFile}`);
  });
});
