import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Node } from '@tiptap/pm/model';
import { strFromU8, unzipSync } from 'fflate';
import { assess } from '../../../../shared/assessment/assess.ts';
import { evaluateDocx } from '../../../../shared/formats/docx/evaluator/docx-evaluator.ts';
import { type DocxInput, writeDocx } from '../../../../shared/formats/docx/write-ordinance.ts';
import { outlineOf } from '../../../../shared/ordinance/outline.ts';
import type { NumberingProfile } from '../../../../shared/packs/profile.ts';
import type { Draft } from '../../../../shared/record/draft.ts';
import { testDraft, testNow } from '../../../builders/draft.ts';
import { corpusDir } from '../../../builders/corpus.ts';

/** An export with all that a test may ask of it. */
export async function exported(doc: Node, more: Partial<DocxInput> & { readonly numbering?: NumberingProfile } = {}) {
  const { numbering, draft: given, ...rest } = more;
  const draft = withNumbering(given ?? testDraft(doc), numbering);
  const what = rest.what ?? 'ordinance';
  const assessment = what === 'ordinance' ? null : assess({ doc, draft, packs: draft.packs });
  const bytes = await writeDocx({ draft, doc, what, assessment, version: 'Draft 1', now: testNow, ...rest });
  const files = unzipSync(bytes);
  const part = (path: string): string => (files[path] ? strFromU8(files[path]) : '');
  const found = evaluateDocx(part);
  return {
    bytes,
    part,
    found,
    outline: outlineOf(doc, draft.packs.profile.numbering),
    /** Each paragraph as it is read: its number, then its words. */
    lines: found.paragraphs.map(({ place, text }) =>
      `${place ? `${place.label} ` : ''}${text}`.replace(/\s+/g, ' ').trim(),
    ),
    fields: found.fields.filter(({ expected }) => expected !== null),
  };
}

const withNumbering = (draft: Draft, numbering: NumberingProfile | undefined): Draft =>
  numbering ? { ...draft, packs: { ...draft.packs, profile: { ...draft.packs.profile, numbering } } } : draft;

const tool = resolve(process.env['BYLAW_CORPUS'] ?? '../shared', 'tools/check-docx');
/** Whether the tool that checks a file against the standard is there. */
export const hasCheckDocx = corpusDir() !== null && existsSync(tool);

/** What `checkDocx` says of a sound file; without the tool it says that nothing was checked. */
export const valid = /^(OK|not checked)$/;

/** What the tool says of a file: "OK", or its faults. */
export function checkDocx(bytes: Uint8Array): string {
  if (!hasCheckDocx) return 'not checked';
  const dir = mkdtempSync(join(tmpdir(), 'bylawright-'));
  try {
    const file = join(dir, 'document.docx');
    writeFileSync(file, bytes);
    const said = execFileSync(tool, [file], { encoding: 'utf8' });
    return said.trim().replaceAll(`${file}: `, '');
  } catch (error) {
    return String((error as { stdout?: string }).stdout ?? error);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
