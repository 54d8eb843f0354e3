import type { TFunction } from 'i18next';
import type { OpenedFile } from '../../../shared/ipc/desktop-api.ts';
import { looksLikeBundle, readBundle } from '../../../shared/record/bundle.ts';
import type { Services } from '../../state/services.ts';
import { bundleErrorText } from './bundle-error-text.ts';
import { gapsOf } from './create-dossier.ts';
import { type Refusal, repositoryErrorText } from './refusal.ts';

export type ReadOutcome =
  | { readonly kind: 'created'; readonly id: string; readonly name: string }
  /** A by-law of another program: which jurisdiction's numbering it has is for the person to say. */
  | { readonly kind: 'needs-profile'; readonly file: OpenedFile }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

type Ports = Pick<Services, 'dossiers' | 'sha256' | 'newId'>;

/** Reads a file by its content, not its name: a .bylaw becomes a dossier, Akoma Ntoso goes on to the import dialog. */
export async function readFile(file: OpenedFile, ports: Ports, t: TFunction<'library'>): Promise<ReadOutcome> {
  if (looksLikeXml(file.bytes)) return { kind: 'needs-profile', file };
  // A Word file is a zip as well: only what begins as a bundle is judged as one.
  if (!looksLikeBundle(file.bytes)) {
    return { kind: 'refused', refusal: { fileName: file.name, text: t('open.unknownKind') } };
  }
  const draft = await readBundle(file.bytes, { sha256: ports.sha256 });
  if (!draft.ok) {
    return { kind: 'refused', refusal: { fileName: file.name, text: bundleErrorText(draft.error, t) } };
  }
  const created = await ports.dossiers.create(draft.value, { gaps: gapsOf(draft.value) });
  if (created.ok) return { kind: 'created', id: created.value, name: draft.value.meta.name };
  return { kind: 'refused', refusal: { fileName: file.name, text: repositoryErrorText(created.error, t) } };
}

/** The first character that is neither a byte order mark, a zero byte of UTF-16 nor white space is "<". */
export function looksLikeXml(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 1024)) {
    if (byte === 0x3c) return true;
    const isLeading = byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xfe || byte === 0xff;
    if (!isLeading) return false;
  }
  return false;
}
