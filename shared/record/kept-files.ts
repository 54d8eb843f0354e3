import { ordinanceSchema } from '../ordinance/ordinance-schema.ts';
import type { Node } from '@tiptap/pm/model';
import { err, ok, type Result } from '../result.ts';
import type { Draft } from './draft.ts';
import type { KeptFile, Registers } from './registers.ts';
import { sniffType } from './sniff-type.ts';

/** In bytes, of one file and of all the files of a dossier. */
export const keptLimits = { file: 25 * 2 ** 20, dossier: 200 * 2 ** 20 } as const;

/** Why a file is not kept. */
export type KeptFileError =
  | { readonly kind: 'empty' | 'unknown-type'; readonly name: string }
  | {
      readonly kind: 'too-large' | 'dossier-full';
      readonly name: string;
      readonly bytes: number;
      readonly limit: number;
    };

/**
 * A file as an entry names it, its type taken from the bytes. `present`: sizes by hash of the files that the dossier
 * has; the same bytes again cost nothing.
 */
export function keptFile(
  { name, bytes, hash }: { readonly name: string; readonly bytes: Uint8Array; readonly hash: string },
  present: ReadonlyMap<string, number>,
): Result<KeptFile, KeptFileError> {
  const size = bytes.length;
  if (size === 0) return err({ kind: 'empty', name });
  if (size > keptLimits.file) return err({ kind: 'too-large', name, bytes: size, limit: keptLimits.file });
  const type = sniffType(bytes);
  if (type === null) return err({ kind: 'unknown-type', name });
  const all = [...present].reduce((sum, [other, bytes]) => sum + (other === hash ? 0 : bytes), size);
  if (all > keptLimits.dossier) return err({ kind: 'dossier-full', name, bytes: all, limit: keptLimits.dossier });
  return ok({ hash, name: plainName(name), type, size });
}

/** The last part of a path, without what could climb out of a folder or turn a line round. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 200);
  return plain === '' || /^\.+$/.test(plain) ? 'file' : plain;
}

/** The hashes of the files that the text and the evidence refer to. */
export function filesInUse(doc: Node, registers: Pick<Registers, 'evidence'>): ReadonlySet<string> {
  const hashes = new Set(registers.evidence.flatMap(({ file }) => (file === null ? [] : [file.hash])));
  doc.descendants((node) => {
    if (node.type.name === 'figure' && node.attrs['file']) hashes.add(String(node.attrs['file']));
    return !node.isTextblock;
  });
  return hashes;
}

/** Those of its files that a draft still refers to. */
export function withFilesInUse(draft: Draft): Draft {
  const used = filesInUse(ordinanceSchema.nodeFromJSON(draft.body), { evidence: draft.registers?.evidence ?? [] });
  return { ...draft, files: new Map([...draft.files].filter(([hash]) => used.has(hash))) };
}
