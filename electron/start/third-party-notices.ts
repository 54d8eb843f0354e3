import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the notices stand beside the built window. */
export const noticesFile = 'third-party-notices.txt';

interface Locked {
  readonly dev?: boolean;
  /** Wanted by a package for development, or left to choice by another: nothing that is shipped needs it. */
  readonly devOptional?: boolean;
}

interface Package {
  readonly title: string;
  readonly terms: string;
}

/**
 * Every package that the program may carry with it (all that is not for development only), with the terms that it asks to
 * be passed on: the files of its own folder, word for word. A package without one is named with its licence and author.
 */
export function thirdPartyNotices(project: string): string {
  const packages = shippedFolders(project).map((folder) => readPackage(join(project, folder)));
  const byTerms = new Map<string, string[]>();
  for (const { title, terms } of packages) byTerms.set(terms, [...(byTerms.get(terms) ?? []), title]);
  const parts = [...byTerms].map(([terms, titles]) => `${titles.join('\n')}\n\n${terms}`);
  return `${[intro, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}

const intro = [
  'Bylawright is built with the packages below: their notices and licences follow, word for word.',
  'Electron and Chromium bring theirs in files beside the program: LICENSE.electron.txt and LICENSES.chromium.html.',
].join('\n\n');

/** The folders of packages that are not for development only, by name. */
function shippedFolders(project: string): string[] {
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true)
    .filter(([folder]) => existsSync(join(project, folder, 'package.json')))
    .map(([folder]) => folder)
    .toSorted((a, b) => a.localeCompare(b, 'en'));
}

function readPackage(folder: string): Package {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly author?: string | { readonly name?: string };
  };
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  const author = typeof about.author === 'string' ? about.author : (about.author?.name ?? 'its authors');
  const licence = about.license ?? 'no licence named';
  const title = `${about.name} ${about.version} (${licence})`;
  if (files.length > 0) return { title, terms: files.join('\n\n') };
  return { title, terms: usualTerms(licence, author.replace(/\s*[<(].*$/, '')) };
}

/** The text that a licence has for everybody, where a package names it but brings no file. */
function usualTerms(licence: string, author: string): string {
  const text = usual[licence];
  return `Copyright (c) ${author}\n\n${text ?? `Licence: ${licence}`}`;
}

const warranty = `THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
const usual: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

${warranty}`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND
FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`,
};

/** Puts the notices beside the built window, and gives them out while developing. */
export const noticesPlugin = (project: string): Plugin => ({
  name: 'third-party-notices',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: noticesFile, source: thirdPartyNotices(project) });
  },
  configureServer(server) {
    server.middlewares.use(`/${noticesFile}`, (_, response) => {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end(thirdPartyNotices(project));
    });
  },
});
