import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { byLawXml, cli, folderHere } from './cli-here.ts';

const at = folderHere();
const good = ['--profile', 'england', '--rights', 'international'];

beforeAll(async () => {
  writeFileSync(at('good.xml'), byLawXml);
  await cli('import', at('good.xml'), ...good, '-o', at('good.bylaw'));
});

describe('wrong usage ends with 2, says how it is meant and prints nothing', () => {
  it.each([
    [[], /no command was given/],
    [['frobnicate'], /there is no command "frobnicate"; there are templates/],
    [['constructor'], /there is no command "constructor"/],
    [['outline'], /outline: X\.bylaw is missing\nusage: outline X\.bylaw/],
    [['outline', ''], /outline: X\.bylaw is missing/],
    [['import', 'x.xml', ...good, '--profile', 'wales', '-o', 'y'], /--profile was given twice/],
    [['import', 'x.xml', ...good, '-o', 'y', '-o', 'z'], /-o was given twice/],
    [['outline', 'a', 'b'], /unexpected "b"/],
    [['outline', 'a', '--colour'], /Unknown option '--colour'/],
    [['import', 'x.xml', '--rights', 'international', '-o', 'y'], /--profile is missing/],
    [
      ['import', 'x.xml', '--profile', 'atlantis', '--rights', 'international', '-o', 'y'],
      /there is no profile "atlantis"; there are .*england/,
    ],
    [
      ['import', 'x.xml', '--profile', 'england', '--rights', 'international,atlantis', '-o', 'y'],
      /there is no rights pack "atlantis"/,
    ],
    [['import', 'x.xml', ...good], /-o is missing/],
    [['new', '--template', 'castle', ...good, '-o', 'y'], /there is no template "castle"/],
    [
      ['new', '--template', 'noise', ...good, '--set', 'colour=red', '-o', 'y'],
      /the template asks for no colour; it asks for council/,
    ],
    [['new', '--template', 'noise', ...good, '--set', 'council', '-o', 'y'], /--set council: it must be key=value/],
    [['new', '--template', 'noise', ...good, '--set', '=red', '-o', 'y'], /--set =red: it must be key=value/],
    [
      ['new', '--template', 'noise', ...good, '--set', 'council=A', '--set', 'council=B', '-o', 'y'],
      /--set council was given twice/,
    ],
    [['import', 'x.xml', '--profile', '', '--rights', 'international', '-o', 'y'], /--profile is missing/],
    [['import', 'x.xml', '--profile', 'england', '--rights', ',', '-o', 'y'], /there is no rights pack ""/],
    [['new', '--template', '__proto__', ...good, '-o', 'y'], /there is no template "__proto__"/],
    [['export', 'x', '--to', 'docx', '--what', 'wish', '-o', 'y'], /--what is "wish"; it must be one of ordinance/],
    [['export', 'x', '--to', 'docx', '-o', ''], /-o is missing/],
    [['check', 'x', '--fail-on', 'advice'], /--fail-on is "advice"; it must be one of error, warning/],
    [['export', 'x', '--to', 'pdf', '-o', 'y'], /--to is "pdf"; it must be one of docx, akn, html, text/],
    [['export', 'x', '--to', 'akn', '--what', 'pack', '-o', 'y'], /it holds no assessment/],
    [
      ['export', 'x', '--to', 'docx', '--what', 'pack', '--variant', 'plain', '-o', 'y'],
      /--variant is for --to docx --what assessment/,
    ],
    [
      ['export', 'x', '--to', 'docx', '--what', 'assessment', '--variant', 'tiny', '-o', 'y'],
      /--variant is "tiny"; it must be one of full, large-print, plain/,
    ],
  ] as [string[], RegExp][])('%j', async (args, message) => {
    const { code, stdout, stderr } = await cli(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
  });
});

it.each(['version', 'versions', 'compare', 'merge', 'keygen', 'card', 'sign', 'verify', 'history'])(
  '%s says that it is not built yet',
  async (command) => {
    const { code, stdout, stderr } = await cli(command, at('good.bylaw'));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^${command} is not built yet; there are templates, .*export\n$`));
    expect((await cli('--help')).stderr).toMatch(new RegExp(`not built yet: .*\\b${command}\\b`));
  },
);

describe('the file that is read is never replaced, forced or not', () => {
  it.each([
    ['export', (name: string) => ['export', name, '--to', 'docx', '-o', name, '--force'], 'good.bylaw'],
    [
      'export through a link',
      (name: string) => ['export', name, '--to', 'text', '-o', at('link'), '--force'],
      'good.bylaw',
    ],
    ['import', (name: string) => ['import', name, ...good, '-o', name, '--force'], 'good.xml'],
    ['assess', (name: string) => ['assess', at('good.bylaw'), '--answers', name, '-o', name, '--force'], 'said.json'],
    [
      'new',
      (name: string) => ['new', '--template', 'noise', ...good, '--avoid', name, '-o', name, '--force'],
      'avoid.csv',
    ],
  ] as const)('%s', async (_, argumentsFor, name) => {
    writeFileSync(at('said.json'), '[]');
    writeFileSync(at('avoid.csv'), 'word,instead\nutilise,use\n');
    if (!existsSync(at('link'))) symlinkSync(at('good.bylaw'), at('link'));
    const before = readFileSync(at(name));
    const { code, stderr } = await cli(...argumentsFor(at(name)));
    expect([code, stderr.includes('is the file that is read; write to another')]).toEqual([1, true]);
    expect(readFileSync(at(name)).equals(before)).toBe(true);
  });

  it('but a dossier may be replaced by itself with its answers', async () => {
    writeFileSync(at('said.json'), '[]');
    writeFileSync(at('own.bylaw'), readFileSync(at('good.bylaw')));
    const { code } = await cli(
      'assess',
      at('own.bylaw'),
      '--answers',
      at('said.json'),
      '-o',
      at('own.bylaw'),
      '--force',
    );
    expect(code).toBe(0);
  });
});

describe('what is refused ends with 1, in one line that names the file and the fault', () => {
  const files: readonly [string, string | Uint8Array, RegExp][] = [
    ['empty.xml', '', /empty\.xml: the file is empty/],
    ['cut.xml', byLawXml.slice(0, 900), /cut\.xml: line \d+, column \d+: the XML is broken or cut short/],
    [
      'deep.xml',
      `<akomaNtoso><act>${'<a>'.repeat(10_000)}`,
      /deep\.xml: line 1, column \d+: elements are nested more than 200/,
    ],
    [
      'bomb.xml',
      '<!DOCTYPE a [<!ENTITY b "b">]><akomaNtoso>&b;</akomaNtoso>',
      /bomb\.xml: line 1, column \d+: the file has a document type/,
    ],
    [
      'page.html',
      '<html><body>1. No noise.</body></html>',
      /page\.html: .*not Akoma Ntoso: its outermost element is <html>/,
    ],
    [
      'letter.docx',
      zipSync({ 'word/document.xml': new Uint8Array(3) }),
      /letter\.docx: this is a Word document.*so far only Akoma Ntoso/,
    ],
    ['scan.pdf', '%PDF-1.7 ...', /scan\.pdf: this is a PDF; so far only Akoma Ntoso/],
    ['program', '\u007fELF\0\0', /program: this is no kind of document that Bylawright knows; so far/],
    ['plain.txt', '1. No noise.', /plain\.txt: this is text; so far only Akoma Ntoso/],
  ];
  it.each(files)('import of %s', async (name, content, message) => {
    writeFileSync(at(name), content);
    const { code, stdout, stderr } = await cli('import', at(name), ...good, '-o', at('never.bylaw'));
    expect([code, stdout, existsSync(at('never.bylaw'))]).toEqual([1, '', false]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('import of a file of 200 MB, before it is read', async () => {
    writeFileSync(at('huge.xml'), byLawXml);
    truncateSync(at('huge.xml'), 200 * 1024 * 1024);
    const { code, stderr } = await cli('import', at('huge.xml'), ...good, '-o', at('never.bylaw'));
    expect([code, stderr]).toEqual([1, `${at('huge.xml')}: the file has 200 MB; at most 64 MB are read\n`]);
  });

  it('import of a folder', async () => {
    const { code, stderr } = await cli('import', at('.'), ...good, '-o', at('never.bylaw'));
    expect([code, stderr]).toEqual([1, `${at('.')}: this is a folder, not a file\n`]);
  });

  it('import of a dossier, which needs none', async () => {
    expect((await cli('import', at('good.bylaw'), ...good, '-o', at('never.bylaw'))).stderr).toContain(
      'this is already a dossier',
    );
  });

  it.each([
    ['no-such.bylaw', null, /no-such\.bylaw: there is no such file or folder/],
    ['xml.bylaw', byLawXml, /xml\.bylaw is not a \.bylaw file/],
    ['empty.bylaw', '', /empty\.bylaw is not a \.bylaw file: the file is empty/],
    [
      'word.bylaw',
      zipSync({ '[Content_Types].xml': new Uint8Array(3) }),
      /word\.bylaw is not .*: this is a Word document/,
    ],
  ] as const)('outline of %s', async (name, content, message) => {
    if (content !== null) writeFileSync(at(name), content);
    const { code, stdout, stderr } = await cli('outline', at(name), '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  it.each(['outline', 'check', 'references', 'prompts', 'assessment'])(
    '%s of a folder and of a device without end',
    async (command) => {
      for (const [path, fault] of [
        [at('.'), `${at('.')}: this is a folder, not a file\n`],
        ['/dev/zero', '/dev/zero: this is a device, not a file\n'],
      ] as const) {
        const { code, stdout, stderr } = await cli(command, path);
        expect([code, stdout, stderr]).toEqual([1, '', fault]);
      }
    },
  );

  // The superuser reads every file.
  it.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    writeFileSync(at('secret.bylaw'), 'x', { mode: 0o000 });
    const { code, stderr } = await cli('outline', at('secret.bylaw'));
    expect([code, stderr]).toEqual([1, `${at('secret.bylaw')}: permission denied\n`]);
  });

  it('a dossier that is cut short or altered, wherever', async () => {
    const bytes = readFileSync(at('good.bylaw'));
    for (const cut of [100, Math.floor(bytes.length / 2), bytes.length - 1]) {
      writeFileSync(at('cut.bylaw'), bytes.subarray(0, cut));
      expect((await cli('outline', at('cut.bylaw'))).code).toBe(1);
    }
    for (let i = 0; i < 20; i++) {
      const altered = Uint8Array.from(bytes);
      const place = Math.floor(((i + 0.5) / 20) * bytes.length);
      altered[place] = (altered[place] ?? 0) ^ 0x55;
      writeFileSync(at('altered.bylaw'), altered);
      const { code, stdout } = await cli('outline', at('altered.bylaw'));
      expect([code, stdout]).toEqual([1, '']);
    }
  });

  it.each([
    ['not JSON', '{', /answers\.json: this is not JSON/],
    ['no list', '{"question": "SCR-1"}', /answers\.json: /],
    ['an unknown question', '[{"question":"XXX-1","answer":"no"}]', /there is no question XXX-1/],
    ['nothing', '', /answers\.json: this is not JSON/],
    ['null', 'null', /answers\.json: /],
    ['a word', '"x"', /answers\.json: /],
    ['a list of nothing', '[null]', /answers\.json: \[?0/],
    ['a list of lists', '[[]]', /answers\.json: \[?0/],
    ['without a question', '[{"answer":"no"}]', /answers\.json: .*question/],
    ['a number for a question', '[{"question":5,"answer":"no"}]', /answers\.json: .*question/],
    ['an object for an answer', '[{"question":"PRO-1","answer":{"a":1}}]', /answers\.json: .*answer/],
    ['a word that the question does not know', '[{"question":"PRO-1","answer":"maybe"}]', /answers\.json: /],
    ['about a provision that is not there', '[{"question":"PRO-1","answer":"no","provisions":["nope"]}]', /nope/],
    [
      'two to one question',
      '[{"question":"PRO-1","answer":"no"},{"question":"PRO-1","answer":"yes"}]',
      /answers\.json: .*PRO-1/,
    ],
    ['nested without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, /answers\.json: /],
    ['in another encoding', '\u00ff\u00fe', /answers\.json: /],
    ['a misspelt field', '[{"question":"SCR-1","anwser":"no"}]', /answers\.json: .*"anwser"/],
  ])('answers that are %s, and nothing is written', async (_, json, message) => {
    writeFileSync(at('answers.json'), json);
    const { code, stderr } = await cli(
      'assess',
      at('good.bylaw'),
      '--answers',
      at('answers.json'),
      '-o',
      at('never.bylaw'),
    );
    expect([code, existsSync(at('never.bylaw'))]).toEqual([1, false]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('the file of -o', () => {
  it('is not touched when it exists, unless --force says so', async () => {
    writeFileSync(at('kept.docx'), 'precious');
    const refused = await cli('export', at('good.bylaw'), '--to', 'docx', '-o', at('kept.docx'));
    expect([refused.code, refused.stderr]).toEqual([1, `${at('kept.docx')} exists; --force replaces it\n`]);
    expect(readFileSync(at('kept.docx'), 'utf8')).toBe('precious');
    expect((await cli('export', at('good.bylaw'), '--to', 'docx', '--force', '-o', at('kept.docx'))).code).toBe(0);
    expect(readFileSync(at('kept.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('is refused in a folder that is not there, and nothing is left behind', async () => {
    const { code, stderr } = await cli('export', at('good.bylaw'), '--to', 'docx', '-o', at('nowhere/out.docx'));
    expect([code, stderr.includes('nowhere/out.docx: there is no folder ')]).toEqual([1, true]);
    const inFile = at('good.bylaw/out.docx');
    const within = await cli('export', at('good.bylaw'), '--to', 'docx', '-o', inFile);
    expect([within.code, within.stderr]).toEqual([1, `${inFile}: what should be its folder is a file\n`]);
    mkdirSync(at('out'));
    await cli('export', at('good.bylaw'), '--to', 'docx', '-o', at('out/a.docx'));
    expect(readdirSync(dirname(at('out/a.docx')))).toEqual(['a.docx']);
  });
});
